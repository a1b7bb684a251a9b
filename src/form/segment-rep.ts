import { median } from '../motion/median';

/** A place on the movement's curve: excursion from rest towards the target, in the measure's unit. */
export interface CurvePoint {
  readonly timestampMs: number;
  readonly excursion: number;
}

/** Where the phases of one rep begin and end, in milliseconds of the source. */
export interface RepSegments {
  readonly startMs: number;
  readonly outEndMs: number;
  readonly backStartMs: number;
  readonly endMs: number;
}

/**
 * Shares of the way at which a phase is timed. The ends of a phase say little: noise moves them, the
 * far limb appears late from behind the near one, and at the top people creep on long after they
 * have arrived.
 */
const levels = Array.from({ length: 13 }, (_, i) => 0.2 + 0.05 * i);
/** Levels further apart than this (share of the way) tell a phase's speed. */
const leastApart = 0.2;

/** The way after a share of the time in a minimum-jerk movement (Flash and Hogan 1985). */
const wayAt = (time: number): number => time ** 3 * (10 - 15 * time + 6 * time ** 2);

/** The share of the time at which a minimum-jerk movement has made a share of its way. */
function timeAt(way: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (wayAt(middle) < way) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const timesAt = levels.map(timeAt);

/** Share of the way below which the person still rests, or rests again. */
const resting = 0.1;

/**
 * The place at rest from which a phase is timed.
 * @param index a place near the top
 * @param direction from there towards rest: -1 back in time, 1 on
 */
function restIndex(
  curve: readonly CurvePoint[],
  index: number,
  direction: 1 | -1,
  top: number,
): number {
  let lowest = index;
  for (let i = index; curve[i]; i += direction) {
    const { excursion } = curve[i] as CurvePoint;
    if (excursion < (curve[lowest] as CurvePoint).excursion) lowest = i;
    if (excursion <= resting * top) break;
  }
  return lowest;
}

/**
 * Time at which the curve first reaches `level` on its way up from rest. Seen from rest and not from
 * the top: while legs cross, the model exchanges them, and the curve dips for a moment.
 */
function crossing(
  curve: readonly CurvePoint[],
  rest: number,
  direction: 1 | -1,
  level: number,
): number | null {
  for (let i = rest; ; i += direction) {
    const here = curve[i];
    const next = curve[i + direction];
    if (!here || !next) return null;
    if (here.excursion >= level) return null;
    if (next.excursion < level) continue;
    const share = (level - here.excursion) / (next.excursion - here.excursion);
    return here.timestampMs + share * (next.timestampMs - here.timestampMs);
  }
}

/** The height of the top: of a held top the middle of it, of a turning point the point itself. */
function topLevel(curve: readonly CurvePoint[]): number {
  const peak = Math.max(...curve.map((point) => point.excursion));
  const upper = curve.filter((point) => point.excursion >= 0.85 * peak);
  const first = upper[0] as CurvePoint;
  const last = upper.at(-1) as CurvePoint;
  if (last.timestampMs - first.timestampMs < 1500) return peak;
  return median(upper.map((point) => point.excursion)) ?? peak;
}

/** Ends of one phase. `rest` is its end at rest, `top` the one at the top. */
interface PhaseEnds {
  readonly rest: number;
  readonly top: number;
}

/**
 * Fits the time course of a minimum-jerk movement to the times at which the curve crosses the levels:
 * the median of the slopes of all pairs (Theil 1950, Sen 1968), so that a rest on the way or a limb
 * that leaps into sight spoils some pairs and not the result.
 */
function fitPhase(
  curve: readonly CurvePoint[],
  index: number,
  direction: 1 | -1,
  top: number,
): PhaseEnds {
  const rest = restIndex(curve, index, direction, top);
  const found = levels.flatMap((level, i) => {
    const timeMs = crossing(curve, rest, -direction as 1 | -1, level * top);
    return timeMs === null ? [] : [{ time: timesAt[i] as number, level, timeMs }];
  });
  const slopes = found.flatMap((a) =>
    found.flatMap((b) =>
      b.level - a.level > leastApart ? [(b.timeMs - a.timeMs) / (b.time - a.time)] : [],
    ),
  );
  const slope = median(slopes);
  if (slope === null) {
    const [from, to] = [curve[rest], curve[index]] as [CurvePoint, CurvePoint];
    return { rest: from.timestampMs, top: to.timestampMs };
  }
  const restMs = median(found.map(({ time, timeMs }) => timeMs - slope * time)) as number;
  return { rest: restMs, top: restMs + slope };
}

/**
 * Phases of one rep from its whole curve, found afterwards because only then the top is known.
 * @param curve from rest before the movement to rest after it, in order of time, at least 3 points
 */
export function segmentRep(curve: readonly CurvePoint[]): RepSegments {
  const top = topLevel(curve);
  const upper = Math.max(...levels) * top;
  const firstHigh = curve.findIndex((point) => point.excursion >= upper);
  const lastHigh = curve.findLastIndex((point) => point.excursion >= upper);
  const out = fitPhase(curve, firstHigh, -1, top);
  const back = fitPhase(curve, lastHigh, 1, top);
  const highFrom = (curve[firstHigh] as CurvePoint).timestampMs;
  const highTo = (curve[lastHigh] as CurvePoint).timestampMs;
  let outEndMs = out.top;
  let backStartMs = back.top;
  if (outEndMs > backStartMs) {
    // They can't overlap: turning round took place while the curve was high.
    const turn = Math.max(highFrom, Math.min(highTo, (outEndMs + backStartMs) / 2));
    outEndMs = backStartMs = turn;
  }
  const firstMs = (curve[0] as CurvePoint).timestampMs;
  return {
    startMs: Math.min(outEndMs, Math.max(firstMs, out.rest)),
    outEndMs,
    backStartMs,
    endMs: Math.max(backStartMs, back.rest),
  };
}
