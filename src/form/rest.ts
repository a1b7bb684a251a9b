import type { Exercise } from '../exercise/schema';
import { movementDirection, shareOfWay } from './limb-choice';

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
/** How fast it is followed: time constant, and the longest time that one frame stands for. Milliseconds. */
const followMs = 600;
const longestStepMs = 100;
/**
 * Towards the target only by this share of the exercise's way from where rest was sure: who moves very
 * slowly is as still as somebody who settles.
 */
const creepsBy = 0.07;
/** That place moves along with who slides a little over a whole set. Time constant, milliseconds. */
const slidesMs = 15_000;
/** Stillness elsewhere, within the exercise's own start range, that makes a new rest. Milliseconds. */
const elsewhereMs = 2000;
/** Whoever moves on by this share of the exercise's way meanwhile is not still, only slow. */
const elsewhereWithin = 0.1;
/** Share of the reach from which stillness is a hold that came out short and no new rest. */
const elsewhereBelow = 0.35;

/**
 * The movement's value at rest: the person's own, taken in the start position and followed while
 * they lie still, because people settle and slide a little between reps.
 */
export function createRest(movement: Exercise['movement']) {
  const direction = movementDirection(movement);
  const way = Math.abs(movement.target - movement.rest);
  let value = movement.rest;
  /** Where rest was sure. */
  let sure = movement.rest;
  let lastMs = 0;
  let elsewhere: { readonly since: number; readonly value: number } | null = null;
  let beyondSince: number | null = null;
  const startLike = (at: number) => Math.abs(at - movement.rest) <= movement.restTolerance;
  /** A back below its own neutral sags, unless it stays there: then neutral was taken in an arch. */
  const sags = (share: number) =>
    movement.fromOwnRest && share <= -followWithin && shareOfWay(value, movement) < archedFrom;

  /** @param ms for how long the value has been there */
  function settleTowards(at: number, ms: number): void {
    value += (1 - Math.exp(-ms / followMs)) * (at - value);
    sure += (1 - Math.exp(-ms / slidesMs)) * (at - sure);
    const furthest = sure + direction * creepsBy * way;
    if ((value - furthest) * direction > 0) value = furthest;
  }

  return {
    value: (): number => value,
    anchor(at: number): void {
      value = sure = at;
      elsewhere = null;
      beyondSince = null;
    },
    /**
     * @param share progress of the value, 0 = rest, 1 = reachable
     * @returns true when the resting value turned out to be wrong and was taken anew
     */
    follow(at: number, speed: number | null, share: number, timestampMs: number): boolean {
      const still = speed !== null && Math.abs(speed) < restingSpeed;
      const ms = Math.min(longestStepMs, timestampMs - lastMs);
      lastMs = timestampMs;
      if (still && Math.abs(share) < followWithin) settleTowards(at, ms);
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
      if (!still || !startLike(at) || share >= elsewhereBelow || sags(share)) {
        elsewhere = null;
        return false;
      }
      const stays = elsewhere && Math.abs(at - elsewhere.value) < elsewhereWithin * way;
      if (!elsewhere || !stays) elsewhere = { since: timestampMs, value: at };
      return timestampMs - elsewhere.since >= elsewhereMs;
    },
  };
}
