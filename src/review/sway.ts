import type { Hold } from '../record/records';
import type { BodyTraces, Trace } from './body-trace';
import type { KeypointPair } from './moving-point';
import type { HoldReview, Sway, SwayWithheld } from './review';
import { mean, median } from './statistics';
import type { Stretch } from './still-noise';
import { deviationFromLine } from './straight-line';

/** The first moments of a hold still belong to the movement, the last ones to the next. */
const settlingMs = 500;
const leavingMs = 300;
/** What a straight line of this length can't follow is sway; slower than that is drift. */
const windowMs = 2000;
const shortestMs = 1000;
/** Fewer pictures, or pictures further apart, don't show a sway. */
const leastPoints = 8;
const longestGapMs = 400;

/** Whether points follow one another closely enough from `startMs` to `endMs`. */
function isCovered(trace: Trace, { startMs, endMs }: Stretch): boolean {
  const times = [startMs, ...trace.map((point) => point.timestampMs), endMs];
  return times.every((time, i) => time - (times[i - 1] ?? time) <= longestGapMs);
}

/** Cuts a stretch into equal parts of about two seconds. */
function windowsOf({ startMs, endMs }: Stretch): Stretch[] {
  const count = Math.max(1, Math.round((endMs - startMs) / windowMs));
  const length = (endMs - startMs) / count;
  return Array.from({ length: count }, (_, i) => ({
    startMs: startMs + i * length,
    endMs: startMs + (i + 1) * length,
  }));
}

/**
 * How far a point strays from its own slow drift: one root mean square distance for each window of
 * about two seconds. Windows that were not seen are left out.
 */
function straying(trace: Trace, stretch: Stretch): number[] {
  return windowsOf(stretch).flatMap((window) => {
    const points = trace.filter(
      ({ timestampMs }) => timestampMs >= window.startMs && timestampMs <= window.endMs,
    );
    if (points.length < leastPoints || !isCovered(points, window)) return [];
    const [x, y] = (['x', 'y'] as const).map((axis) =>
      deviationFromLine(points.map((p) => ({ timestampMs: p.timestampMs, value: p[axis] }))),
    );
    return [Math.hypot(x ?? 0, y ?? 0)];
  });
}

/** Traces of the points that are judged together, for any stretch of time. */
type TracesIn = (stretch: Stretch) => readonly Trace[];

const rootMeanSquare = (values: readonly number[]) =>
  Math.sqrt(mean(values.map((value) => value ** 2)) ?? NaN);

/** The points' noise at rest, from the median window: turning over once does not decide it. */
function noiseOf(tracesIn: TracesIn, rests: readonly Stretch[]): number | null {
  const perTrace = rests
    .map(({ startMs, endMs }) => ({ startMs: startMs + leavingMs, endMs: endMs - leavingMs }))
    .filter(({ startMs, endMs }) => endMs - startMs >= shortestMs)
    .flatMap((rest) => tracesIn(rest).flatMap((trace) => straying(trace, rest)));
  return median(perTrace);
}

const withhold = (withheld: SwayWithheld, noise: number | null): Sway => ({
  trunks: null,
  withheld,
  noise,
});

/** Sway between two times; what is left of it when the points' own noise is taken away. */
function swayOf(tracesIn: TracesIn, hold: Stretch, noise: number | null): Sway {
  const steady = { startMs: hold.startMs + settlingMs, endMs: hold.endMs - leavingMs };
  if (steady.endMs - steady.startMs < shortestMs) return withhold('too-short', noise);
  const windows = tracesIn(steady).map((trace) => straying(trace, steady));
  // Half of the hold unseen could hide the half that swayed.
  const wanted = windowsOf(steady).length;
  if (windows.some((seen) => seen.length < wanted / 2 || seen.length === 0)) {
    return withhold('not-seen', noise);
  }
  if (noise === null) return withhold('noise-unknown', null);
  const total = rootMeanSquare(windows.flat());
  // What is left would be smaller than what was taken away.
  if (total < Math.SQRT2 * noise) return withhold('below-noise', noise);
  return { trunks: Math.sqrt(total ** 2 - noise ** 2), withheld: null, noise };
}

/**
 * How steadily holds were held, in trunks (shoulder to hip; 0.01 is about half a centimetre): the
 * root mean square around the slow drift, once of shoulder and hip and once of the joint that the
 * movement carries furthest. The noise is that of the same points in the person's own rests.
 *
 * @param traces null when the trunk was never seen.
 * @param joint null when the trunk is all that moves.
 */
export function reviewHolds(
  holds: readonly Hold[],
  rests: readonly Stretch[],
  traces: BodyTraces | null,
  joint: KeypointPair | null,
): HoldReview[] {
  if (!traces) {
    const unseen = withhold('not-seen', null);
    return holds.map((hold) => ({ ...hold, trunkSway: unseen, limbSway: joint && unseen }));
  }
  const trunk: TracesIn = ({ startMs, endMs }) => traces.trunk(startMs, endMs);
  const limbOf =
    (side: Hold['side']): TracesIn =>
    ({ startMs, endMs }) =>
      joint ? [traces.joint(joint, side, startMs, endMs)] : [];
  const trunkNoise = noiseOf(trunk, rests);
  const limbNoises = new Map<Hold['side'], number | null>();
  const limbNoise = (side: Hold['side']): number | null => {
    if (!limbNoises.has(side)) limbNoises.set(side, noiseOf(limbOf(side), rests));
    return limbNoises.get(side) ?? null;
  };
  return holds.map((hold) => ({
    ...hold,
    trunkSway: swayOf(trunk, hold, trunkNoise),
    // A limb that the body hides at rest is as noisy as the one that is seen.
    limbSway: joint && swayOf(limbOf(hold.side), hold, limbNoise(hold.side) ?? limbNoise('both')),
  }));
}
