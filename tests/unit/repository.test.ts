import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  compareDependencies,
  documentedPackages,
  findEmptyNames,
  findStrayEntries,
  listFiles,
  read,
  root,
} from './repository';

const files = listFiles();

describe('the repository', () => {
  it('has nothing at its top that does not belong there', () => {
    expect(findStrayEntries(files)).toEqual([]);
    expect(findStrayEntries(['notes.txt', 'lib/a.ts', '.editorconfig', 'src/main.ts'])).toEqual([
      'notes.txt',
      'lib',
    ]);
  });

  it('names every file and folder after what is in it', () => {
    expect(findEmptyNames(files)).toEqual([]);
    expect(
      findEmptyNames(['src/utils/a.ts', 'src/form/rep-helpers.ts', 'src/pose/manager.ts', 'a.ts']),
    ).toHaveLength(3);
  });

  it('holds no file over 3 MB', () => {
    const size = (path: string) => statSync(join(root, path)).size;
    expect(size('package-lock.json')).toBeGreaterThan(10_000);
    expect(files.filter((path) => size(path) > 3_000_000)).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  it('has a line for each dependency, and for nothing else', () => {
    const lists = ['package.json', 'tests/person/package.json', 'scripts/bench/peers/package.json'];
    const declared = lists.flatMap((path) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path)) as Record<
        string,
        Record<string, string>
      >;
      return Object.keys({ ...dependencies, ...devDependencies });
    });
    const documented = documentedPackages(read('docs/dependencies.md'));
    expect(compareDependencies([...new Set(declared)], documented)).toEqual([]);
  });

  it('would be caught lacking a line, having one too many, or having one twice', () => {
    const documented = documentedPackages('| `b` | what for |\n| `c` | x |\n| `c` | y |\n');
    expect(compareDependencies(['a', 'b'], documented)).toEqual([
      'a: no line',
      'c: a line for something that is not used',
      'c: a line for something that is not used',
      'c: two lines',
    ]);
  });
});
