import type { Exercise } from '../exercise/schema';
import { shareOfWay } from './limb-choice';

/** Ranges a second below which somebody at rest is still. */
const restingSpeed = 0.12;
/** The same for somebody who surely rests, with noise on top. */
const settledSpeed = 0.35;
/**
 * Stillness beyond the resting value, on the side away from the target, proves the resting value
 * wrong: nobody rests further from the target than at rest. Milliseconds.
 */
const beyondMs = 600;
/** The same for a back: a sag is still for a moment too, but not for as long. */
const sagMs = 3500;
/** Past this share of the exercise's way the resting value was most likely taken in an arch. */
const archedFrom = 0.5;
/** Share of the reach within which the resting value may wander and is followed. */
const followWithin = 0.25;
/** How fast it is followed: a tenth of the difference a frame. */
const followRate = 0.1;
/** Stillness elsewhere, within the exercise's own start range, that makes a new rest. Milliseconds. */
const elsewhereMs = 2000;
/** Share of the reach from which stillness is a hold that came out short and no new rest. */
const elsewhereBelow = 0.35;

/**
 * The movement's value at rest: the person's own, taken in the start position and followed while
 * they lie still, because people settle and slide a little between reps.
 */
export function createRest(movement: Exercise['movement']) {
  let value = movement.rest;
  let elsewhereSince: number | null = null;
  let beyondSince: number | null = null;
  const startLike = (at: number) => Math.abs(at - movement.rest) <= movement.restTolerance;
  /** A back below its own neutral sags, unless it stays there: then neutral was taken in an arch. */
  const sags = (share: number) =>
    movement.fromOwnRest && share <= -followWithin && shareOfWay(value, movement) < archedFrom;
  return {
    value: (): number => value,
    anchor(at: number): void {
      value = at;
      elsewhereSince = null;
      beyondSince = null;
    },
    /**
     * @param share progress of the value, 0 = rest, 1 = reachable
     * @returns true when the resting value turned out to be wrong and was taken anew
     */
    follow(at: number, speed: number | null, share: number, timestampMs: number): boolean {
      const still = speed !== null && Math.abs(speed) < restingSpeed;
      if (still && Math.abs(share) < followWithin) value += followRate * (at - value);
      const settled = speed !== null && Math.abs(speed) < settledSpeed;
      const calm = sags(share) ? still : settled;
      const beyond = calm && share <= -followWithin && startLike(at);
      beyondSince = beyond ? (beyondSince ?? timestampMs) : null;
      const proof = sags(share) ? sagMs : beyondMs;
      if (beyondSince === null || timestampMs - beyondSince < proof) return false;
      this.anchor(at);
      return true;
    },
    /**
     * True when the person has been still for a while at another value that is a start position
     * too, e.g. with the legs put down further away: that is a new rest and no rep.
     */
    isElsewhere(at: number, speed: number | null, share: number, timestampMs: number): boolean {
      const still = speed !== null && Math.abs(speed) < restingSpeed;
      elsewhereSince =
        still && startLike(at) && share < elsewhereBelow && !sags(share)
          ? (elsewhereSince ?? timestampMs)
          : null;
      return elsewhereSince !== null && timestampMs - elsewhereSince >= elsewhereMs;
    },
  };
}
