import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { format } from 'prettier';
import { createAnalysis, openGoal } from '../src/analyze/analysis';
import { poseOf, type PoseTrack } from '../src/analyze/pose-track';
import type { Exercise } from '../src/exercise/schema';
import { accuracyPage } from './accuracy/page';
import { benchmarkClips, type BenchmarkClip } from './accuracy/clips';
import { measureClip, type ClipResult } from './accuracy/measure-clip';
import { runAnalysis } from './analyze/run-analysis';
import { readFootageArguments, type FootageWish } from './footage/arguments';
import { renderClip } from './footage/render-clip';
import type { ClipTruth } from './footage/truth';
import { readExercises } from './read-exercises';

const root = join(import.meta.dirname, '..');
const trackFolder = join(root, '.cache/tracks');
const model = 'full';

const exercises = readExercises();

function wishOf({ exercise, body, fault, options = {} }: BenchmarkClip): FootageWish {
  const words = Object.entries({ exercise, body, ...(fault ? { fault } : {}), ...options });
  const args = words.flatMap(([name, value]) => [`--${name}`, value]);
  return readFootageArguments([...args, '--out', root], exercises) as FootageWish;
}

/** What the model sees of a clip; kept beside the clip's own cache entry. */
async function trackOf(webm: string, exercise: Exercise): Promise<PoseTrack> {
  const file = join(trackFolder, `${basename(dirname(webm))}-${model}.json.gz`);
  if (!existsSync(file)) {
    const outcome = await runAnalysis({ file: webm, exerciseId: exercise.id, model, track: true });
    if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
    mkdirSync(trackFolder, { recursive: true });
    writeFileSync(file, Buffer.from(outcome.track ?? '', 'base64'));
  }
  return JSON.parse(gunzipSync(readFileSync(file)).toString()) as PoseTrack;
}

async function measure(clip: BenchmarkClip): Promise<{ result: ClipResult; engine: string }> {
  const exercise = exercises.find(({ id }) => id === clip.exercise) as Exercise;
  const rendered = await renderClip(exercise, wishOf(clip), () => undefined);
  const track = await trackOf(rendered.webm as string, exercise);
  const holdSeconds = Number(clip.options?.hold ?? openGoal(exercise).holdSeconds);
  const analysis = createAnalysis(exercise, track.engine, { ...openGoal(exercise), holdSeconds });
  for (const frame of track.frames) analysis.take(poseOf(frame));
  const truth = JSON.parse(readFileSync(rendered.truth, 'utf8')) as ClipTruth;
  return { result: measureClip(clip, truth, analysis.report()), engine: track.engine };
}

const results: ClipResult[] = [];
let engine = '';
for (const [index, clip] of benchmarkClips.entries()) {
  const name = [clip.set, clip.exercise, clip.body, clip.fault].filter(Boolean).join(' ');
  process.stderr.write(`${index + 1} of ${benchmarkClips.length}  ${name}\n`);
  const measured = await measure(clip);
  results.push(measured.result);
  engine = measured.engine;
}
writeFileSync(
  join(root, 'docs/accuracy.md'),
  await format(accuracyPage(results, engine), { parser: 'markdown' }),
);
writeFileSync(join(root, 'docs/accuracy.json'), `${JSON.stringify(results, null, 1)}\n`);
console.log(accuracyPage(results, engine));
