import { lowPassBothWays } from './butterworth';
import type {
  MeasureUnit,
  PhaseSmoothness,
  ReviewSignal,
  SmoothnessBand,
  SmoothnessWithheld,
} from './review';
import {
  hasUnknown,
  isCovered,
  knownSamples,
  resample,
  runAround,
  type Sample,
} from './signal-window';
import { ldlj, sparc } from './smoothness';
import { knownOf, median, medianAbsoluteDeviation } from './statistics';

/** Fewer measured samples can't show how even a movement was. */
const leastSamples = 15;
/** What an ordinary camera gives and the record keeps; with fewer a second it is the pictures. */
const ordinaryRate = 12;
/** A movement that is smaller against the noise shows the noise's smoothness. */
const leastRangeOverNoise = 20;
/** Filtered along with the phase, so that its ends don't ring. */
const contextMs = 500;

/** Frames a second, from the median distance of the frames; null with fewer than two. */
export function frameRateOf(signal: ReviewSignal): number | null {
  const times = signal.timestampsMs;
  const distance = median(times.slice(1).map((time, i) => time - (times[i] ?? time)));
  return distance !== null && distance > 0 ? 1000 / distance : null;
}

/** The word for a SPARC figure. */
export function smoothnessBand(value: number): SmoothnessBand {
  if (value >= -2) return 'smooth';
  return value >= -2.6 ? 'a-little-uneven' : 'stop-start';
}

const withhold = (withheld: SmoothnessWithheld): PhaseSmoothness => ({
  sparc: null,
  ldlj: null,
  band: null,
  unlikeUsual: null,
  withheld,
});

/** What of `values` belongs to times from `startMs` on and before `endMs`. */
function within(
  even: readonly Sample[],
  values: readonly number[],
  startMs: number,
  endMs: number,
) {
  return values.filter((_, i) => {
    const timestampMs = even[i]?.timestampMs ?? NaN;
    return timestampMs >= startMs && timestampMs < endMs;
  });
}

/** Absolute central difference, one-sided at the ends; per second. */
function speedOf(values: readonly number[], rate: number): number[] {
  return values.map((value, i) => {
    const steps = (i > 0 ? 1 : 0) + (i < values.length - 1 ? 1 : 0);
    return (Math.abs((values[i + 1] ?? value) - (values[i - 1] ?? value)) * rate) / (steps || 1);
  });
}

/** Rate to judge at: 30 Hz; 20 Hz below 20 frames a second, or where that is unknown. */
export function scoringRate(frameRate: number | null): number {
  return frameRate === null || frameRate < 20 ? 20 : 30;
}

/** Low-pass in Hz: 3; 2 for small angles and for slow phases, where noise weighs more. */
export function cutOffFor(range: number, unit: MeasureUnit, lengthMs: number): number {
  return (unit === 'degrees' && range < 30) || lengthMs > 3000 ? 2 : 3;
}

/** What the figure of a phase rests on. */
export interface PhaseSignal {
  readonly signal: ReviewSignal;
  readonly unit: MeasureUnit;
  /** Of the signal, in its unit; null = not measured. */
  readonly noise: number | null;
  /** Of the signal's frames, see {@link frameRateOf}; null = unknown. */
  readonly frameRate: number | null;
}

/**
 * Smoothness of the movement from `startMs` to `endMs`, one phase and never across a hold: taken to
 * a fixed rate, low-passed without delay, differentiated, then SPARC and LDLJ of the speed.
 * Withheld where the signal can't carry it, see {@link SmoothnessWithheld}.
 */
export function phaseSmoothness(
  { signal, unit, noise, frameRate }: PhaseSignal,
  startMs: number,
  endMs: number,
): PhaseSmoothness {
  const phase = knownSamples(signal, startMs, endMs);
  const isSlow = frameRate === null || frameRate < ordinaryRate;
  if (!isCovered(phase, startMs, endMs)) {
    return withhold(hasUnknown(signal, startMs, endMs) || !isSlow ? 'gap' : 'few-frames');
  }
  if (phase.length < leastSamples) return withhold(isSlow ? 'few-frames' : 'too-short');
  if (noise === null) return withhold('noise-unknown');

  const rate = scoringRate(frameRate);
  const around = knownSamples(signal, startMs - contextMs, endMs + contextMs);
  const even = resample(runAround(around, startMs, endMs), rate, startMs);
  const raw = even.map((sample) => sample.value);
  // The range of the unfiltered signal would be the larger the more noise is on it.
  const moved = within(even, lowPassBothWays(raw, 3, rate), startMs, endMs);
  const range = Math.max(...moved) - Math.min(...moved);
  if (!(range >= leastRangeOverNoise * noise)) return withhold('too-small');

  const smooth = lowPassBothWays(raw, cutOffFor(range, unit, endMs - startMs), rate);
  const speed = within(even, speedOf(smooth, rate), startMs, endMs);
  const value = sparc(speed, rate);
  if (value === null) return withhold('too-small');
  return {
    sparc: value,
    ldlj: ldlj(speed, rate),
    band: smoothnessBand(value),
    unlikeUsual: null,
    withheld: null,
  };
}

/** With fewer figures nobody has a usual one yet. */
const leastForUsual = 5;
/** A person whose figures hardly differ is not unlike themself by a hair [convention]. */
const leastDistance = 0.2;

/**
 * Marks the phases that lie below the person's own median - 2 MAD.
 *
 * @param earlier SPARC of the same phase in earlier sessions; while there are too few, these phases
 * are compared with one another.
 */
export function compareWithOwn(
  phases: readonly PhaseSmoothness[],
  earlier: readonly number[],
): PhaseSmoothness[] {
  const ofThese = knownOf(phases.map((phase) => phase.sparc));
  const figures = earlier.length >= leastForUsual ? earlier : ofThese;
  const usual = median(figures);
  const spread = medianAbsoluteDeviation(figures);
  if (usual === null || spread === null || figures.length < leastForUsual) return [...phases];
  const bound = usual - Math.max(2 * spread, leastDistance);
  return phases.map((phase) =>
    phase.sparc === null ? phase : { ...phase, unlikeUsual: phase.sparc < bound },
  );
}
