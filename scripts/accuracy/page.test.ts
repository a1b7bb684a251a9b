import { expect, test } from 'vitest';
import type { ClipResult } from './clip-result';
import { figureText } from './figure-text';
import { accuracyPage } from './page';
import { scoreClip } from './score';
import { madeUpReport, reportedRep, trueRep } from './testing/made-up-report';
import type { BenchmarkClip, BenchmarkSet } from './design';

function result(
  set: BenchmarkSet,
  about: Partial<BenchmarkClip>,
  counted: number,
  gestures: ClipResult['gestures'] = [],
): ClipResult {
  const reps = [1, 2].map((number) => trueRep(number));
  const found = reps.slice(0, counted).map((rep) => reportedRep(rep));
  return {
    clip: {
      ...{ set, exercise: 'bird-dog', scene: null, fault: null, body: 'anna', yaw: 0 },
      ...{ options: { light: 'dim' }, engines: [] },
      ...about,
    },
    engine: 'made-up/full',
    judgedAs: 'bird-dog',
    score: scoreClip(reps, madeUpReport(found), 0),
    gestures,
  };
}

const page = (results: readonly ClipResult[], missing = 0) =>
  accuracyPage({
    results,
    mainEngine: 'made-up/full',
    measurements: 10,
    missing,
    notShown: ['bird-dog arm-down'],
  });

const lineOf = (text: string, start: string) =>
  text.split('\n').find((line) => line.startsWith(start)) ?? '';

test('bounds are judged on held-out clips, and the tuning set stands beside', () => {
  const text = page([result('held-out', {}, 1), result('tuning', {}, 2)]);
  expect(lineOf(text, '| Count exact')).toBe(
    '| Count exact, share of clips | at least 0.95 | 0.00 (only 1) | **not met** | 1.00 (only 1) |',
  );
  expect(lineOf(text, '| Count off by at most one')).toContain('| met |');
  expect(lineOf(text, '| Too fast, F1')).toContain('| – | not measured |');
});

test('a camera turned by 40 degrees is kept apart', () => {
  const text = page([result('held-out', {}, 2), result('held-out', { yaw: -40 }, 0)]);
  expect(lineOf(text, '| Count exact')).toContain('1.00 (only 1)');
  expect(lineOf(text, '| At 40°')).toContain('| 0 of 1 | **not met** |');
  expect(lineOf(text, '| held-out bird-dog anna yaw-40')).toContain('| 2 | 0 |');
});

test('a gesture in a clip without one is told, and so is one that was missed', () => {
  const waved = { gesture: 'wave', timestampMs: 3700 } as const;
  const scene = { exercise: null, scene: 'waving-supine' };
  const text = page([
    result('held-out', {}, 2, [waved]),
    result('held-out', scene, 0, [waved]),
    result('held-out', { ...scene, body: 'bo' }, 0),
  ]);
  expect(lineOf(text, '| No gesture understood')).toContain('| 0 of 1 | **not met** |');
  expect(lineOf(text, '| Waved hands understood')).toContain('| 1 of 2 | **not met** |');
  expect(lineOf(text, '| held-out waving-supine anna')).toContain('| wave | wave after 1.5 s |');
  expect(lineOf(text, '| held-out waving-supine bo')).toContain('| wave | nothing |');
});

test('says when clips are missing, and nothing when none is', () => {
  expect(page([], 3)).toContain('**3 of its 10 measurements');
  expect(page([])).not.toContain('still missing');
  expect(page([])).toContain('nothing is known here: bird-dog arm-down.');
});

test('a figure says on how little it stands', () => {
  expect(figureText({ value: 0.5, n: 9 }, 2)).toBe('0.50 (only 9)');
  expect(figureText({ value: 0.254, n: 10 }, 2, ' s')).toBe('0.25 s (10)');
  expect(figureText({ value: null, n: 0 }, 2)).toBe('–');
});
