import { describe, expect, it } from 'vitest';
import type { FormEvent, RecordedEvent } from '../record/records';
import { earlierSession, type EarlierSession } from './own-history';
import { reviewSession } from './review-session';
import {
  syntheticExercise,
  syntheticSession,
  type SyntheticOptions,
} from './testing/synthetic-session';

const review = (options: SyntheticOptions) =>
  reviewSession(syntheticSession(options), syntheticExercise);
const correction = (repStartMs: number, counts: boolean): RecordedEvent => ({
  type: 'correction',
  repStartMs,
  counts,
});
const form = (event: FormEvent): RecordedEvent => ({ type: 'form', event });
/** Reps of 5.5 s with rests of 2 s: they start at 2000, 9500, 17000 ... */
const startOf = (index: number) => 2000 + index * 7500;
const four = [{ side: 'left' }, { side: 'right' }, { side: 'left', partial: true }, {}] as const;

describe('a session of even movements', () => {
  it.each([15, 30])('reads as it was made, at %i Hz', (rate) => {
    const result = review({ reps: [{}, {}, {}, {}, {}], noise: 0.2, rate });
    expect(result.countedReps).toBe(5);
    expect(result.coverage).toBe(1);
    expect((result.noise ?? NaN) / 0.2).toBeGreaterThan(0.75);
    expect((result.noise ?? NaN) / 0.2).toBeLessThan(1.25);
    for (const rep of result.reps) {
      expect(rep).toMatchObject({ range: 60, rangeOfTarget: 1, outMs: 2000, counts: true });
      expect(rep.smoothnessBand).toBe('smooth');
      expect(rep.smoothness).toBeGreaterThan(-1.7);
      expect(rep.quality).toMatchObject({ range: 1, tempo: 1, steadiness: null, form: 1 });
    }
  });

  it('keeps the signal as it was recorded', () => {
    const { signal } = review({ reps: [{}] });
    expect(signal.timestampsMs).toHaveLength(143);
    // Rest, half the way out, the hold.
    expect(signal.values[0]).toBe(90);
    expect(signal.values[45]).toBeCloseTo(120, 5);
    expect(signal.values[70]).toBeCloseTo(150, 5);
    expect(signal.progress[70]).toBeCloseTo(1, 5);
  });
});

