import { describe, expect, it } from 'vitest';
import { OneEuroFilter, type OneEuroOptions } from './one-euro';

/** Filters one value at 30 frames a second. */
function run(options: OneEuroOptions, values: readonly number[], scale = 1): number[] {
  const filter = new OneEuroFilter(options);
  return values.map((value, i) => filter.next(Float64Array.of(value), (i * 1000) / 30, scale)[0]!);
}

const step = [0, 0, 0, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5];

describe('OneEuroFilter', () => {
  it('is a plain low-pass filter without beta', () => {
    const known = [
      0, 0, 0, 0.173171, 0.316353, 0.434741, 0.532627, 0.526977, 0.522306, 0.518443, 0.515249,
      0.512608,
    ];
    const values = run({ minCutoff: 1, beta: 0, derivativeCutoff: 1 }, step);
    values.forEach((value, i) => expect(value).toBeCloseTo(known[i]!, 6));
  });

  it('follows a step at once with beta', () => {
    const values = run({ minCutoff: 1, beta: 0.5, derivativeCutoff: 1 }, step);
    expect(values[3]).toBeCloseTo(0.429703, 6);
  });

  it('takes the speed between raw values: a rest after a step only fades', () => {
    // By hand: the speed is 30 a second once, then its smoothed value falls by 1 - 0.173171.
    const a = 0.17317098;
    let speed = 30 * a;
    let smooth = 0.429703;
    const values = run({ minCutoff: 1, beta: 0.5, derivativeCutoff: 1 }, step);
    for (const value of values.slice(4, 7)) {
      speed *= 1 - a;
      smooth += (1 - smooth) / (1 + 30 / (2 * Math.PI * (1 + 0.5 * speed)));
      expect(value).toBeCloseTo(smooth, 5);
    }
  });

  it('judges speed by the scale', () => {
    const options = { minCutoff: 1, beta: 0.5, derivativeCutoff: 1 };
    const large = run(
      options,
      step.map((value) => 200 * value),
      1 / 200,
    );
    run(options, step).forEach((value, i) => expect(large[i]).toBeCloseTo(200 * value, 6));
  });

  it('filters less between frames that are far apart', () => {
    const options = { minCutoff: 1, beta: 0, derivativeCutoff: 1 };
    const filter = new OneEuroFilter(options);
    filter.next(Float64Array.of(0), 0);
    const late = filter.next(Float64Array.of(1), 1000)[0]!;
    expect(late).toBeCloseTo(1 / (1 + 1 / (2 * Math.PI)), 6);
  });

  it('starts anew after a reset', () => {
    const filter = new OneEuroFilter({ minCutoff: 1, beta: 0, derivativeCutoff: 1 });
    filter.next(Float64Array.of(5), 0);
    filter.reset();
    expect(filter.next(Float64Array.of(9), 10)[0]).toBe(9);
  });
});
