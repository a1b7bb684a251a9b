import type { FormEvent, Rep } from '../record/records';
import type { ReviewSignal } from './review';
import { isCovered, knownSamples } from './signal-window';
import { median } from './statistics';
import { deviationFromLine } from './straight-line';

/** A stretch of time; milliseconds. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Settling into and starting out of stillness is left away at both ends. */
const marginMs = 300;
/** Short enough that breathing and slow drift don't count as noise. */
const windowMs = 1000;
const shortestWindowMs = 500;
const leastSamples = 6;
/** `ready` says that the start position has been held; for so long it was still before. */
const heldBeforeReadyMs = 500;

/** Rests and holds as the checkers reported them: from `ready`, and in the phases rest and hold. */
function reportedStill(events: readonly FormEvent[], endMs: number): Stretch[] {
  const stretches: Stretch[] = [];
  let startMs: number | null = null;
  const close = (timestampMs: number) => {
    if (startMs !== null && timestampMs > startMs) stretches.push({ startMs, endMs: timestampMs });
    startMs = null;
  };
  for (const event of events) {
    const isStill =
      event.kind === 'ready' ||
      event.kind === 'hold-resumed' ||
      (event.kind === 'phase' && (event.phase === 'rest' || event.phase === 'hold'));
    const isEnd =
      event.kind === 'phase' ||
      event.kind === 'sight-lost' ||
      event.kind === 'left-position' ||
      event.kind === 'hold-paused' ||
      event.kind === 'set-done';
    if (isStill || isEnd) close(event.timestampMs);
    if (isStill) startMs = event.timestampMs - (event.kind === 'ready' ? heldBeforeReadyMs : 0);
  }
  close(endMs);
  return stretches;
}

/** What is left of `from` without `taken`. */
function without(from: readonly Stretch[], taken: Stretch): Stretch[] {
  return from.flatMap(({ startMs, endMs }) =>
    [
      { startMs, endMs: Math.min(endMs, taken.startMs) },
      { startMs: Math.max(startMs, taken.endMs), endMs },
    ].filter((part) => part.endMs > part.startMs),
  );
}

/**
 * When the person was still. A movement is noticed live only when it is well under way, so what the
 * finished reps call movement is taken out of the reported rests and holds.
 */
export function stillMoments(
  events: readonly FormEvent[],
  reps: readonly Rep[],
  endMs: number,
): Stretch[] {
  const movements = reps.flatMap((rep) => [
    { startMs: rep.startMs, endMs: rep.startMs + rep.outMs },
    { startMs: rep.endMs - rep.returnMs, endMs: rep.endMs },
  ]);
  return movements.reduce(without, reportedStill(events, endMs));
}

/** When the person was still and at rest: {@link stillMoments} without reps and holds as a whole. */
export function restMoments(
  events: readonly FormEvent[],
  reps: readonly Stretch[],
  endMs: number,
): Stretch[] {
  const holds = events.flatMap((event) => (event.kind === 'hold-end' ? [event.hold] : []));
  return [...reps, ...holds].reduce(without, reportedStill(events, endMs));
}

/**
 * Noise of the signal (standard deviation, in its unit) while the person was still: the median over
 * windows of a second, each without its own straight line, so that one wobble doesn't decide.
 * @returns null when no still moment of half a second was seen.
 */
export function stillNoise(signal: ReviewSignal, moments: readonly Stretch[]): number | null {
  const deviations: number[] = [];
  for (const moment of moments) {
    const lastMs = moment.endMs - marginMs;
    for (let from = moment.startMs + marginMs; from < lastMs; from += windowMs) {
      const to = Math.min(from + windowMs, lastMs);
      const samples = knownSamples(signal, from, to);
      if (to - from < shortestWindowMs || samples.length < leastSamples) continue;
      if (isCovered(samples, from, to)) deviations.push(deviationFromLine(samples));
    }
  }
  return median(deviations);
}
