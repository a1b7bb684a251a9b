import { describe, expect, it } from 'vitest';
import {
  differsFromUsual,
  ownRange,
  reachedIn,
  repsForUsual,
  shareOfUsual,
  startingReach,
  type RangeOfRep,
} from './own-range';

const left = (...ranges: number[]): RangeOfRep[] =>
  ranges.map((range) => ({ side: 'left', range }));

describe('reachedIn', () => {
  it('is the median of the three best', () => {
    expect(reachedIn([40, 62, 60, 58, 30])).toBe(60);
    expect(reachedIn([50, 54])).toBe(52);
    expect(reachedIn([50])).toBe(50);
    expect(reachedIn([])).toBeNull();
  });

  it('is not decided by one rep that the model saw wrong', () => {
    expect(reachedIn([60, 61, 59, 140])).toBe(61);
  });
});

describe('ownRange', () => {
  it('is the median over sessions of what was reached in each', () => {
    const sessions = [left(50, 52, 54, 20), left(60, 60, 60), left(40, 41, 42)];
    expect(ownRange(sessions, 'left', 'degrees')).toMatchObject({
      usual: 52,
      reps: 10,
      sessions: 3,
    });
  });

  it('keeps the sides apart and leaves out reps of unknown side', () => {
    const mixed: RangeOfRep[] = [
      ...left(50, 50, 50),
      ...[30, 30, 30].map((range): RangeOfRep => ({ side: 'right', range })),
      { side: 'unknown', range: 90 },
    ];
    expect(ownRange([mixed], 'left', 'degrees').usual).toBe(50);
    expect(ownRange([mixed], 'right', 'degrees').usual).toBe(30);
    expect(ownRange([mixed], 'both', 'degrees')).toMatchObject({ usual: null, reps: 0 });
  });

  it('is unknown below three reps, and says how many there are and how many it needs', () => {
    expect(ownRange([left(50), left(51)], 'left', 'degrees')).toEqual({
      usual: null,
      tolerance: null,
      reps: 2,
      sessions: 2,
      repsNeeded: repsForUsual,
    });
    expect(ownRange([left(50), left(51), left(52)], 'left', 'degrees').usual).toBe(51);
    expect(ownRange([], 'left', 'degrees')).toMatchObject({ usual: null, reps: 0, sessions: 0 });
  });

  it('tolerates the error of the camera, a share of the range, and the own variation', () => {
    const tolerance = (ranges: number[], unit: 'degrees' | 'trunks' = 'degrees') =>
      ownRange([left(...ranges)], 'left', unit).tolerance;
    expect(tolerance([30, 30, 30])).toBe(10);
    expect(tolerance([100, 100, 100])).toBe(15);
    // Median 80, deviations 20 0 20: MAD 20.
    expect(tolerance([60, 80, 100])).toBe(40);
    expect(tolerance([0.2, 0.2, 0.2], 'trunks')).toBeCloseTo(0.03, 10);
  });
});

describe('against the usual', () => {
  const own = ownRange([left(60, 60, 60)], 'left', 'degrees');
  const unknown = ownRange([], 'left', 'degrees');

  it('is a share, and differs beyond the tolerance to either side', () => {
    expect(shareOfUsual(66, own)).toBeCloseTo(1.1, 10);
    expect([49, 51, 69, 71].map((range) => differsFromUsual(range, own))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('is unknown without a usual', () => {
    expect(shareOfUsual(66, unknown)).toBeNull();
    expect(differsFromUsual(66, unknown)).toBeNull();
  });

  it('begins a set with what both sides reach', () => {
    const right = { ...own, usual: 45 };
    expect(startingReach({ left: own, right, both: unknown })).toBe(45);
    expect(startingReach({ left: unknown, right: unknown, both: own })).toBe(60);
    expect(startingReach({ left: unknown, right: unknown, both: unknown })).toBeUndefined();
  });
});
