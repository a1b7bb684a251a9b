import { describe, expect, it } from 'vitest';
import { describeFiles } from '../../.config/offline';

const bytes = (text: string) => new TextEncoder().encode(text);

const files = {
  'index.html': 'a page',
  'assets/index-1a.js': 'a script',
  'assets/engine-2b.wasm': 'an engine',
  'assets/pose_landmarker_full-3c.task': 'a model',
  'assets/clip-4d.webm': 'a film',
  'assets/litert-5e.js': 'the script of an engine',
};

const describeAll = (changes: Record<string, string> = {}) =>
  describeFiles(
    new Map(
      Object.entries({ ...files, ...changes }).map(([name, text]) => [name, bytes(text)] as const),
    ),
  );

describe('the files of a build', () => {
  it('are kept at once, with the scripts of engines, or when they are used', () => {
    const { shell, large } = describeAll();
    expect(shell).toEqual(['assets/index-1a.js', 'assets/litert-5e.js', 'index.html']);
    expect(large.map(({ name }) => name)).toEqual([
      'assets/clip-4d.webm',
      'assets/engine-2b.wasm',
      'assets/pose_landmarker_full-3c.task',
    ]);
    expect(large.find(({ name }) => name.endsWith('.wasm'))?.bytes).toBe('an engine'.length);
  });

  it('are another version when one of them is another', () => {
    const { version } = describeAll();
    expect(describeAll().version).toBe(version);
    expect(describeAll({ 'index.html': 'another page' }).version).not.toBe(version);
    expect(describeAll({ 'assets/clip-6f.webm': 'one more' }).version).not.toBe(version);
  });
});
