import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Every file that git holds or would take, relative to the top of the repository. */
export function listFiles(): string[] {
  const output = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  );
  // A file that was deleted and not yet committed is still listed.
  return output.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const topLevel = new Set([
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'index.html'],
  ...['src', 'models', 'content', 'tests', 'docs', 'scripts'],
  ...['README.md', 'LICENSE', 'CHANGELOG.md'],
]);

/** Entries of the top level that have no place there; dot-files are the tools'. */
export function findStrayEntries(paths: readonly string[]): string[] {
  const entries = new Set(paths.map((path) => path.split('/')[0] ?? path));
  return [...entries].filter((entry) => !entry.startsWith('.') && !topLevel.has(entry));
}

/** Names that say nothing about what is inside, for files and folders. */
const emptyName = /^(utils?|utilities|helpers?|managers?|misc|common|stuff)$/i;

export function findEmptyNames(paths: readonly string[]): string[] {
  return paths.filter((path) =>
    path
      .split('/')
      .flatMap((part) => part.split(/[.-]/))
      .some((word) => emptyName.test(word)),
  );
}

/** Packages in the first column of the tables of docs/dependencies.md. */
export function documentedPackages(markdown: string): string[] {
  return [...markdown.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

/** What one list has and the other lacks, and what is there twice; a line each. */
export function compareDependencies(
  declared: readonly string[],
  documented: readonly string[],
): string[] {
  return [
    ...declared.filter((name) => !documented.includes(name)).map((name) => `${name}: no line`),
    ...documented
      .filter((name) => !declared.includes(name))
      .map((name) => `${name}: a line for something that is not used`),
    ...documented
      .filter((name, index) => documented.indexOf(name) !== index)
      .map((name) => `${name}: two lines`),
  ];
}
