import type { Body } from '../../motion/body';
import type { MovementSample } from '../movement-signal';

/** Repeatable random numbers 0..1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Normally distributed noise of standard deviation 1 (Box-Muller). */
export function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Share of the way of a minimum-jerk movement at a share of its time, both 0..1. */
export function minimumJerk(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * t * (10 - 15 * t + 6 * t * t);
}

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
): MovementSample {
  return {
    timestampMs,
    value,
    rightAhead,
    side: null,
    source: null,
    clear: true,
    body: {} as Body,
  };
}
