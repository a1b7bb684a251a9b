import { expect, it } from 'vitest';
import { createProgress } from './progress';

function collect(isTTY: boolean, shares: readonly number[]): string {
  let text = '';
  const write = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  const progress = createProgress({ write, isTTY } as Parameters<typeof createProgress>[0]);
  for (const share of shares) progress.show(share);
  progress.end();
  return text;
}

it('writes a line for each tenth where there is no terminal', () => {
  expect(collect(false, [0, 0.05, 0.1, 0.11, 0.35, 0.7, 1])).toBe('10 %\n30 %\n70 %\n100 %\n');
});

it('draws over its own line on a terminal, and leaves it at the end', () => {
  const text = collect(true, [0, 0.5, 1]);
  const drawn = text.split('\r').slice(1);
  expect(drawn).toHaveLength(3);
  expect(drawn[1]).toBe(`  [${'#'.repeat(15)}${'.'.repeat(15)}]  50 %`);
  expect(drawn[2]).toBe(`  [${'#'.repeat(30)}] 100 %\n`);
});

it('writes nothing when nothing was begun', () => {
  expect(collect(true, [])).toBe('');
});
