import type { MeasureUnit, OwnRange, RangeSide } from './review';
import { median, medianAbsoluteDeviation } from './statistics';

/** With fewer sure reps on a side nobody has a usual range yet [convention]. */
export const repsForUsual = 3;
/** Reps that stand for what was reached in a session: one alone may be a slip of the model. */
const bestReps = 3;
/** A range within this share of the usual one is nothing unusual [convention]. */
const leastTolerance = 0.15;
/** Angles of the pose model are off by up to so many degrees from one day to the next. */
const leastToleranceDegrees = 10;

/** What the own range needs to know of a rep, in the measure's unit. */
export interface RangeOfRep {
  readonly side: RangeSide | 'unknown';
  readonly range: number;
}

/** What was reached in a set: the median of its three best reps; null without any. */
export function reachedIn(ranges: readonly number[]): number | null {
  return median([...ranges].sort((a, b) => b - a).slice(0, bestReps));
}

/**
 * What a person usually reaches on one side: the median over sessions of what was reached in each.
 *
 * @param sessions the sure reps (counted, neither partial nor doubtful) of earlier sessions of the
 * same exercise, one list each. A rep of unknown side says nothing about a side.
 */
export function ownRange(
  sessions: readonly (readonly RangeOfRep[])[],
  side: RangeSide,
  unit: MeasureUnit,
): OwnRange {
  const bySession = sessions
    .map((reps) => reps.filter((rep) => rep.side === side).map((rep) => rep.range))
    .filter((ranges) => ranges.length > 0);
  const ranges = bySession.flat();
  const counts = { reps: ranges.length, sessions: bySession.length, repsNeeded: repsForUsual };
  const usual = median(bySession.map((of) => reachedIn(of) ?? 0));
  if (usual === null || ranges.length < repsForUsual) {
    return { usual: null, tolerance: null, ...counts };
  }
  const tolerance = Math.max(
    2 * (medianAbsoluteDeviation(ranges) ?? 0),
    leastTolerance * usual,
    unit === 'degrees' ? leastToleranceDegrees : 0,
  );
  return { usual, tolerance, ...counts };
}

/** A range as a share of the usual one; null while there is none. */
export function shareOfUsual(range: number, { usual }: OwnRange): number | null {
  return usual === null || usual === 0 ? null : range / usual;
}

/** Whether a range lies further from the usual one than it varies anyway; null = not known. */
export function differsFromUsual(range: number, { usual, tolerance }: OwnRange): boolean | null {
  return usual === null || tolerance === null ? null : Math.abs(range - usual) > tolerance;
}

/**
 * One figure to begin a set with: what is usually reached on both sides alike, so the smaller one.
 * Undefined while no side has a usual range.
 */
export function startingReach(ranges: Readonly<Record<RangeSide, OwnRange>>): number | undefined {
  const known = Object.values(ranges).flatMap(({ usual }) => (usual === null ? [] : [usual]));
  return known.length === 0 ? undefined : Math.min(...known);
}
