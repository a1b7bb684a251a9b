import { smoothnessBand } from './phase-smoothness';
import { withTotal } from './quality';
import type { FaultReview, HoldReview, RepQuality, RepReview, ReviewSummary } from './review';
import { knownOf, mean, median } from './statistics';

/** How often each fault came, the most frequent first, names deciding between equals. */
function countFaults(faults: readonly FaultReview[]): ReviewSummary['faultCounts'] {
  const counts = new Map<string, number>();
  for (const { id } of faults) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Each share's mean over the reps where it is known, and their total. */
function meanQuality(reps: readonly RepReview[]): RepQuality {
  const over = (name: keyof RepQuality) => mean(knownOf(reps.map((rep) => rep.quality[name])));
  return withTotal({
    range: over('range'),
    tempo: over('tempo'),
    smoothness: over('smoothness'),
    steadiness: over('steadiness'),
    form: over('form'),
  });
}

/** The figures of a whole session; those of reps are over the reps that count. */
export function summarise(
  reps: readonly RepReview[],
  holds: readonly HoldReview[],
  faults: readonly FaultReview[],
): ReviewSummary {
  const counted = reps.filter((rep) => rep.counts);
  const onSide = (side: RepReview['side']) => counted.filter((rep) => rep.side === side).length;
  const ranges = counted.map((rep) => rep.range);
  const figures = counted.flatMap((rep) => [rep.smoothnessOut.sparc, rep.smoothnessBack.sparc]);
  const smoothness = median(knownOf(figures));
  const held = holds.map((hold) => hold.heldMs);
  return {
    repsBySide: {
      left: onSide('left'),
      right: onSide('right'),
      both: onSide('both'),
      unknown: onSide('unknown'),
    },
    partialReps: reps.filter((rep) => rep.partial && !rep.counts).length,
    doubtfulReps: counted.filter((rep) => rep.doubtful && rep.corrected === null).length,
    tooFastReps: counted.filter((rep) => rep.tooFast).length,
    jerkyReps: counted.filter((rep) => rep.jerky).length,
    medianRange: median(ranges),
    bestRange: ranges.length > 0 ? Math.max(...ranges) : null,
    medianRangeOfTarget: median(counted.map((rep) => rep.rangeOfTarget)),
    medianRangeOfUsual: median(knownOf(counted.map((rep) => rep.rangeOfUsual))),
    medianOutMs: median(counted.map((rep) => rep.outMs)),
    medianReturnMs: median(counted.map((rep) => rep.returnMs)),
    medianSmoothness: smoothness,
    smoothnessBand: smoothness === null ? null : smoothnessBand(smoothness),
    heldMs: held.reduce((sum, ms) => sum + ms, 0),
    longestHoldMs: held.length > 0 ? Math.max(...held) : null,
    completeHolds: holds.filter((hold) => hold.complete).length,
    faultCounts: countFaults(faults),
    quality: meanQuality(counted),
  };
}
