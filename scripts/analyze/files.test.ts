import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnalysisReport } from '../../src/review/report';
import { exerciseIds } from './exercise-ids';
import { checkJsonFile, checkVideoFile, writeJson } from './files';
import { UsageError } from '../usage-error';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lento-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('accepts a file with something in it', () => {
  writeFileSync(join(folder, 'a.mp4'), 'x');
  expect(() => checkVideoFile(join(folder, 'a.mp4'))).not.toThrow();
});

it('refuses what is missing, empty or a folder', () => {
  writeFileSync(join(folder, 'empty.mp4'), '');
  expect(() => checkVideoFile(join(folder, 'none.mp4'))).toThrow(/no file/);
  expect(() => checkVideoFile(join(folder, 'empty.mp4'))).toThrow(/empty/);
  expect(() => checkVideoFile(folder)).toThrow(/not a file/);
});

it('sees beforehand whether JSON can be written', () => {
  expect(() => checkJsonFile(join(folder, 'a.json'))).not.toThrow();
  expect(() => checkJsonFile(join(folder, 'none/a.json'))).toThrow(/no folder/);
  expect(() => checkJsonFile(folder)).toThrow(UsageError);
});

it('writes a report that reads back as it was', () => {
  const report = { exercise: 'bird-dog', reps: [], coverage: 0.5 } as unknown as AnalysisReport;
  const file = join(folder, 'a.json');
  writeJson(file, report);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(report);
  expect(() => writeJson(folder, report)).toThrow(UsageError);
});

it('knows every exercise by the id that its file declares', () => {
  const ids = exerciseIds();
  expect(ids).toContain('bird-dog');
  for (const id of ids) {
    const path = join(import.meta.dirname, `../../content/exercises/${id}.yaml`);
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`^id: ${id}$`, 'm'));
  }
});
