import { describe, expect, it } from 'vitest';
import { findWrongImports } from './directions';
import { findImpurities } from './purity';
import { listFiles, read } from './repository';

const sources = listFiles().filter(
  (path) => /^src\/.*\.(ts|svelte)$/.test(path) && !path.endsWith('.d.ts'),
);

describe('one direction of imports', () => {
  it('holds in every source file', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((path) => findWrongImports(path, read(path)))).toEqual([]);
  });

  it.each([
    ['against the stream', 'src/form/x.ts', `import { Coach } from '../coach/coach';`],
    ['a type against the stream', 'src/form/x.ts', `import type { Cue } from '../coach/cue';`],
    ['a value where only types go', 'src/screen/x.ts', `import { a } from '../form/checker';`],
    ['more than the one module', 'src/exercise/x.ts', `import { a } from '../motion/body';`],
    ['storage in the review', 'src/review/x.ts', `import { a } from '../record/database';`],
    ['a re-export', 'src/camera/x.ts', `export * from '../pose/pose';`],
    ['a late import', 'src/camera/x.ts', `const a = await import('../pose/pose');`],
    ['a type in the middle', 'src/camera/x.ts', `let a: import('../pose/pose').Pose;`],
    ['a worker', 'src/camera/x.ts', `new Worker(new URL('../pose/worker.ts', import.meta.url));`],
    ['a glob', 'src/coach/x.ts', `import.meta.glob('/content/exercises/*.yaml');`],
    ['a foreign package', 'src/form/x.ts', `import { writable } from 'svelte/store';`],
    ['code for tests', 'src/form/x.ts', `import { simulate } from './testing/simulated';`],
    ['an unknown folder', 'src/shared/x.ts', ``],
    [
      'a Svelte file',
      'src/screen/X.svelte',
      `<p>hi</p><script lang="ts">import { a } from '../pose/pose-tracker';</script>`,
    ],
  ])('is broken by %s', (_, path, text) => {
    expect(findWrongImports(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/motion/x.ts', `import { keypointIndex } from '../pose/pose';`],
    ['src/screen/x.ts', `import type { Body } from '../motion/body';`],
    ['src/screen/x.ts', `import { type Body } from '../motion/body';`],
    ['src/form/x.ts', `import { a } from './y'; // import { b } from '../coach/coach';`],
    ['src/form/x.test.ts', `import { expect } from 'vitest';`],
  ])('allows %s: %s', (path, text) => {
    expect(findWrongImports(path, text)).toEqual([]);
  });
});

describe('the pure folders', () => {
  it('depend on nothing but their input', () => {
    expect(sources.flatMap((path) => findImpurities(path, read(path)))).toEqual([]);
  });

  it.each([
    `const t = Date.now();`,
    `const t = new Date();`,
    `const t = performance.now();`,
    `const r = Math.random();`,
    `document.title = 'x';`,
    `const w = window;`,
    `setTimeout(() => {}, 1);`,
    `let count = $state(0);`,
    `const f = { at: performance };`,
  ])('are spoilt by %s', (text) => {
    expect(findImpurities('src/motion/x.ts', text)).toHaveLength(1);
  });

  it('hold no Svelte', () => {
    expect(findImpurities('src/form/x.svelte.ts', '')).toHaveLength(1);
  });

  it.each([
    `const window = [1, 2, 3]; window.length;`,
    `// Date.now() and Math.random() are not for here\nconst a = 'document';`,
    `const at = new Date(timestampMs);`,
    `interface Span { readonly window: number }`,
    `const length = span.window;`,
  ])('bear %s', (text) => {
    expect(findImpurities('src/motion/x.ts', text)).toEqual([]);
  });

  it('are the only ones that must be pure', () => {
    expect(findImpurities('src/screen/x.ts', `performance.now();`)).toEqual([]);
  });
});
