import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAtLeast } from './setup.mjs';
import { addCounts, readPlaywrightReport, readVitestReport } from './test-reports.mjs';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lento-'));
  path = join(folder, 'report.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (report: object) => writeFileSync(path, JSON.stringify(report));

describe('the counts of a run', () => {
  it('come from Vitest, with a file that does not load as a failure', () => {
    write({
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [{}, {}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    });
    expect(readVitestReport(path)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('come from Playwright', () => {
    write({ stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 3 }, errors: [] });
    expect(readPlaywrightReport(path)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('tell what passed at a second try only', () => {
    write({ stats: { expected: 5, unexpected: 0, flaky: 2, skipped: 0 }, errors: [] });
    const counts = { passed: 7, failed: 0, skipped: 0, secondTry: 2 };
    expect(readPlaywrightReport(path)).toEqual(counts);
  });

  it('tell a server that did not start', () => {
    write({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] });
    expect(readPlaywrightReport(path).failed).toBe(1);
  });

  it('tell a report that was not written', () => {
    expect(readVitestReport(join(folder, 'none.json')).failed).toBe(1);
    writeFileSync(path, '{ half');
    expect(readPlaywrightReport(path).failed).toBe(1);
  });

  it('add up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(addCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(addCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

it.each([
  ['20.19', '20.19.0', true],
  ['20.19', '20.20.2', true],
  ['20.19', '22.1.0', true],
  ['20.19', '20.9.5', false],
  ['20.19', '18.20.0', false],
])('asked for Node %s, %s will do: %s', (minimum, actual, expected) => {
  expect(isAtLeast(minimum, actual)).toBe(expected);
});
