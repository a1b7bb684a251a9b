import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { figurePoses } from '../../src/exercise/figure-poses';
import type { Exercise } from '../../src/exercise/schema';
import { bodies, type BodyRecipe } from '../../tests/person/bodies';
import { planClip, planScene } from '../../tests/person/clip-plan';
import { dressed } from '../../tests/person/clothes';
import { sceneSeconds } from '../../tests/person/scenes';
import type { StageScript } from '../../tests/person/stage-protocol';
import { isTimingFault, type FootageWish } from './arguments';
import type { Studio } from './studio';
import { clipTruth } from './truth';

const root = join(import.meta.dirname, '../..');
const personFolder = join(root, 'tests/person');
const cacheFolder = join(root, '.cache/footage');
/** Chromium plays a file of pictures as its camera at this rate, whatever rate it was made at. */
const cameraFps = 30;

/** A rendered clip in the cache. */
export interface RenderedClip {
  readonly webm: string | null;
  readonly mjpeg: string | null;
  readonly truth: string;
}

/** Times an exercise is shown with where the wish names none. Seconds. */
function pace(exercise: Exercise, wish: FootageWish): { tempoS: number; holdS: number } {
  const held = exercise.hold ? Math.min(6, exercise.hold.firstSeconds) : 1;
  return { tempoS: wish.tempoS ?? exercise.tempo.pace, holdS: wish.holdS ?? held };
}

/** What of an exercise is in the picture: a fault that is not shown may change without it. */
function figureShown(exercise: Exercise, fault: string | null) {
  const { figure, movement, hold } = exercise;
  const shown = fault === null || isTimingFault(fault) ? undefined : fault;
  return [figure.base, figurePoses(figure, shown), movement.sides, hold !== undefined];
}

/** Hash of everything that makes the picture: wish, figure, body, and the renderer's own source. */
function clipHash(exercise: Exercise, wish: FootageWish): string {
  const hash = createHash('sha256');
  const { out: _out, ...look } = wish;
  const shown =
    wish.scene === null ? [figureShown(exercise, wish.fault), pace(exercise, wish)] : [wish.scene];
  hash.update(JSON.stringify([look, shown, bodies[wish.body]]));
  // A new scene does not change the picture of an exercise, nor somebody new that of the others.
  const hasPart = (name: string) =>
    name !== 'bodies.ts' && (name !== 'scenes.ts' || wish.scene !== null);
  const sources = [
    ...readdirSync(personFolder).filter((name) => /\.(ts|html|json)$/.test(name) && hasPart(name)),
    ...readdirSync(join(root, 'src/exercise'))
      .filter((name) => name.startsWith('figure'))
      .map((name) => `../../src/exercise/${name}`),
    '../../src/form/testing/minimum-jerk.ts',
    '../../src/form/testing/random-numbers.ts',
    '../../scripts/footage/truth.ts',
  ];
  for (const name of sources.sort()) {
    if (!name.includes('.test.')) hash.update(readFileSync(join(personFolder, name)));
  }
  return hash.digest('hex').slice(0, 20);
}

/** Installs what rendering needs, which the app itself does not. */
function installPerson(): void {
  if (existsSync(join(personFolder, 'node_modules/.package-lock.json'))) return;
  process.stderr.write('Installing the synthetic person (90 MB, once) ...\n');
  const args = ['ci', '--no-audit', '--no-fund', '--silent', '--prefix', personFolder];
  const result = spawnSync('npm', args, { stdio: ['ignore', 2, 2] });
  if (result.status !== 0) throw new Error('its packages could not be installed, see above');
}

/** What happens, and when. */
function shownIn(exercise: Exercise, wish: FootageWish): Pick<StageScript, 'shown' | 'frames'> {
  if (wish.scene !== null) {
    const { scene } = wish;
    return { shown: { scene }, frames: planScene(sceneSeconds(scene), wish.fps) };
  }
  const timing = isTimingFault(wish.fault) ? wish.fault : null;
  const fault = timing === null && wish.fault !== null ? wish.fault : undefined;
  const { base } = exercise.figure;
  const plan = planClip({
    sides: exercise.movement.sides,
    ...(base === 'side-lying' ? { onlySide: 'right' } : {}),
    reps: wish.reps,
    ...pace(exercise, wish),
    timing,
    calibration: wish.calibration,
    seed: wish.seed,
    fps: wish.fps,
  });
  return { shown: { base, ...figurePoses(exercise.figure, fault) }, frames: plan.frames };
}

async function stageScript(exercise: Exercise, wish: FootageWish): Promise<StageScript> {
  const { bakeBody } = await import('../../tests/person/bake-body');
  const recipe = dressed(bodies[wish.body] as BodyRecipe, wish.clothes);
  return {
    body: bakeBody(recipe),
    recipe,
    ...shownIn(exercise, wish),
    camera: { yaw: wish.turn, height: wish.cameraHeight, distance: wish.distance },
    light: wish.light,
    numbered: wish.numbered,
    width: wish.width,
    height: wish.height,
    fps: wish.fps,
    webm: wish.webm,
    bitrate: wish.bitrate * 1000,
    jpeg: wish.mjpeg,
  };
}

/** The pictures as a camera gives them: each as often as it takes to play at its true speed. */
function cameraFilm(jpegs: readonly Buffer[], fps: number): Buffer {
  const count = Math.round((jpegs.length * cameraFps) / fps);
  const shown = Array.from({ length: count }, (_, i) => Math.floor((i * fps) / cameraFps + 1e-6));
  return Buffer.concat(shown.map((i) => jpegs[Math.min(i, jpegs.length - 1)] as Buffer));
}

function clipFiles(exercise: Exercise, wish: FootageWish): { folder: string; clip: RenderedClip } {
  const folder = join(cacheFolder, clipHash(exercise, wish));
  return {
    folder,
    clip: {
      webm: wish.webm ? join(folder, 'clip.webm') : null,
      mjpeg: wish.mjpeg ? join(folder, 'clip.mjpeg') : null,
      truth: join(folder, 'truth.json'),
    },
  };
}

/** A clip that was rendered before; null when it was not. */
export function renderedClip(exercise: Exercise, wish: FootageWish): RenderedClip | null {
  const { clip } = clipFiles(exercise, wish);
  return existsSync(clip.truth) ? clip : null;
}

/** Renders a clip, or finds it in the cache. */
export async function renderClip(
  exercise: Exercise,
  wish: FootageWish,
  studio: Studio,
  onProgress: (share: number) => void,
): Promise<RenderedClip> {
  const { folder, clip } = clipFiles(exercise, wish);
  if (existsSync(clip.truth)) return clip;
  installPerson();
  const script = await stageScript(exercise, wish);
  const { truth, webm, jpegs } = await studio.film(script, onProgress);
  mkdirSync(folder, { recursive: true });
  if (clip.webm) writeFileSync(clip.webm, webm);
  if (clip.mjpeg) writeFileSync(clip.mjpeg, cameraFilm(jpegs, wish.fps));
  // The truth comes last and whole: its presence says that the clip is complete.
  writeFileSync(`${clip.truth}.part`, JSON.stringify(clipTruth(exercise, wish, script, truth)));
  renameSync(`${clip.truth}.part`, clip.truth);
  return clip;
}
