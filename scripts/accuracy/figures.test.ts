import { expect, test } from 'vitest';
import type { ClipResult } from './clip-result';
import * as figures from './figures';
import type { ClipScore, RepScore } from './score';

function rep(about: Partial<RepScore>): RepScore {
  return {
    counts: 'yes',
    counted: true,
    faults: [],
    noticed: [],
    tooFast: null,
    calledFast: false,
    fastDelaysMs: [],
    sideRight: null,
    phaseErrorsMs: [],
    holdFound: null,
    holdErrorMs: null,
    rangeErrorDeg: null,
    ...about,
  };
}

function result(about: Partial<ClipScore>): ClipResult {
  return {
    clip: {
      set: 'tuning',
      exercise: 'cat-arch',
      scene: null,
      fault: null,
      body: 'anna',
      yaw: 0,
      options: {},
      engines: [],
    },
    engine: 'made-up',
    judgedAs: 'cat-arch',
    score: {
      trueCount: 2,
      count: 2,
      extra: 0,
      said: [],
      led: false,
      blind: 0,
      withheld: 0,
      reps: [rep({})],
      ...about,
    },
    gestures: [],
  };
}

test('medians of odd and even numbers of values, and of none', () => {
  expect(figures.median([3, 1, 2])).toEqual({ value: 2, n: 3 });
  expect(figures.median([4, 1, 2, 3])).toEqual({ value: 2.5, n: 4 });
  expect(figures.median([])).toEqual({ value: null, n: 0 });
});

test('precision, recall and F1 of three hits, a miss and a false alarm', () => {
  const cases = [
    ...Array.from({ length: 3 }, () => ({ true: true, said: true })),
    { true: true, said: false },
    { true: false, said: true },
    { true: false, said: false },
  ];
  expect(figures.verdicts(cases)).toEqual({
    precision: { value: 0.75, n: 4 },
    recall: { value: 0.75, n: 4 },
    f1: { value: 0.75, n: 4 },
  });
});

test('never said is an F1 of 0, never true is none', () => {
  expect(figures.verdicts([{ true: true, said: false }]).f1.value).toBe(0);
  expect(figures.verdicts([{ true: false, said: true }]).f1.value).toBeNull();
});

test('counts: exact, nearly, and the error as a share of what is true', () => {
  const results = [
    result({ count: 2 }),
    result({ count: 1 }),
    result({ count: 4 }),
    result({ count: 0, led: true }),
    result({ count: 0, trueCount: null }),
    result({ count: 0, trueCount: 0, reps: [] }),
  ];
  expect(figures.countExact(results)).toEqual({ value: 1 / 3, n: 3 });
  expect(figures.countOffByOne(results)).toEqual({ value: 2 / 3, n: 3 });
  expect(figures.countError(results)).toEqual({ value: 0.5, n: 3 });
});

test('times and ranges: median of the absolute error, in seconds and degrees', () => {
  const results = [
    result({
      reps: [
        rep({ phaseErrorsMs: [-400, 100], holdErrorMs: -250, rangeErrorDeg: -4 }),
        rep({ phaseErrorsMs: [200], rangeErrorDeg: 8, fastDelaysMs: [200, 300] }),
      ],
    }),
  ];
  expect(figures.phaseError(results)).toEqual({ value: 0.2, n: 3 });
  expect(figures.holdError(results)).toEqual({ value: 0.25, n: 1 });
  expect(figures.rangeError(results)).toEqual({ value: 6, n: 2 });
  expect(figures.tooFastDelay(results)).toEqual({ value: 0.25, n: 2 });
});

test('holds that were noticed, of those that there are', () => {
  const reps = [{ holdFound: true }, { holdFound: false }, { holdFound: null }].map(rep);
  expect(figures.holdsFound([result({ reps })])).toEqual({ value: 0.5, n: 2 });
});

test('a fault: against the reps without any, and apart from those with another', () => {
  const results = [
    result({
      reps: [
        rep({ faults: ['bent'], noticed: ['bent'] }),
        rep({ faults: ['bent'] }),
        rep({}),
        rep({ noticed: ['bent'] }),
        rep({ faults: ['other'], noticed: ['other', 'bent'] }),
        rep({ faults: ['other'] }),
      ],
    }),
  ];
  expect(figures.faultFigures(results, 'bent')).toMatchObject({
    precision: { value: 0.5, n: 2 },
    recall: { value: 0.5, n: 2 },
    f1: { value: 0.5, n: 2 },
    present: 2,
    clean: 2,
    besides: 1,
    others: 2,
  });
});

test('told from others: counted, rightly not counted, and silence in the rests', () => {
  const results = [
    result({
      extra: 1,
      reps: [
        rep({}),
        rep({ counts: 'no', counted: false, faults: ['sagging'] }),
        rep({ counts: 'no', counted: true, faults: ['partial'] }),
        rep({ counts: 'either' }),
      ],
    }),
  ];
  expect(figures.toldFromOthers(results)).toEqual({ value: 5 / 6, n: 6 });
});
