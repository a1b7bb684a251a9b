import type { HoldReview, PhaseSmoothness, RepQuality, ReviewExercise, Sway } from './review';
import { knownOf, mean } from './statistics';
import type { Rep } from '../record/records';

/** 0 at `none`, 1 at `full` (which may be the smaller one), straight between them. */
function share(value: number, none: number, full: number): number {
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
}

/** A live finding of fast or jerky movement is never overruled by a good average. */
const mostWithFinding = 0.5;

function atMostHalf(value: number | null, isFound: boolean): number | null {
  return value !== null && isFound ? Math.min(value, mostWithFinding) : value;
}

/** Sway in trunks at which steadiness is 0, and down to which it is all of it. */
const unsteady = 0.1;
const steady = 0.02;

/** A sway that drowns in noise is still known to be small where the noise itself is. */
function steadinessOf({ trunks, withheld, noise }: Sway): number | null {
  if (trunks !== null) return share(trunks, unsteady, steady);
  return withheld === 'below-noise' && (noise ?? Infinity) <= steady ? 1 : null;
}

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
 * | tempo      | phases of half the fastest time   | of 1.5 times that time, or longer | cut off        |
 * | smoothness | SPARC -3.2                        | SPARC -1.6, or above             | withheld       |
 * | steadiness | sway of 0.10 trunk in the hold    | 0.02 trunk, or less              | no hold, or withheld |
 * | form       | halves with each different fault  | none                             | see below      |
 *
 * Tempo and smoothness are means over out and back, steadiness over trunk and limb; a rep noticed live as too fast gets at most 0.5
 * for tempo, a jerky one at most 0.5 for smoothness. Slower is never worse. Form is unknown for a
 * rep without a fault that is doubtful, or was seen from where faults do not show: what was hidden is not
 * praised.
 *
 * @param hold the hold that belongs to the rep, if there is one.
 */
export function repQuality(
  rep: Rep,
  phases: readonly PhaseSmoothness[],
  hold: Pick<HoldReview, 'trunkSway' | 'limbSway'> | null,
  exercise: ReviewExercise,
): RepQuality {
  const fastestMs = exercise.tempo.fastestPhase * 1000;
  // A phase that the recording cut off has no time.
  const timed = [rep.outMs, rep.returnMs].filter((ms) => ms > 0);
  const tempo = mean(timed.map((ms) => share(ms, 0.5 * fastestMs, 1.5 * fastestMs)));
  const smoothness = mean(
    knownOf(phases.map(({ sparc }) => (sparc === null ? null : share(sparc, -3.2, -1.6)))),
  );
  const sways = [hold?.trunkSway, hold?.limbSway].filter((sway) => sway != null);
  const faults = new Set(rep.faults.map((fault) => fault.id)).size;
  return withTotal({
    range: share(rep.rangeOfTarget, 0, 1),
    tempo: atMostHalf(tempo, rep.tooFast),
    smoothness: atMostHalf(smoothness, rep.jerky),
    steadiness: mean(knownOf(sways.map(steadinessOf))),
    form: (rep.doubtful || rep.formUnknown) && faults === 0 ? null : 0.5 ** faults,
  });
}
