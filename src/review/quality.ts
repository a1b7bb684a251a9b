import type { PhaseSmoothness, RepQuality, ReviewExercise } from './review';
import { knownOf, mean } from './statistics';
import type { Rep } from '../record/records';

/** 0 at `none`, 1 at `full` (which may be the smaller one), straight between them. */
function share(value: number, none: number, full: number): number {
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
}

/** A live finding of fast or jerky movement is never overruled by a good average. */
const mostWithFinding = 0.5;

/** Puts five shares together: the total is the plain mean of the known ones. */
export function withTotal(shares: Omit<RepQuality, 'total'>): RepQuality {
  const { range, tempo, smoothness, steadiness, form } = shares;
  return { ...shares, total: mean(knownOf([range, tempo, smoothness, steadiness, form])) };
}

/**
 * Five shares of one rep, each by itself, 0 to 1. The ends of the scales are conventions of this
 * product, not published thresholds.
 *
 * | share      | 0                                 | 1                                | null           |
 * | ---------- | --------------------------------- | -------------------------------- | -------------- |
 * | range      | no movement                       | the exercise's target, or beyond | -              |
 * | tempo      | phases of half the fastest time   | of 1.5 times that time, or longer | -             |
 * | smoothness | SPARC -3.2                        | SPARC -1.6, or above             | withheld       |
 * | steadiness | sway of 0.10 trunk in the hold    | 0.02 trunk, or less              | no hold seen   |
 * | form       | halves with each different fault  | none                             | see below      |
 *
 * Tempo and smoothness are means over out and back; a rep noticed live as too fast gets at most 0.5
 * for tempo, a jerky one at most 0.5 for smoothness. Slower is never worse. Form is unknown for a
 * doubtful rep without a fault: what was hidden is not praised.
 *
 * @param sway of the rep's hold in trunks; null = no hold, or not seen.
 */
export function repQuality(
  rep: Rep,
  phases: readonly PhaseSmoothness[],
  sway: number | null,
  exercise: ReviewExercise,
): RepQuality {
  const fastestMs = exercise.tempo.fastestPhase * 1000;
  const tempo =
    (share(rep.outMs, 0.5 * fastestMs, 1.5 * fastestMs) +
      share(rep.returnMs, 0.5 * fastestMs, 1.5 * fastestMs)) /
    2;
  const smoothness = mean(
    knownOf(phases.map(({ sparc }) => (sparc === null ? null : share(sparc, -3.2, -1.6)))),
  );
  const faults = new Set(rep.faults.map((fault) => fault.id)).size;
  return withTotal({
    range: share(rep.rangeOfTarget, 0, 1),
    tempo: rep.tooFast ? Math.min(tempo, mostWithFinding) : tempo,
    smoothness:
      smoothness !== null && rep.jerky ? Math.min(smoothness, mostWithFinding) : smoothness,
    steadiness: sway === null ? null : share(sway, 0.1, 0.02),
    form: rep.doubtful && faults === 0 ? null : 0.5 ** faults,
  });
}
