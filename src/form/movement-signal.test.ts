import { describe, expect, it } from 'vitest';
import { createMedianOfFive, movementSample, type MovementSample } from './movement-signal';
import { bodyWith, leaning, legLift } from './testing/body-with';
import { sampleOf } from './testing/simulated-movement';

const hips = (left: number | null, right: number | null) =>
  bodyWith({ limbs: { 'hip-angle': { left, right } } });

describe('movementSample', () => {
  it('takes the leg that is furthest, whatever it is called', () => {
    expect(movementSample(hips(165, 92), legLift)).toMatchObject({ value: 165, side: 'left' });
    expect(movementSample(hips(92, 165), legLift)).toMatchObject({ value: 165, side: 'right' });
  });

  it('takes the smallest where the movement goes down', () => {
    const kneeHug = { ...legLift, rest: 130, target: 65 };
    const sample = movementSample(hips(128, 70), kneeHug);
    expect(sample).toMatchObject({ value: 70, side: 'right', rightAhead: 58 });
  });

  it('says how far one side is ahead; a hidden one counts as resting', () => {
    expect(movementSample(hips(100, 160), legLift).rightAhead).toBe(60);
    expect(movementSample(hips(160, 100), legLift).rightAhead).toBe(-60);
    expect(movementSample(hips(160, null), legLift).rightAhead).toBe(-70);
    expect(movementSample(hips(null, null), legLift)).toMatchObject({ value: null, side: null });
  });

  it('takes the limb that lags behind where both move together', () => {
    const both = { ...legLift, sides: 'both' as const };
    expect(movementSample(hips(100, 110), both)).toMatchObject({ value: 100, rightAhead: 0 });
    expect(movementSample(hips(null, 110), both).value).toBe(110);
    expect(movementSample(hips(null, null), both).value).toBeNull();
  });

  it('takes the value of the whole body', () => {
    const body = bodyWith({ trunk: { 'trunk-slope': 33 } });
    expect(movementSample(body, leaning)).toMatchObject({ value: 33, side: null, rightAhead: 0 });
  });
});

/** The values that come out for values that go in, 15 a second. */
function steadied(values: readonly (number | null)[], at = (frame: number) => frame * 67) {
  const median = createMedianOfFive();
  const out: MovementSample[] = [];
  values.forEach((value, frame) => {
    const sample = median.next(sampleOf(at(frame), value));
    if (sample) out.push(sample);
  });
  out.push(...median.rest());
  expect(out.map((sample) => sample.timestampMs)).toEqual(values.map((_, frame) => at(frame)));
  return out.map((sample) => sample.value);
}

describe('median of five', () => {
  it('gives every sample once, with its own time stamp', () => {
    for (let count = 1; count <= 7; count++) steadied(Array.from({ length: count }, () => 1));
  });

  it('gives the sample two frames back', () => {
    const median = createMedianOfFive();
    const given = [0, 1, 2, 3].map((at) => median.next(sampleOf(at, 1))?.timestampMs ?? null);
    expect(given).toEqual([null, null, 0, 1]);
  });

  it.each([1, 2])('does not see a swap of %d frames', (frames) => {
    const values = Array.from({ length: 15 }, (_, i) => (i >= 6 && i < 6 + frames ? 90 : 170));
    expect(steadied(values)).toEqual(values.map(() => 170));
  });

  it('sees what lasts three frames', () => {
    const values = Array.from({ length: 15 }, (_, i) => (i >= 6 && i < 9 ? 90 : 170));
    expect(steadied(values)).toEqual(values);
  });

  it('does not move an edge', () => {
    const values = Array.from({ length: 16 }, (_, i) => (i < 8 ? 10 : 20));
    expect(steadied(values)).toEqual(values);
  });

  it('is unknown unless more than half of the neighbours are known', () => {
    expect(steadied([1, 1, null, null, 1, 1, 1, 1])[2]).toBe(1);
    expect(steadied([1, 1, null, null, null, 1, 1, 1])[3]).toBeNull();
  });

  it('does not steady across a gap', () => {
    const values = [10, 10, 10, 90, 90, 90];
    expect(steadied(values, (frame) => frame * 67 + (frame > 2 ? 2000 : 0))).toEqual(values);
  });
});