describe('smoothness in a session', () => {
  it('tells the one uneven movement from the others', () => {
    const reps = [{}, {}, { outMs: 3000, parts: 2, stopMs: 600 }, {}, {}, {}];
    const result = review({ reps, noise: 0.2, rate: 30 });
    const bands = result.reps.map((rep) => rep.smoothnessOut.band);
    expect(bands).toEqual(['smooth', 'smooth', 'stop-start', 'smooth', 'smooth', 'smooth']);
    expect(result.reps.map((rep) => rep.smoothnessOut.unlikeUsual)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(result.reps[2]?.smoothnessBack.band).toBe('smooth');
  });

  it('is withheld when the person’s own stillness shows that much noise', () => {
    const result = review({ reps: [{}, {}], noise: 5 });
    for (const rep of result.reps) {
      expect(rep.smoothnessOut).toMatchObject({ sparc: null, withheld: 'too-small' });
      expect(rep.smoothness).toBeNull();
      expect(rep.quality.smoothness).toBeNull();
    }
    expect(result.summary.medianSmoothness).toBeNull();
  });

  it('is withheld for the phase with a gap, and for no other', () => {
    const result = review({ reps: [{}, {}], unseen: [[2800, 3300]] });
    expect(result.reps[0]?.smoothnessOut.withheld).toBe('gap');
    expect(result.reps[0]?.smoothness).toBe(result.reps[0]?.smoothnessBack.sparc);
    expect(result.reps[1]?.smoothnessOut.withheld).toBeNull();
    // 8 of 255 frames: 2800 to 3267 ms at 15 Hz.
    expect(result.coverage).toBeCloseTo(1 - 8 / 255, 10);
  });

  it('is withheld for phases without a rest or hold to measure the noise in', () => {
    const recorded = syntheticSession({ reps: [{}] });
    const events = recorded.events.filter((e) => e.type === 'form' && e.event.kind === 'rep');
    const result = reviewSession({ ...recorded, events }, syntheticExercise);
    expect(result.noise).toBeNull();
    expect(result.reps[0]?.smoothnessOut.withheld).toBe('noise-unknown');
  });
});

describe('counting and corrections', () => {
  it('leaves a partial rep out and gives it the number that it would have had', () => {
    const result = review({ reps: four });
    expect(result.countedReps).toBe(3);
    expect(result.reps.map((rep) => [rep.number, rep.counts])).toEqual([
      [1, true],
      [2, true],
      [3, false],
      [3, true],
    ]);
    expect(result.summary).toMatchObject({
      partialReps: 1,
      repsBySide: { left: 2, right: 1, both: 0, unknown: 0 },
    });
  });

  it('counts what the person says', () => {
    const more = [correction(startOf(2), true), correction(startOf(0), false)];
    const result = review({ reps: four, more });
    expect(result.reps.map((rep) => [rep.number, rep.counts, rep.corrected])).toEqual([
      [1, false, false],
      [1, true, null],
      [2, true, true],
      [3, true, null],
    ]);
    expect(result.countedReps).toBe(3);
    expect(result.summary.partialReps).toBe(0);
  });

  it('takes the last word on a rep', () => {
    const more = [correction(startOf(0), false), correction(startOf(0), true)];
    expect(review({ reps: [{}], more }).countedReps).toBe(1);
  });

  it('ignores a correction of a rep that is not there', () => {
    expect(review({ reps: [{}], more: [correction(4711, false)] }).countedReps).toBe(1);
  });

  it('no longer calls a rep doubtful that the person has looked at', () => {
    const reps = [{ doubtful: true }, { doubtful: true }];
    expect(review({ reps }).summary.doubtfulReps).toBe(2);
    expect(review({ reps, more: [correction(startOf(0), true)] }).summary.doubtfulReps).toBe(1);
  });

  it('puts reps in the order of time', () => {
    const recorded = syntheticSession({ reps: [{}, {}] });
    const events = [...recorded.events].reverse();
    const result = reviewSession({ ...recorded, events }, syntheticExercise);
    expect(result.reps.map((rep) => rep.startMs)).toEqual([startOf(0), startOf(1)]);
  });
});

describe('holds, faults and cues', () => {
  const hold = { startMs: 4000, endMs: 8000, side: 'left', targetMs: 5000, heldMs: 4000 } as const;
  const holdEnd = form({ kind: 'hold-end', timestampMs: 8000, hold: { ...hold, complete: false } });

  it('measures the sway of a hold and counts it in the rep’s steadiness', () => {
    const reps = [{ holdMs: 4000 }, { holdMs: 4000 }];
    // Independent noise of 0.04 trunk in x and in y: root mean square distance 0.04 * sqrt(2).
    const result = review({ reps, holdSway: 0.04, more: [holdEnd] });
    expect(result.holds).toHaveLength(1);
    const { trunkSway, limbSway } = result.holds[0]!;
    for (const { trunks } of [trunkSway, limbSway!]) {
      expect(trunks! / (0.04 * Math.SQRT2)).toBeGreaterThan(0.75);
      expect(trunks! / (0.04 * Math.SQRT2)).toBeLessThan(1.25);
    }
    expect(result.reps[0]?.quality.steadiness).toBeGreaterThan(0.4);
    expect(result.reps[0]?.quality.steadiness).toBeLessThan(0.7);
    expect(result.reps[1]?.quality.steadiness).toBeNull();
    expect(result.summary).toMatchObject({ heldMs: 4000, longestHoldMs: 4000, completeHolds: 0 });
  });

  it('lists every fault once, in or between reps', () => {
    const bent = { id: 'knee-bent', timestampMs: 4200, value: 140 };
    const early = { id: 'knee-bent', timestampMs: 4100, value: 150 };
    const between = { id: 'head-lifted', timestampMs: 8500, value: null };
    const other = { id: 'hip-drops', timestampMs: 10_000, value: 3 };
    const more = [early, between, other].map((fault) =>
      form({ kind: 'fault', timestampMs: fault.timestampMs, fault }),
    );
    const result = review({ reps: [{ faults: [bent] }, {}], more });
    expect(result.faults).toEqual([
      { ...bent, repStartMs: startOf(0) },
      { ...between, repStartMs: null },
      { ...other, repStartMs: startOf(1) },
    ]);
    expect(result.summary.faultCounts).toEqual([
      { id: 'head-lifted', count: 1 },
      { id: 'hip-drops', count: 1 },
      { id: 'knee-bent', count: 1 },
    ]);
  });

  it('keeps the cues as they were given', () => {
    const cue = {
      timestampMs: 3000,
      id: 'slow-down',
      priority: 'tempo',
      sign: 'slow',
      text: 'Slow down.',
      showMs: 2000,
    } as const;
    expect(review({ reps: [{}], more: [{ type: 'cue', cue }] }).cues).toEqual([cue]);
  });

  it('lists what was asked for, and counts as before', () => {
    const asked = { timestampMs: 4000, command: 'hurts', by: 'voice' } as const;
    const result = review({ reps: [{}], more: [{ type: 'command', ...asked }] });
    expect(result.commands).toEqual([asked]);
    expect(result.countedReps).toBe(1);
  });
});

describe('the person’s own history', () => {
  const past = (ranges: readonly number[], startedAt = 1) => {
    const recorded = syntheticSession({ reps: ranges.map((range) => ({ range })), noise: 0.2 });
    const session = { ...recorded.session, startedAt };
    return earlierSession(reviewSession({ ...recorded, session }, syntheticExercise));
  };
  const now = (ranges: readonly number[], history: readonly EarlierSession[]) =>
    reviewSession(
      syntheticSession({ reps: ranges.map((range) => ({ range })), noise: 0.2 }),
      syntheticExercise,
      history,
    );

  it('is what ranges are set against, besides the exercise', () => {
    const result = now([30, 45, 48], [past([40, 40, 40]), past([44, 44, 44])]);
    expect(result.reps.map((rep) => [rep.rangeOfTarget, rep.rangeOfUsual])).toEqual([
      [0.5, 30 / 42],
      [0.75, 45 / 42],
      [0.8, 48 / 42],
    ]);
    expect(result.reps.map((rep) => rep.rangeDiffers)).toEqual([true, false, false]);
    expect(result.ranges).toMatchObject([
      { side: 'left', reached: 45, ofTarget: 0.75, ofUsual: 45 / 42, differs: false },
    ]);
    expect(result.ranges[0]?.own).toMatchObject({ usual: 42, reps: 6, sessions: 2 });
  });

  it('is unknown at first', () => {
    const result = now([30, 45], []);
    expect(result.reps.map((rep) => [rep.rangeOfUsual, rep.rangeDiffers])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(result.ranges[0]).toMatchObject({ reached: 37.5, ofUsual: null, differs: null });
    expect(result.ranges[0]?.own).toMatchObject({ usual: null, reps: 0, repsNeeded: 3 });
  });

  it('is made of sure reps alone', () => {
    const reps = [
      { range: 60, doubtful: true },
      { range: 20, partial: true },
      { range: 61, side: 'unknown' as const, doubtful: true },
      { range: 50 },
    ];
    const known = earlierSession(review({ reps }));
    expect(known.reps).toEqual([{ side: 'left', range: 50 }]);
    const more = [correction(startOf(0), true), correction(startOf(3), false)];
    const corrected = earlierSession(review({ reps, more }));
    expect(corrected.reps).toEqual([{ side: 'left', range: 60 }]);
  });

  it('has its trend, the oldest first and this session last', () => {
    const result = now([60, 60], [past([45], 2000), past([30], 1000)]);
    expect(result.rangeTrend.map(({ ofTarget }) => ofTarget)).toEqual([0.5, 0.75, 1]);
    expect(result.rangeTrend[0]?.sides).toEqual([{ side: 'left', ofTarget: 0.5, reps: 1 }]);
  });

  it('is what smoothness is compared with', () => {
    const even = past([60, 60, 60, 60, 60]);
    expect(even.smoothnessOut).toHaveLength(5);
    const recorded = syntheticSession({ reps: [{ outMs: 3000, parts: 2, stopMs: 600 }, {}] });
    const { reps } = reviewSession(recorded, syntheticExercise, [even]);
    expect(reps.map((rep) => rep.smoothnessOut.unlikeUsual)).toEqual([true, false]);
    const alone = reviewSession(recorded, syntheticExercise);
    expect(alone.reps.map((rep) => rep.smoothnessOut.unlikeUsual)).toEqual([null, null]);
  });
});

describe('an empty recording', () => {
  it('is reviewed as one in which nothing was seen', () => {
    const recorded = { ...syntheticSession({ reps: [] }), events: [], frames: [] };
    const result = reviewSession(recorded, syntheticExercise);
    expect(result).toMatchObject({ reps: [], holds: [], countedReps: 0, coverage: 0, noise: null });
    expect(result.summary).toMatchObject({
      medianRange: null,
      bestRange: null,
      longestHoldMs: null,
      heldMs: 0,
      quality: { range: null, total: null },
    });
  });
});

it('gives the same review for the same record', () => {
  const recorded = syntheticSession({ reps: [{}, {}], noise: 0.4 });
  const copy = structuredClone(recorded);
  expect(reviewSession(recorded, syntheticExercise)).toEqual(
    reviewSession(copy, syntheticExercise),
  );
  expect(recorded).toEqual(copy);
});
