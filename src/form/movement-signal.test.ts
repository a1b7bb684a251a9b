import { describe, expect, it } from 'vitest';
import type { BodyPoints } from '../motion/body';
import { bodyPoints } from '../motion/body-points';
import { lying, stickPose } from '../motion/testing/stick-person';
import type { KeypointName } from '../pose/pose';
import { createMedianOfFive, movementSample, type MovementSample } from './movement-signal';
import { bodyWith, leaning, legLift } from './testing/body-with';
import { minimumJerk, sampleOf } from './testing/simulated-movement';

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

  it('is clear only while nothing is in front of the knee, or of any part of the shins', () => {
    const lean = { ...legLift, measure: 'shin-lean' as const, rest: 0, target: 36 };
    const clearFor = (hidden: KeypointName, movement: typeof legLift | typeof lean) => {
      const seen = bodyPoints(stickPose(lying)) as BodyPoints;
      const points = { ...seen, [hidden]: { ...seen[hidden], clear: false } };
      const limbs = {
        'hip-angle': { left: 160, right: 95 },
        'shin-lean': { left: 30, right: -30 },
      };
      return movementSample(bodyWith({ points, limbs }), movement).clear;
    };
    expect(clearFor('left-knee', legLift)).toBe(false);
    expect(clearFor('right-ankle', legLift)).toBe(true);
    expect(clearFor('left-elbow', lean)).toBe(true);
    expect(clearFor('right-knee', lean)).toBe(false);
    expect(clearFor('right-ankle', lean)).toBe(false);
  });

  it('takes the value of the whole body', () => {
    const body = bodyWith({ trunk: { 'trunk-slope': 33 } });
    expect(movementSample(body, leaning)).toMatchObject({ value: 33, side: null, rightAhead: 0 });
  });
});

const together = { ...legLift, sides: 'both' } as const;

/** The values that come out for values that go in, 15 a second. */
function steadied(values: readonly (number | null)[], at = (frame: number) => frame * 67) {
  const median = createMedianOfFive(together);
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
    const median = createMedianOfFive(together);
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

describe('a limb that is taken for its neighbour', () => {
  /** Degrees, of a movement from 90 to 170 where sides take turns, 15 frames a second. */
  function judged(values: readonly number[]) {
    const median = createMedianOfFive(legLift);
    const samples = values.map((value, frame) => median.next(sampleOf(frame * 67, value)));
    return [...samples, ...median.rest()].filter((sample) => sample !== null);
  }

  const still = (value: number, frames: number) => Array.from({ length: frames }, () => value);

  it('is where it is seen furthest but once', () => {
    const seen = judged([...still(165, 5), 120, 164, 130, 165, 125, 165, ...still(165, 5)]);
    expect(seen.slice(5, 11).every(({ value }) => value === 165 || value === 164)).toBe(true);
    expect(seen.slice(5, 11).every(({ wavers }) => wavers)).toBe(true);
  });

  it('is not believed further away for a single frame', () => {
    const seen = judged([...still(100, 5), 165, ...still(100, 5)]);
    expect(seen.map(({ value }) => value)).toEqual(still(100, 11));
  });

  it('wavers no longer half a second after it went to and fro', () => {
    const seen = judged([...still(165, 5), 120, ...still(165, 15)]);
    expect(seen.at(7)?.wavers).toBe(true);
    expect(seen.at(-1)?.wavers).toBe(false);
  });

  it('does not waver while somebody bounces or hurries', () => {
    const bounce = Array.from({ length: 60 }, (_, frame) => 160 + 7 * Math.sin((frame / 15) * 17));
    const hurry = Array.from({ length: 12 }, (_, frame) => 90 + 80 * minimumJerk(frame / 10));
    for (const values of [bounce, [...hurry, ...[...hurry].reverse()]]) {
      expect(judged(values).some(({ wavers }) => wavers)).toBe(false);
    }
  });

  it('does not waver for the noise of frames that follow each other quickly', () => {
    const median = createMedianOfFive(legLift);
    // Four degrees to and fro within a thirtieth of a second: 120 degrees a second each way.
    const values = Array.from({ length: 60 }, (_, frame) => 160 + (frame % 2 === 0 ? 4 : -4));
    const seen = values.map((value, frame) => median.next(sampleOf((frame * 1000) / 30, value)));
    expect(seen.some((sample) => sample?.wavers)).toBe(false);
  });

  it('is not looked for where both sides move together', () => {
    const median = createMedianOfFive(together);
    const values = [165, 165, 120, 165, 120, 165, 120];
    const seen = values.map((value, frame) => median.next(sampleOf(frame * 67, value)));
    expect(seen.some((sample) => sample?.wavers)).toBe(false);
  });
});
