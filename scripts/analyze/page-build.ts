import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A page of the commands, which is no part of the app. */
export interface CommandPage {
  /** Where it is in the built folder, and in the repository. */
  readonly path: string;
  /** Folder in `.cache/` for what is built. */
  readonly cache: string;
  /** What it is made of besides the app's own sources. */
  readonly sources: readonly string[];
  /** Packages that it does without, and the module that stands in for each. */
  readonly replaced?: Readonly<Record<string, string>>;
}

/** The page that analyses videos. */
export const analyzePage: CommandPage = {
  path: 'src/analyze/analyze.html',
  cache: 'analyze',
  sources: [],
};

/** All that can change what is built. */
const appSources = ['src', 'content/exercises', 'models', '.config', 'vite.config.ts'];
const lockFile = 'package-lock.json';

function hashInputs(sources: readonly string[]): string {
  const hash = createHash('sha256');
  const inputs = [...appSources, ...sources];
  const files = [...inputs, lockFile].flatMap((input) => listFiles(join(root, input)));
  for (const file of files.sort()) {
    hash.update(relative(root, file)).update('\0');
    // Models are as their sources in models/ say; 45 MB need not be read for that.
    if (!file.endsWith('.task')) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return listFiles(child);
      return entry.name.endsWith('.test.ts') ? [] : [child];
    });
  } catch {
    return [path];
  }
}

/**
 * Builds a page of the commands, once for each state of the sources.
 *
 * @param onBuild told before a build, which takes a few seconds
 * @returns the folder to serve, with the page in it at its path
 */
export async function buildPage(
  onBuild: () => void,
  page: CommandPage = analyzePage,
): Promise<string> {
  const cache = join(root, '.cache', page.cache);
  const outDir = join(cache, hashInputs(page.sources));
  if (existsSync(join(outDir, page.path))) return outDir;
  onBuild();
  // Only now: it costs more than all the rest of the start.
  const { build } = await import('vite');
  const unfinished = `${outDir}.${process.pid}`;
  await build({
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: page.replaced ?? {} },
    build: {
      outDir: unfinished,
      rollupOptions: { input: join(root, page.path) },
      reportCompressedSize: false,
    },
  });
  removeOthers(cache, unfinished);
  // Another run may have finished the same build meanwhile.
  if (!existsSync(outDir)) renameSync(unfinished, outDir);
  else rmSync(unfinished, { recursive: true, force: true });
  return outDir;
}

function removeOthers(cache: string, kept: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    // A name with a dot is another run's unfinished build.
    if (path !== kept && !name.includes('.')) rmSync(path, { recursive: true, force: true });
  }
}
