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
 * A movement of a relaxed person follows about the minimum-jerk curve (Flash and Hogan 1985),
 * 10 t^3 - 15 t^4 + 6 t^5, which passes 5 % of its way at 0.19 of its time and 90 % at 0.75. Between
 * these two the signal is steep and noise moves the crossing little; the slow ends are extrapolated.
 * At the top people creep on for a while after they have arrived, hence the wider margin there.
 */
const low = 0.05;
const high = 0.9;
const timeAtLow = 0.19;
const timeAfterHigh = 0.25;
const steepShare = 1 - timeAtLow - timeAfterHigh;

function crossing(a: CurvePoint, b: CurvePoint, level: number): number {
  const rise = b.excursion - a.excursion;
  if (rise === 0) return b.timestampMs;
  const share = Math.min(1, Math.max(0, (level - a.excursion) / rise));
  return a.timestampMs + share * (b.timestampMs - a.timestampMs);
}

/**
 * Time at which the curve crosses `level` on the way from `index` in `direction` downwards; when it
 * never does, the time of the lowest point met.
 */
function lastAbove(curve: readonly CurvePoint[], index: number, direction: 1 | -1, level: number) {
  let lowest = curve[index] as CurvePoint;
  for (let i = index; ; i += direction) {
    const here = curve[i];
    const next = curve[i + direction];
    if (!here || !next) return lowest.timestampMs;
    if (next.excursion < lowest.excursion) lowest = next;
    if (next.excursion <= level) return crossing(next, here, level);
  }
}

/** The height of the top: of a held top the middle of it, of a turning point the point itself. */
function topLevel(curve: readonly CurvePoint[]): number {
  const peak = Math.max(...curve.map((point) => point.excursion));
  const upper = curve.filter((point) => point.excursion >= 0.85 * peak);
  const first = upper[0] as CurvePoint;
  const last = upper.at(-1) as CurvePoint;
  if (last.timestampMs - first.timestampMs < 1500) return peak;
  const sorted = upper.map((point) => point.excursion).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

/**
 * Phases of one rep from its whole curve, found afterwards because only then the top is known.
 * @param curve from rest before the movement to rest after it, in order of time, at least 3 points
 */
export function segmentRep(curve: readonly CurvePoint[]): RepSegments {
  const top = topLevel(curve);
  const firstHigh = curve.findIndex((point) => point.excursion >= high * top);
  const lastHigh = curve.findLastIndex((point) => point.excursion >= high * top);
  const risingHigh = lastAbove(curve, firstHigh, -1, high * top);
  const fallingHigh = lastAbove(curve, lastHigh, 1, high * top);
  const risingLow = lastAbove(curve, firstHigh, -1, low * top);
  const fallingLow = lastAbove(curve, lastHigh, 1, low * top);
  const out = Math.max(0, risingHigh - risingLow) / steepShare;
  const back = Math.max(0, fallingLow - fallingHigh) / steepShare;
  let outEndMs = risingHigh + timeAfterHigh * out;
  let backStartMs = fallingHigh - timeAfterHigh * back;
  if (outEndMs > backStartMs) {
    // They can't overlap: turning round took place while the curve was high.
    const turn = Math.max(risingHigh, Math.min(fallingHigh, (outEndMs + backStartMs) / 2));
    outEndMs = backStartMs = turn;
  }
  const firstMs = (curve[0] as CurvePoint).timestampMs;
  return {
    startMs: Math.max(firstMs, risingLow - timeAtLow * out),
    outEndMs,
    backStartMs,
    endMs: fallingLow + timeAtLow * back,
  };
}
