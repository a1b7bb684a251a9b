import { describe, expect, it } from 'vitest';
import { learnTwoPositions, separation } from './two-positions';

/** A breath of the same size up and down. */
const breath = Array.from({ length: 12 }, (_, i) => Math.sin((2 * Math.PI * i) / 12));

/** The breath lifts both places of the outline, pressing the first alone. */
const relaxed = breath.map((b) => [b, b]);
const pressed = breath.map((b) => [1 + b, b]);

describe('two positions', () => {
  const learnt = learnTwoPositions(relaxed, pressed);

  it('scores the first 0 and the second 1', () => {
    expect(learnt?.score([0, 0])).toBeCloseTo(0, 9);
    expect(learnt?.score([1, 0])).toBeCloseTo(1, 9);
    expect(learnt?.score([0.5, 0])).toBeCloseTo(0.5, 9);
  });

  it('hears the breath five times less: by the share of the shrinkage', () => {
    expect(learnt?.score([1, 1])).toBeCloseTo(0.2, 3);
  });

  it('says how far the outline changes: the root mean square of 1 and 0', () => {
    expect(learnt?.change).toBeCloseTo(Math.SQRT1_2, 9);
  });

  it('learns nothing from the same position twice, or from four frames', () => {
    expect(learnTwoPositions(relaxed, relaxed)).toBeNull();
    expect(learnTwoPositions(relaxed.slice(0, 4), pressed)).toBeNull();
    expect(learnTwoPositions(relaxed, pressed.slice(0, 4))).toBeNull();
  });
});

describe('separation', () => {
  const first = (frame: readonly number[]) => frame[0] ?? NaN;
  const held = (...values: number[]) => values.map((value) => [value]);

  it('is the distance in standard deviations within the positions', () => {
    // Each position varies by squares of 1 in sum; 2 / (4 + 4 - 2) is a third.
    expect(separation(first, held(0, 1, 0, 1), held(10, 11, 10, 11))).toBeCloseTo(
      10 * Math.sqrt(3),
      9,
    );
  });

  it('is negative the wrong way round, and 0 where nothing can be said', () => {
    expect(separation(first, held(10, 11), held(0, 1))).toBeLessThan(0);
    expect(separation(first, held(1, 1), held(2, 2))).toBe(0);
  });
});
