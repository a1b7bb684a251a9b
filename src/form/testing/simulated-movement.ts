import type { Body } from '../../motion/body';
import type { SteadiedSample } from '../movement-signal';
import { minimumJerk } from './minimum-jerk';

export { minimumJerk };
export { gaussian, seeded } from './random-numbers';

/** One rep as it is meant: times in seconds, top in the measure's unit. */
export interface PlannedRep {
  readonly restS: number;
  readonly outS: number;
  readonly holdS: number;
  readonly backS: number;
  readonly top: number;
}

/** Excursion over time of planned reps, and when each begins and ends. */
export function planned(reps: readonly PlannedRep[]) {
  let at = 0;
  const plan = reps.map((rep) => {
    const startS = at + rep.restS;
    const outEndS = startS + rep.outS;
    const backStartS = outEndS + rep.holdS;
    const endS = backStartS + rep.backS;
    at = endS;
    return { ...rep, startS, outEndS, backStartS, endS };
  });
  return {
    plan,
    durationS: at + 2,
    excursion(second: number): number {
      for (const rep of plan) {
        if (second < rep.startS) return 0;
        if (second <= rep.outEndS) {
          return rep.top * minimumJerk((second - rep.startS) / rep.outS);
        }
        if (second <= rep.backStartS) return rep.top;
        if (second <= rep.endS) {
          return rep.top * minimumJerk((rep.endS - second) / rep.backS);
        }
      }
      return 0;
    },
  };
}

/** A sample that carries only a movement's value. */
export function sampleOf(
  timestampMs: number,
  value: number | null,
  rightAhead = 0,
): SteadiedSample {
  return {
    timestampMs,
    value,
    rightAhead,
    side: null,
    source: null,
    clear: true,
    raw: value,
    wavers: false,
    body: {} as Body,
  };
}
