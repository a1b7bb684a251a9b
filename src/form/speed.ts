/** A value at a time. */
export interface TimedValue {
  readonly timestampMs: number;
  readonly value: number;
}

/**
 * Slope of the regression line through the newest samples, in units a second. The line over a
 * fifth of a second averages the model's frame noise and follows a movement with 0.1 s delay.
 * @returns null with fewer than three samples in the window
 */
export function speedOver(samples: readonly TimedValue[], windowMs: number): number | null {
  const newest = samples.at(-1);
  if (!newest) return null;
  const near = samples.filter((sample) => newest.timestampMs - sample.timestampMs <= windowMs);
  if (near.length < 3) return null;
  const meanTime = near.reduce((sum, s) => sum + s.timestampMs, 0) / near.length;
  const meanValue = near.reduce((sum, s) => sum + s.value, 0) / near.length;
  let product = 0;
  let spread = 0;
  for (const sample of near) {
    product += (sample.timestampMs - meanTime) * (sample.value - meanValue);
    spread += (sample.timestampMs - meanTime) ** 2;
  }
  return spread === 0 ? null : (1000 * product) / spread;
}
