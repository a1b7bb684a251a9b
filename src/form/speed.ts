/** A value at a time. */
export interface TimedValue {
  readonly timestampMs: number;
  readonly value: number;
}

/** Three frames of a slow machine may span this many windows. */
const slowWindows = 4;

/**
 * Slope of the regression line through the newest samples, in units a second. The line over a
 * fifth of a second averages the model's frame noise and follows a movement with 0.1 s delay.
 * @returns null with fewer than three samples, or when the last three span four windows and more
 */
export function speedOver(samples: readonly TimedValue[], windowMs: number): number | null {
  const newest = samples.at(-1);
  if (!newest) return null;
  const age = (sample: TimedValue) => newest.timestampMs - sample.timestampMs;
  const inWindow = samples.filter((sample) => age(sample) <= windowMs);
  // A slow machine gives few frames: the last three will do while they belong together.
  const near = inWindow.length < 3 ? samples.slice(-3) : inWindow;
  if (near.length < 3 || age(near[0] as TimedValue) > slowWindows * windowMs) return null;
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
