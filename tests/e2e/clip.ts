import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A clip of the synthetic person, in the words of `npm run footage -- --help`. */
export interface ClipWish {
  readonly exercise?: string;
  /** Something else than an exercise. */
  readonly scene?: string;
  readonly fault?: string;
  readonly body?: string;
  readonly view?: string;
  readonly yaw?: number;
  readonly reps?: number;
  /** Seconds each way. */
  readonly tempo?: number;
  /** Seconds at the end of the movement. */
  readonly hold?: number;
  readonly calibration?: boolean;
  readonly seed?: number;
  readonly fps?: number;
  /** Without frame numbers in the corner: for looking at, not for measuring. */
  readonly plain?: boolean;
}

export interface RenderedClip {
  /** Concatenated JPEG pictures, as Chromium takes them for its camera. */
  readonly mjpegFile: string;
  /** What is exactly true in the clip at every frame. */
  readonly truthFile: string;
}

const root = join(import.meta.dirname, '../..');
const tsx = createRequire(import.meta.url).resolve('tsx/cli');

/** Rendering 20 s of picture takes about 90 s of one core, the first time. */
const timeLimitMs = 15 * 60_000;

function runFootage(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsx, join(root, 'scripts/footage.ts'), ...args], {
      cwd: root,
      timeout: timeLimitMs,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (text) => (complaint = `${complaint}${text}`.slice(-2000)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm run footage -- ${args.join(' ')} failed:\n${complaint}`));
    });
  });
}

function option([name, value]: [string, unknown]): string[] {
  if (typeof value === 'boolean') return value ? [`--${name}`] : [];
  return [`--${name}=${String(value)}`];
}

/** Renders a clip for the browser's camera, or takes it from the cache of `npm run footage`. */
export async function renderClip(wish: ClipWish): Promise<RenderedClip> {
  const name = Object.entries(wish).map(([key, value]) => `${key}-${value}`);
  const out = join(root, '.cache/e2e-clips', name.join('_'));
  await mkdir(out, { recursive: true });
  await runFootage([...Object.entries(wish).flatMap(option), '--format', 'mjpeg', '--out', out]);
  const files = await readdir(out);
  const find = (ending: string) => {
    const file = files.find((candidate) => candidate.endsWith(ending));
    if (file === undefined) throw new Error(`npm run footage left no *${ending} in ${out}`);
    return join(out, file);
  };
  return { mjpegFile: find('.mjpeg'), truthFile: find('.truth.json') };
}
