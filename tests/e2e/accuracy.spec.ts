import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bounds } from '../../scripts/accuracy/bounds';
import type { ClipResult } from '../../scripts/accuracy/clip-result';

// From nothing, three clips are rendered and looked at by the model.
test.describe.configure({ timeout: 15 * 60_000 });

const root = join(import.meta.dirname, '../..');
const tsx = createRequire(import.meta.url).resolve('tsx/cli');

/** A bound that three clips cannot tell: of three delays the median lies within a frame of the limit. */
const notYet: readonly string[] = ['Too fast, median delay'];

/** Runs `npm run accuracy -- --quick` as a person would, without npm's own words. */
function measureQuickly(out: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const args = [tsx, join(root, 'scripts/accuracy.ts'), '--quick', '--out', out];
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' });
    child.once('error', reject);
    child.once('close', resolve);
  });
}

test('three clips of the benchmark keep the bounds', async ({}, testInfo) => {
  const out = testInfo.outputPath('accuracy');
  expect(await measureQuickly(out)).toBe(0);
  const text = readFileSync(join(out, 'accuracy.json'), 'utf8');
  const results = JSON.parse(text) as ClipResult[];
  const shown = results.map(({ judgedAs }) => judgedAs);
  expect([...new Set(shown)].sort()).toEqual(['bird-dog', 'cat-arch', 'knee-to-chest']);

  const measured = bounds.filter(
    (bound) => bound.met(results) !== null && !notYet.includes(bound.name),
  );
  expect(measured.length).toBeGreaterThanOrEqual(8);
  for (const bound of measured) {
    expect.soft(bound.met(results), `${bound.name}: ${bound.text(results)}`).toBe(true);
  }
});
