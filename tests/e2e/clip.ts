import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A clip of the synthetic person, in the words of `npm run footage`. */
export interface ClipWish {
  readonly exercise: string;
  readonly fault?: string;
  readonly body?: string;
  readonly view?: string;
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

/** Renders a clip for the browser's camera, or takes it from the cache of `npm run footage`. */
export async function renderClip(wish: ClipWish): Promise<RenderedClip> {
  const out = join(root, '.cache/e2e-clips', Object.values(wish).join('-'));
  await mkdir(out, { recursive: true });
  const wishes = Object.entries(wish).flatMap(([name, value]) => [`--${name}`, String(value)]);
  await runFootage([...wishes, '--format', 'mjpeg', '--out', out]);
  const names = await readdir(out);
  const find = (ending: string) => {
    const name = names.find((candidate) => candidate.endsWith(ending));
    if (name === undefined) throw new Error(`npm run footage left no *${ending} in ${out}`);
    return join(out, name);
  };
  return { mjpegFile: find('.mjpeg'), truthFile: find('.json') };
}
