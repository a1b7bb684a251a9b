import { describe, expect, it } from 'vitest';
import { ldlj, sparc } from './smoothness';

/** n samples from `from` on, `rate` a second. */
const times = (n: number, rate: number, from = 0) =>
  Array.from({ length: n }, (_, i) => from + i / rate);
const gauss = times(200, 100, -1).map((t) => Math.exp(-5 * t ** 2));
/** Minimum-jerk speed of a movement of unit length and duration; 0 outside. */
const minimumJerk = (x: number) => (x < 0 || x > 1 ? 0 : 30 * x ** 2 - 60 * x ** 3 + 30 * x ** 4);

describe('published values', () => {
  it('Gaussian speed at 100 Hz', () => {
    expect(gauss).toHaveLength(200);
    expect(sparc(gauss, 100)).toBeCloseTo(-1.41403, 5);
    expect(ldlj(gauss, 100)).toBeCloseTo(-5.81636, 5);
    expect(Math.exp(-(ldlj(gauss, 100) ?? NaN))).toBeCloseTo(335.74684, 4);
  });

  it('minimum jerk of 1 s at 100 Hz', () => {
    const speed = times(100, 100).map(minimumJerk);
    expect(sparc(speed, 100)).toBeCloseTo(-1.4058293, 6);
    expect(ldlj(speed, 100)).toBeCloseTo(-5.2241391, 6);
    expect(Math.exp(-(ldlj(speed, 100) ?? NaN))).toBeCloseTo(185.701225, 5);
  });

  it('minimum jerk of 2 s at 15 Hz', () => {
    const speed = times(30, 15).map((t) => minimumJerk(t / 2));
    expect(sparc(speed, 15)).toBeCloseTo(-1.40041, 5);
    expect(ldlj(speed, 15)).toBeCloseTo(-5.0146, 5);
  });

  it('two movements of 1 s with a stop of 0.5 s between them at 30 Hz', () => {
    const speed = times(75, 30).map((t) => minimumJerk(t) + minimumJerk(t - 1.5));
    expect(sparc(speed, 30)).toBeCloseTo(-3.158, 3);
  });
});

describe('sparc and ldlj', () => {
  it('do not depend on the amplitude', () => {
    const larger = gauss.map((value) => value * 37);
    expect(sparc(larger, 100)).toBeCloseTo(sparc(gauss, 100) ?? NaN, 10);
    expect(ldlj(larger, 100)).toBeCloseTo(ldlj(gauss, 100) ?? NaN, 10);
  });

  it.each([1, 2, 3, 4])('hardly depend on the duration (%i s)', (seconds) => {
    const speed = times(30 * seconds, 30).map((t) => minimumJerk(t / seconds));
    expect(sparc(speed, 30)).toBeGreaterThan(-1.42);
    expect(sparc(speed, 30)).toBeLessThan(-1.38);
  });

  it('fall with every stop', () => {
    const stopping = (stops: number) =>
      sparc(
        times(300, 30).map((t) =>
          Array.from({ length: stops + 1 }, (_, i) => minimumJerk(t - i * 1.5)).reduce(
            (a, b) => a + b,
          ),
        ),
        30,
      ) ?? NaN;
    expect(stopping(1)).toBeLessThan(stopping(0) - 0.5);
    expect(stopping(2)).toBeLessThan(stopping(1) - 0.5);
    expect(stopping(3)).toBeLessThan(stopping(2) - 0.5);
  });

  it('do not read the mirrored spectrum at a low rate', () => {
    const slow = times(40, 10).map((t) => minimumJerk(t / 4));
    const flickering = slow.map((value, i) => value + (i % 2 === 0 ? 0.2 : 0));
    // The flicker lies at 5 Hz, half the rate, and its offset at 0 Hz.
    const lifted = slow.map((value) => value + 0.1);
    expect(sparc(flickering, 10)).toBeCloseTo(sparc(lifted, 10) ?? NaN, 1);
  });

  it('are unknown without a movement', () => {
    for (const speed of [[], [1], [0, 0, 0, 0]]) {
      expect(sparc(speed, 30)).toBeNull();
      expect(ldlj(speed, 30)).toBeNull();
    }
    expect(ldlj([1, 1, 1, 1], 30)).toBeNull();
  });
});
