import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cuePage, cuePageText } from './cue-table';
import { readExercises } from './read-exercises';

const root = join(import.meta.dirname, '..');
const exercises = readExercises();
const page = readFileSync(join(root, cuePage), 'utf8');

describe('docs/cues.md', () => {
  it('is as the code says (if not: npx tsx scripts/cue-table.ts)', async () => {
    expect(page).toBe(await cuePageText(exercises));
  });

  it('names every fault of every exercise, and no cue without words', () => {
    for (const { id, faults } of exercises) {
      const section = page.slice(page.indexOf(`(\`${id}\`)`)).split('\n### ')[0] ?? '';
      for (const fault of faults) expect(section, id).toContain(`\`${fault.id}\``);
    }
    expect(page).not.toMatch(/\|\s+–\s+\|\s+–\s+\|/);
    expect(page).not.toContain('undefined');
  });

  it('points to tests that are there', () => {
    const named = [...page.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
