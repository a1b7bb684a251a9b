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

interface Place {
  readonly timestampMs: number;
  /** Of the rep's own range. */
  readonly share: number;
}

const msBetween = (a: Place, b: Place): number => b.timestampMs - a.timestampMs;

/** The places from the first one on that keep together: at least the first. */
function keepTogether(way: readonly Place[]): readonly Place[] {
  let [low, high] = [Infinity, -Infinity];
  const end = way.findIndex(({ share }) => {
    [low, high] = [Math.min(low, share), Math.max(high, share)];
    return high - low > within;
  });
  return end < 0 ? way : way.slice(0, end);
}

/** How long each stop on a way lasts, milliseconds. */
function stopsOn(way: readonly Place[], leastMs: number): number[] {
  const stops: number[] = [];
  for (let at = 0; at < way.length;) {
    const place = keepTogether(way.slice(at));
    const ms = msBetween(place[0] as Place, place.at(-1) as Place);
    const isStop = ms >= leastMs;
    if (isStop) stops.push(ms);
    at += isStop ? place.length : 1;
  }
  return stops;
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
  const way = curve
    .filter(({ timestampMs }) => timestampMs >= fromMs && timestampMs <= toMs)
    .map(({ timestampMs, excursion }) => ({ timestampMs, share: excursion / range }))
    .filter(({ share }) => share >= from && share <= to);
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last) return false;
  const wholeMs = msBetween(first, last);
  const evenMs = (wholeMs * within) / (to - from);
  const stops = stopsOn(way, Math.max(leastStopMs, overEven * evenMs));
  const movingMs = stops.reduce((rest, ms) => rest - ms, wholeMs);
  const push = (1000 * Math.abs(last.share - first.share)) / movingMs;
  return stops.length >= leastStops && push >= leastPush;
}
