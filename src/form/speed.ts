/** A value at a time. */
export interface TimedValue {
  readonly timestampMs: number;
  readonly value: number;
}

/** Three frames of a slow machine may span this many windows. */
const slowWindows = 4;

/** Share of the change over a window that a single frame never makes where somebody moves. */
const mostOfOneStep = 0.7;

function inWindowOf(samples: readonly TimedValue[], windowMs: number): readonly TimedValue[] {
  const newestMs = samples.at(-1)?.timestampMs ?? 0;
  const inWindow = samples.filter(({ timestampMs }) => newestMs - timestampMs <= windowMs);
  // A slow machine gives few frames: the last three will do while they belong together.
  return inWindow.length < 3 ? samples.slice(-3) : inWindow;
}

/**
 * Whether nearly all of the change over the newest samples was made in one frame: a limb that comes out
 * from behind another one, or a correction of the model's. At its top speed a limb that is moved in half a
 * second makes six tenths of two frames' way in the larger one of them, at 15 frames a second.
 */
export function isLeap(samples: readonly TimedValue[], windowMs: number): boolean {
  const near = inWindowOf(samples, windowMs);
  const steps = near
    .slice(1)
    .map(({ value }, i) => Math.abs(value - (near[i] as TimedValue).value));
  const whole = steps.reduce((sum, step) => sum + step, 0);
  return near.length >= 3 && Math.max(...steps) > mostOfOneStep * whole;
}

/**
 * Slope of the regression line through the newest samples, in units a second. The line over a
 * fifth of a second averages the model's frame noise and follows a movement with 0.1 s delay.
 * @returns null with fewer than three samples, or when the last three span four windows and more
 */
export function speedOver(samples: readonly TimedValue[], windowMs: number): number | null {
  const newest = samples.at(-1);
  if (!newest) return null;
  const age = (sample: TimedValue) => newest.timestampMs - sample.timestampMs;
  const near = inWindowOf(samples, windowMs);
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
