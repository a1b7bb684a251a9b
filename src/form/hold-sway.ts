import { speedOver, type TimedValue } from './speed';

/** Sway is judged over this much of the hold; slower drift is no wobble. Milliseconds. */
const windowMs = 1500;
/** The first moments of a hold still belong to the movement. */
const settlingMs = 500;

/**
 * How unsteady a hold is: root mean square of the progress around its own straight line over the
 * last 1.5 s, in ranges. Null until the hold has lasted that long.
 */
export function createHoldSway() {
  let samples: TimedValue[] = [];
  let since: number | null = null;
  return {
    next(timestampMs: number, holding: boolean, progress: number | null): number | null {
      if (!holding) {
        samples = [];
        since = null;
        return null;
      }
      since ??= timestampMs;
      if (progress === null || timestampMs - since < settlingMs) return null;
      samples = [...samples, { timestampMs, value: progress }].filter(
        (sample) => timestampMs - sample.timestampMs <= windowMs,
      );
      const first = samples[0] as TimedValue;
      if (timestampMs - first.timestampMs < 0.8 * windowMs) return null;
      const slope = speedOver(samples, windowMs) ?? 0;
      const meanValue = samples.reduce((sum, s) => sum + s.value, 0) / samples.length;
      const meanTime = samples.reduce((sum, s) => sum + s.timestampMs, 0) / samples.length;
      const squares = samples.reduce((sum, s) => {
        const line = meanValue + (slope * (s.timestampMs - meanTime)) / 1000;
        return sum + (s.value - line) ** 2;
      }, 0);
      return Math.sqrt(squares / samples.length);
    },
  };
}
