import { describe, expect, it } from 'vitest';
import { sampleRep } from '../record/testing/sample-session';
import { repQuality } from './quality';
import type { PhaseSmoothness, Sway } from './review';
import { syntheticExercise } from './testing/synthetic-session';

const phase = (sparc: number | null) => ({ sparc }) as PhaseSmoothness;
const swaying = (trunks: number | null, noise = 0.001): Sway => ({
  trunks,
  withheld: trunks === null ? 'below-noise' : null,
  noise,
});
const fault = (id: string) => ({ id, timestampMs: 0, value: null });
const quality = (
  rep: Parameters<typeof sampleRep>[1] = {},
  sparcs: (number | null)[] = [-1.4, -1.4],
  sways: readonly [trunk: Sway, limb: Sway | null] | null = null,
) =>
  repQuality(
    sampleRep(0, { rangeOfTarget: 1, ...rep }),
    sparcs.map(phase),
    sways && { trunkSway: sways[0], limbSway: sways[1] },
    syntheticExercise,
  );

describe('repQuality', () => {
  it('is all ones for a rep as meant', () => {
    expect(quality({}, [-1.4, -1.5], [swaying(0.01), swaying(0.02)])).toEqual({
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

  it('leaves out a phase that was cut off', () => {
    expect(quality({ outMs: 1200, returnMs: 0 }).tempo).toBeCloseTo(0.5, 10);
    expect(quality({ outMs: 0, returnMs: 0 }).tempo).toBeNull();
  });

  it('takes steadiness from the sways of the hold that are known', () => {
    const steadiness = (trunk: Sway, limb: Sway | null) =>
      quality({}, [], [trunk, limb]).steadiness;
    expect(steadiness(swaying(0.06), null)).toBeCloseTo(0.5, 10);
    expect(steadiness(swaying(0.06), swaying(0.02))).toBeCloseTo(0.75, 10);
    expect(steadiness(swaying(0.3), null)).toBe(0);
    expect(quality({}, [], null).steadiness).toBeNull();
  });

  it('knows a sway that drowns in little noise to be small, and in much noise not', () => {
    expect(quality({}, [], [swaying(null, 0.01), null]).steadiness).toBe(1);
    expect(quality({}, [], [swaying(null, 0.05), null]).steadiness).toBeNull();
    const hidden: Sway = { trunks: null, withheld: 'not-seen', noise: 0.01 };
    expect(quality({}, [], [hidden, swaying(0.06)]).steadiness).toBeCloseTo(0.5, 10);
  });

  it('halves form with each different fault', () => {
    expect(quality({ faults: [fault('a')] }).form).toBe(0.5);
    expect(quality({ faults: [fault('a'), fault('a'), fault('b')] }).form).toBe(0.25);
  });

  it('does not praise what was hidden, but keeps a fault that was seen', () => {
    expect(quality({ doubtful: true }).form).toBeNull();
    expect(quality({ formUnknown: true }).form).toBeNull();
    expect(quality({ doubtful: true, faults: [fault('a')] }).form).toBe(0.5);
  });

  it('puts the known shares together as their plain mean', () => {
    const { total } = quality({ rangeOfTarget: 0.5, faults: [fault('a')] }, [null, null]);
    expect(total).toBeCloseTo((0.5 + 1 + 0.5) / 3, 10);
  });
});
