import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache/analyze');

/** All that can change what is built. */
const inputs = ['src', 'content/exercises', 'models', '.config', 'vite.config.ts'];
const lockFile = 'package-lock.json';

function hashInputs(): string {
  const hash = createHash('sha256');
  const files = [...inputs, lockFile].flatMap((input) => listFiles(join(root, input)));
  for (const file of files.sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return listFiles(child);
      // Models are as their sources in models/ say; 45 MB need not be read for that.
      return /\.(task|test\.ts)$/.test(entry.name) ? [] : [child];
    });
  } catch {
    return [path];
  }
}

/**
 * Builds the page that analyses videos, once for each state of the sources.
 *
 * @param onBuild told before a build, which takes a few seconds
 * @returns the folder to serve; the page in it is {@link pagePath}
 */
export async function buildPage(onBuild: () => void): Promise<string> {
  const outDir = join(cache, hashInputs());
  if (existsSync(join(outDir, pagePath))) return outDir;
  onBuild();
  // Only now: it costs more than all the rest of the start.
  const { build } = await import('vite');
  const unfinished = `${outDir}.${process.pid}`;
  await build({
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: unfinished,
      rollupOptions: { input: join(root, pagePath) },
      reportCompressedSize: false,
    },
  });
  removeOthers(unfinished);
  // Another run may have finished the same build meanwhile.
  if (!existsSync(outDir)) renameSync(unfinished, outDir);
  else rmSync(unfinished, { recursive: true, force: true });
  return outDir;
}

/** Where the page is in the built folder, and in the repository. */
export const pagePath = 'src/analyze/analyze.html';

function removeOthers(kept: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    // A name with a dot is another run's unfinished build.
    if (path !== kept && !name.includes('.')) rmSync(path, { recursive: true, force: true });
  }
}
