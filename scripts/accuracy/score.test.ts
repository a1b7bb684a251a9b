import { expect, test } from 'vitest';
import type { FormEvent } from '../../src/form/events';
import { scoreClip } from './score';
import { madeUpReport, reportedRep, trueRep } from './testing/made-up-report';

const [first, second] = [trueRep(1), trueRep(2, { side: 'right', nextMs: Infinity })];
const fault = (id: string, timestampMs: number): FormEvent => ({
  kind: 'fault',
  timestampMs,
  fault: { id, timestampMs, value: null },
});

test('everything right: no error anywhere', () => {
  const report = madeUpReport([reportedRep(first), reportedRep(second)], [], {
    holds: [
      {
        startMs: 12_000,
        endMs: 16_000,
        side: 'left',
        heldMs: 4000,
        targetMs: 4000,
        complete: true,
      },
    ],
  });
  const score = scoreClip([first, second], report, 0);
  expect(score).toMatchObject({ trueCount: 2, count: 2, extra: 0, blind: 0, said: [], led: false });
  expect(score.reps[0]).toEqual({
    counts: 'yes',
    counted: true,
    faults: [],
    noticed: [],
    tooFast: false,
    calledFast: false,
    fastDelaysMs: [],
    sideRight: true,
    phaseErrorsMs: [0, 0],
    holdFound: true,
    holdErrorMs: 0,
    rangeErrorDeg: 0,
  });
  expect(score.reps[1]).toMatchObject({ holdFound: false, holdErrorMs: null });
});

test('where a fault changes the posture nobody is asked how long and how far', () => {
  const bent = trueRep(1, { faults: ['bent'], outOfForm: true, held: false });
  const [rep] = scoreClip([bent], madeUpReport([reportedRep(bent)]), 0).reps;
  expect(rep).toMatchObject({
    counted: true,
    holdFound: null,
    holdErrorMs: null,
    rangeErrorDeg: null,
  });
});

test('errors carry their sign: measured less true', () => {
  const found = reportedRep(first, { outMs: 2300, returnMs: 1900, rangeDeg: 52, side: 'right' });
  const [rep] = scoreClip([first], madeUpReport([found]), 0).reps;
  expect(rep).toMatchObject({ phaseErrorsMs: [300, -100], rangeErrorDeg: -8, sideRight: false });
});

test('a missed rep, one too many, and one counted where nothing may be', () => {
  const sag = trueRep(2, { counts: 'no', faults: ['sagging'] });
  const pause = reportedRep(first, { startMs: 1000, endMs: 4000 });
  const score = scoreClip([first, sag], madeUpReport([pause, reportedRep(sag)]), 0);
  expect(score).toMatchObject({ trueCount: 1, count: 2, extra: 1 });
  expect(score.reps.map(({ counted }) => counted)).toEqual([false, true]);
  expect(score.reps[0]).toMatchObject({ phaseErrorsMs: [], sideRight: null, rangeErrorDeg: null });
});

test('a found rep is paired once, with the true one that it shares most time with', () => {
  const long = reportedRep(first, { startMs: 11_000, endMs: 22_000 });
  const score = scoreClip([first, second], madeUpReport([long]), 0);
  expect(score.reps.map(({ counted }) => counted)).toEqual([true, false]);
  expect(score.extra).toBe(0);
});

test('notices belong to the rep up to whose successor they come; before the first to the first', () => {
  const events = [fault('early', 500), fault('late', 19_900), fault('next', 20_100)];
  const { reps } = scoreClip([first, second], madeUpReport([], events), 0);
  expect(reps.map(({ noticed }) => noticed)).toEqual([['early', 'late'], ['next']]);
});

test('a rep reported as half is noticed as such, unless it was counted', () => {
  const half = trueRep(1, { counts: 'no', faults: ['partial'] });
  const partialReps = [reportedRep(half, { partial: true })];
  expect(scoreClip([half], madeUpReport([], [], { partialReps }), 0).reps[0]?.noticed).toEqual([
    'partial',
  ]);
  const counted = madeUpReport([reportedRep(half)], [], { partialReps });
  expect(scoreClip([half], counted, 0).reps[0]?.noticed).toEqual([]);
});

test('delay: from crossing the limit to the frame that brings the word, on each way', () => {
  const fast = trueRep(1, { tooFast: true, crossingsMs: [10_500, 16_400] });
  const said = (timestampMs: number): FormEvent => ({
    kind: 'too-fast',
    timestampMs,
    speed: 2,
    limit: 1.5,
  });
  const both = madeUpReport([reportedRep(fast)], [said(10_600), said(16_700)]);
  expect(scoreClip([fast], both, 130).reps[0]).toMatchObject({
    calledFast: true,
    fastDelaysMs: [230, 430],
  });
  const once = madeUpReport([reportedRep(fast)], [said(16_700)]);
  expect(scoreClip([fast], once, 130).reps[0]?.fastDelaysMs).toEqual([430]);
});

test('praise while it says that it cannot see is blind', () => {
  const events: FormEvent[] = [
    { kind: 'sight-lost', timestampMs: 10_000, problem: 'turn-side-on' },
    { kind: 'hold-reached', timestampMs: 11_000 },
    { kind: 'sight-found', timestampMs: 12_000 },
    { kind: 'hold-reached', timestampMs: 13_000 },
    { kind: 'sight-lost', timestampMs: 14_000, problem: 'nobody' },
    { kind: 'hold-reached', timestampMs: 15_000 },
  ];
  const score = scoreClip([first], madeUpReport([], events, { coverage: 0.75 }), 0);
  expect(score).toMatchObject({ blind: 2, said: ['turn-side-on', 'nobody'], withheld: 0.25 });
});

test('a movement that it can only lead is said to be so', () => {
  const events: FormEvent[] = [{ kind: 'visibility', timestampMs: 1, word: 'faint' }];
  expect(scoreClip([first], madeUpReport([], events), 0)).toMatchObject({
    led: true,
    said: ['faint'],
  });
});

test('no count is asked for where it may be judged either way', () => {
  const open = trueRep(1, { counts: 'either' });
  expect(scoreClip([open], madeUpReport([]), 0).trueCount).toBeNull();
});
