import { ownRange, type RangeOfRep } from './own-range';
import type { MeasureUnit, OwnRange, RangePoint, RangeSide, Review } from './review';
import { isSure, rangePoint } from './set-ranges';
import { knownOf } from './statistics';

/** What an earlier session of the same exercise says about its person. */
export interface EarlierSession {
  readonly startedAt: number;
  /** Sure reps only. */
  readonly reps: readonly RangeOfRep[];
  /** SPARC of the movements that could be judged, by phase. */
  readonly smoothnessOut: readonly number[];
  readonly smoothnessBack: readonly number[];
  readonly range: RangePoint;
}

/** What later sessions need to know of a reviewed one. */
export function earlierSession(review: Review): EarlierSession {
  const { startedAt } = review.session;
  return {
    startedAt,
    reps: review.reps.filter(isSure).map(({ side, range }) => ({ side, range })),
    smoothnessOut: knownOf(review.reps.map((rep) => rep.smoothnessOut.sparc)),
    smoothnessBack: knownOf(review.reps.map((rep) => rep.smoothnessBack.sparc)),
    range: rangePoint(startedAt, review.ranges),
  };
}

/** The person's own range on each side, from earlier sessions in any order. */
export function ownRanges(
  history: readonly EarlierSession[],
  unit: MeasureUnit,
): Record<RangeSide, OwnRange> {
  const sessions = history.map((session) => session.reps);
  return {
    left: ownRange(sessions, 'left', unit),
    right: ownRange(sessions, 'right', unit),
    both: ownRange(sessions, 'both', unit),
  };
}
