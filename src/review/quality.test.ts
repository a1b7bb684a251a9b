import { describe, expect, it } from 'vitest';
import { sampleRep } from '../record/testing/sample-session';
import { repQuality } from './quality';
import type { PhaseSmoothness } from './review';
import { syntheticExercise } from './testing/synthetic-session';

const phase = (sparc: number | null) => ({ sparc }) as PhaseSmoothness;
const fault = (id: string) => ({ id, timestampMs: 0, value: null });
const quality = (
  rep: Parameters<typeof sampleRep>[1] = {},
  sparcs: (number | null)[] = [-1.4, -1.4],
  sway: number | null = null,
) =>
  repQuality(
    sampleRep(0, { rangeOfTarget: 1, ...rep }),
    sparcs.map(phase),
    sway,
    syntheticExercise,
  );

describe('repQuality', () => {
  it('is all ones for a rep as meant', () => {
    expect(quality({}, [-1.4, -1.5], 0.01)).toEqual({
      range: 1,
      tempo: 1,
      smoothness: 1,
      steadiness: 1,
      form: 1,
      total: 1,
    });
  });

  it('takes the range against the target, and no more than all of it', () => {
    expect(quality({ rangeOfTarget: 0.45 }).range).toBe(0.45);
    expect(quality({ rangeOfTarget: 1.3 }).range).toBe(1);
  });

  it('takes tempo from 0.6 s to 1.8 s at a fastest phase of 1.2 s', () => {
    expect(quality({ outMs: 1200, returnMs: 1200 }).tempo).toBeCloseTo(0.5, 10);
    expect(quality({ outMs: 600, returnMs: 9000 }).tempo).toBeCloseTo(0.5, 10);
    expect(quality({ outMs: 100, returnMs: 500 }).tempo).toBe(0);
    expect(quality({ outMs: 5000, returnMs: 5000, tooFast: true }).tempo).toBe(0.5);
  });

  it('takes smoothness from the phases that have a figure', () => {
    expect(quality({}, [-2.4, null]).smoothness).toBeCloseTo(0.5, 10);
    expect(quality({}, [-1.6, -3.2]).smoothness).toBeCloseTo(0.5, 10);
    expect(quality({}, [null, null]).smoothness).toBeNull();
    expect(quality({ jerky: true }, [-1.4, -1.4]).smoothness).toBe(0.5);
    expect(quality({ jerky: true }, [null, null]).smoothness).toBeNull();
  });

  it('takes steadiness from the sway of the hold', () => {
    expect(quality({}, [], 0.06).steadiness).toBeCloseTo(0.5, 10);
    expect(quality({}, [], 0.3).steadiness).toBe(0);
    expect(quality({}, [], null).steadiness).toBeNull();
  });

  it('halves form with each different fault', () => {
    expect(quality({ faults: [fault('a')] }).form).toBe(0.5);
    expect(quality({ faults: [fault('a'), fault('a'), fault('b')] }).form).toBe(0.25);
  });

  it('does not praise what was hidden, but keeps a fault that was seen', () => {
    expect(quality({ doubtful: true }).form).toBeNull();
    expect(quality({ doubtful: true, faults: [fault('a')] }).form).toBe(0.5);
  });

  it('puts the known shares together as their plain mean', () => {
    const { total } = quality({ rangeOfTarget: 0.5, faults: [fault('a')] }, [null, null]);
    expect(total).toBeCloseTo((0.5 + 1 + 0.5) / 3, 10);
  });
});
