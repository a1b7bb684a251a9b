import type { ReviewSignal } from './review';

/** One known value of the signal. */
export interface Sample {
  readonly timestampMs: number;
  readonly value: number;
}

/** Longer without a known value is a gap; milliseconds. */
export const longestGapMs = 200;

/** Index of the first frame at or after a time, by halving: sessions have thousands of frames. */
export function firstFrom(timestampsMs: readonly number[], timeMs: number): number {
  let low = 0;
  let high = timestampsMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timestampsMs[middle] ?? Infinity) < timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a frame between two times has an unknown value: there was a picture, but nothing in it. */
export function hasUnknown(signal: ReviewSignal, startMs: number, endMs: number): boolean {
  for (let i = firstFrom(signal.timestampsMs, startMs); i < signal.timestampsMs.length; i++) {
    if ((signal.timestampsMs[i] ?? Infinity) > endMs) return false;
    if ((signal.values[i] ?? null) === null) return true;
  }
  return false;
}

/** The known samples from `startMs` to `endMs`, both included. */
export function knownSamples(signal: ReviewSignal, startMs: number, endMs: number): Sample[] {
  const samples: Sample[] = [];
  for (let i = firstFrom(signal.timestampsMs, startMs); i < signal.timestampsMs.length; i++) {
    const timestampMs = signal.timestampsMs[i] ?? Infinity;
    if (timestampMs > endMs) break;
    const value = signal.values[i] ?? null;
    if (value !== null) samples.push({ timestampMs, value });
  }
  return samples;
}

/** Whether known values follow one another without a gap from `startMs` to `endMs`. */
export function isCovered(samples: readonly Sample[], startMs: number, endMs: number): boolean {
  const times = [startMs, ...samples.map((sample) => sample.timestampMs), endMs];
  return times.every((time, i) => time - (times[i - 1] ?? time) <= longestGapMs);
}

/** The run of samples without a gap around those from `startMs` to `endMs`. */
export function runAround(samples: readonly Sample[], startMs: number, endMs: number): Sample[] {
  const gapAfter = (i: number) =>
    (samples[i + 1]?.timestampMs ?? Infinity) - (samples[i]?.timestampMs ?? 0) > longestGapMs;
  let first = samples.findIndex((sample) => sample.timestampMs >= startMs);
  let last = samples.findLastIndex((sample) => sample.timestampMs <= endMs);
  if (first < 0 || last < 0) return [];
  while (first > 0 && !gapAfter(first - 1)) first--;
  while (last < samples.length - 1 && !gapAfter(last)) last++;
  return samples.slice(first, last + 1);
}

/**
 * Values at `rate` a second by straight lines between the samples, at times `anchorMs` + whole steps
 * inside the first and the last sample.
 * @param samples at least one, in the order of time.
 */
export function resample(samples: readonly Sample[], rate: number, anchorMs: number): Sample[] {
  const stepMs = 1000 / rate;
  const firstMs = samples[0]?.timestampMs ?? 0;
  const lastMs = samples.at(-1)?.timestampMs ?? -1;
  const resampled: Sample[] = [];
  let next = 1;
  // Whole steps counted as integers: adding the step over and over would drift.
  for (let k = Math.ceil((firstMs - anchorMs) / stepMs); anchorMs + k * stepMs <= lastMs; k++) {
    const timestampMs = anchorMs + k * stepMs;
    while (next < samples.length - 1 && (samples[next]?.timestampMs ?? 0) < timestampMs) next++;
    const after = samples[next] ?? samples[0];
    const before = samples[next - 1];
    if (!before || !after) break;
    const length = after.timestampMs - before.timestampMs;
    const share = length > 0 ? (timestampMs - before.timestampMs) / length : 0;
    resampled.push({ timestampMs, value: before.value + share * (after.value - before.value) });
  }
  return resampled;
}
