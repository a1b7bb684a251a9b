/** Coefficients of a second-order section with a0 = 1. */
interface Section {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** Second-order Butterworth low-pass by the bilinear transform with pre-warping. */
function lowPass(cutOff: number, rate: number): Section {
  const k = Math.tan((Math.PI * cutOff) / rate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const b0 = k * k * norm;
  return { b: [b0, 2 * b0, b0], a: [2 * (k * k - 1) * norm, (1 - Math.SQRT2 * k + k * k) * norm] };
}

/** One pass (direct form II transposed), started as if the first sample had lasted for ever. */
function filterOnce({ b, a }: Section, samples: readonly number[]): number[] {
  const first = samples[0] ?? 0;
  let s1 = (1 - b[0]) * first;
  let s2 = (b[2] - a[1]) * first;
  return samples.map((x) => {
    const y = b[0] * x + s1;
    s1 = b[1] * x - a[0] * y + s2;
    s2 = b[2] * x - a[1] * y;
    return y;
  });
}

/**
 * Second-order Butterworth low-pass, forward and then backward: no delay, and the gain at the
 * cut-off is 1/2. The ends are continued by point reflection for about one period of the cut-off,
 * so that a movement cut at its end does not ring.
 *
 * @param samples at a fixed rate.
 * @param cutOff Hz, above 0 and below rate / 2.
 * @param rate samples a second.
 */
export function lowPassBothWays(
  samples: readonly number[],
  cutOff: number,
  rate: number,
): number[] {
  if (!(cutOff > 0 && cutOff < rate / 2)) {
    throw new RangeError(`The cut-off of ${cutOff} Hz must lie between 0 and ${rate / 2} Hz.`);
  }
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return [];
  const padding = Math.min(samples.length - 1, Math.ceil(rate / cutOff));
  const before = samples.slice(1, padding + 1).reverse();
  const after = samples.slice(samples.length - 1 - padding, -1).reverse();
  const padded = [
    ...before.map((value) => 2 * first - value),
    ...samples,
    ...after.map((value) => 2 * last - value),
  ];
  const section = lowPass(cutOff, rate);
  const forward = filterOnce(section, padded);
  const both = filterOnce(section, forward.reverse()).reverse();
  return both.slice(padding, padding + samples.length);
}
