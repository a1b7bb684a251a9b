import type { CurvePoint } from './segment-rep';

/** Shares of the rep's own range between which somebody on the way has no reason to stop. */
const [from, to] = [0.12, 0.88];
/** Who keeps within this share of the range for so long has stopped: milliseconds, and... */
const within = 0.04;
const leastStopMs = 250;
/** ...this many times what so small a part of an even way would take. */
const overEven = 3.5;
/** One pause on the way is human. */
const leastStops = 2;
/** Ranges a second between the stops from which they are jerks, and not a gentle way in stages. */
const leastPush = 0.55;

/** Samples of one way, in order of time from rest to top or back. */
function wayOf(
  curve: readonly CurvePoint[],
  fromMs: number,
  toMs: number,
  range: number,
): readonly { timestampMs: number; share: number }[] {
  return curve
    .filter(({ timestampMs }) => timestampMs >= fromMs && timestampMs <= toMs)
    .map(({ timestampMs, excursion }) => ({ timestampMs, share: excursion / range }))
    .filter(({ share }) => share >= from && share <= to);
}

/**
 * Whether one way of a rep, out or back, is made in jerks: pushes with stops between them. Seen
 * afterwards, where the live watch may have been lost: a stop looks like a hold while nobody knows how
 * far the movement will go, and some of the way may be hidden.
 * @param fromMs where the way begins, milliseconds
 * @param toMs where it ends
 * @param range the rep's own range, in the unit of the curve
 */
export function isBrokenUp(
  curve: readonly CurvePoint[],
  fromMs: number,
  toMs: number,
  range: number,
): boolean {
  const way = wayOf(curve, fromMs, toMs, range);
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last) return false;
  const wholeMs = last.timestampMs - first.timestampMs;
  const stopMs = Math.max(leastStopMs, (overEven * wholeMs * within) / (to - from));
  let stops = 0;
  let stoppedMs = 0;
  for (let i = 0; i < way.length;) {
    let [low, high] = [Infinity, -Infinity];
    let end = i;
    for (let j = i; j < way.length; j++) {
      const { share } = way[j] as (typeof way)[number];
      low = Math.min(low, share);
      high = Math.max(high, share);
      if (high - low > within) break;
      end = j;
    }
    const ms = (way[end] as typeof first).timestampMs - (way[i] as typeof first).timestampMs;
    if (ms < stopMs) {
      i++;
      continue;
    }
    stops++;
    stoppedMs += ms;
    i = end + 1;
  }
  const moved = Math.abs(last.share - first.share);
  const push = (1000 * moved) / (wholeMs - stoppedMs);
  return stops >= leastStops && push >= leastPush;
}
