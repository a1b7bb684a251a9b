import { describe, expect, it } from 'vitest';
import { FrameThinner } from './frame-thinner';

/** Times kept of ten seconds at a rate, each shifted by `jitter(i)`. */
function kept(rate: number, jitter: (i: number) => number = () => 0): number[] {
  const thinner = new FrameThinner();
  return Array.from({ length: rate * 10 }, (_, i) => (i * 1000) / rate + jitter(i)).filter((ms) =>
    thinner.keeps(ms),
  );
}

describe('FrameThinner', () => {
  it.each([5, 15, 24, 25, 30])('keeps every frame at %i a second', (rate) => {
    expect(kept(rate)).toHaveLength(rate * 10);
  });

  it('keeps every frame of an uneven 30 a second', () => {
    expect(kept(30, (i) => [0, -5, 4, 0, 5, -4][i % 6]!)).toHaveLength(300);
  });

  it.each([
    [50, 25],
    [60, 30],
  ])('of %i a second keeps an even %i', (rate, left) => {
    const times = kept(rate);
    expect(times).toHaveLength(left * 10);
    for (let i = 1; i < times.length; i++) {
      expect(times[i]! - times[i - 1]!).toBeCloseTo(1000 / left, 6);
    }
  });

  it.each([31, 33, 40, 48, 100, 120, 240, 1000])(
    'never keeps more than 31 a second of %i',
    (rate) => {
      const times = kept(rate);
      expect(times.length).toBeLessThanOrEqual(311);
      expect(times.length).toBeGreaterThan(200);
    },
  );
});
