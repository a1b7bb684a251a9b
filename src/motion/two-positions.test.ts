import { describe, expect, it } from 'vitest';
import {
  changeOf,
  learnTwoPositions,
  placeOnLine,
  separation,
  startingAt,
  type TwoPositions,
} from './two-positions';

/** A breath of the same size up and down. */
const breath = Array.from({ length: 12 }, (_, i) => Math.sin((2 * Math.PI * i) / 12));

/** The breath lifts both places of the outline, pressing the first alone. */
const relaxed = breath.map((b) => [b, b]);
const pressed = breath.map((b) => [1 + b, b]);

describe('two positions', () => {
  const least = [0.003, 0.003];
  const learnt = learnTwoPositions(relaxed, pressed, least) as TwoPositions;
  const score = (frame: number[]) => placeOnLine(learnt, frame);

  it('scores the first 0 and the second 1', () => {
    expect(score([0, 0])).toBeCloseTo(0, 9);
    expect(score([1, 0])).toBeCloseTo(1, 9);
    expect(score([0.5, 0])).toBeCloseTo(0.5, 9);
  });

  it('hears the breath five times less: by the share of the shrinkage', () => {
    expect(score([1, 1])).toBeCloseTo(0.2, 3);
  });

  it('says how far the outline changes: the root mean square of 1 and 0', () => {
    expect(changeOf(learnt)).toBeCloseTo(Math.SQRT1_2, 9);
    expect(changeOf(learnt, 1)).toBeCloseTo(1, 9);
  });

  it('goes through another first position just as well', () => {
    const today = startingAt(
      learnt,
      relaxed.map(([a = 0, b = 0]) => [a + 5, b + 5]),
    );
    expect(placeOnLine(today, [5, 5])).toBeCloseTo(0, 9);
    expect(placeOnLine(today, [6, 5])).toBeCloseTo(1, 9);
  });

  it('trusts a feature less whose noise is assumed larger', () => {
    const doubted = learnTwoPositions(relaxed, pressed, [0.003, 20]) as TwoPositions;
    expect(Math.abs(placeOnLine(doubted, [0, 1]))).toBeLessThan(Math.abs(score([0, 1])));
  });

  it('learns nothing from the same position twice, or from four frames', () => {
    expect(learnTwoPositions(relaxed, relaxed, least)).toBeNull();
    expect(learnTwoPositions(relaxed.slice(0, 4), pressed, least)).toBeNull();
    expect(learnTwoPositions(relaxed, pressed.slice(0, 4), least)).toBeNull();
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
