import { differsFromUsual, reachedIn, shareOfUsual } from './own-range';
import type { OwnRange, RangePoint, RangeSide, RepReview, SideRange } from './review';
import { median } from './statistics';

const sides: readonly RangeSide[] = ['left', 'right', 'both'];

/** Reps that may stand for a person's range: counted, seen well, and not shy of the way. */
export function isSure(rep: Pick<RepReview, 'counts' | 'partial' | 'doubtful' | 'corrected'>) {
  return rep.counts && !rep.partial && (!rep.doubtful || rep.corrected === true);
}

/** What was reached in this set on each side that moved, against the exercise and the own range. */
export function setRanges(
  reps: readonly RepReview[],
  own: Readonly<Record<RangeSide, OwnRange>>,
): SideRange[] {
  return sides.flatMap((side): SideRange[] => {
    const sure = reps.filter((rep) => rep.side === side && isSure(rep));
    const reached = reachedIn(sure.map((rep) => rep.range));
    if (reached === null) return [];
    return [
      {
        side,
        reached,
        reps: sure.length,
        // The way to the target depends on each rep's own rest; what was reached is of the best.
        ofTarget: reachedIn(sure.map((rep) => rep.rangeOfTarget)) ?? 0,
        own: own[side],
        ofUsual: shareOfUsual(reached, own[side]),
        differs: differsFromUsual(reached, own[side]),
      },
    ];
  });
}

/** One session of a trend: what was reached on each side, as shares of the exercise's target. */
export function rangePoint(startedAt: number, ranges: readonly SideRange[]): RangePoint {
  return {
    startedAt,
    sides: ranges.map(({ side, ofTarget, reps }) => ({ side, ofTarget, reps })),
    ofTarget: median(ranges.map((range) => range.ofTarget)),
  };
}
