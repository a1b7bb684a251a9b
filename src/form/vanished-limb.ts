import type { Exercise } from '../exercise/schema';
import { isLimbMeasure } from '../motion/measure-names';
import { shareOfWay } from './limb-choice';
import type { MovementSample } from './movement-signal';

/** Shares of the exercise's way: up from here a limb is raised, and below here one is at rest. */
const raisedFrom = 0.6;
const restsBelow = 0.35;
/** A limb that has not come back into sight after this long is taken to have come down. Milliseconds. */
const rememberedMs = 1200;

/**
 * Where limbs take turns the value is that of the one that is furthest. When that one vanishes at
 * the top, behind the body or because the model contradicts itself, the other one rests in plain
 * sight, and its value would look like a return. Until the limb is seen again the value is unknown.
 */
export function createVanishedLimb(movement: Exercise['movement']) {
  let raisedMs: number | null = null;

  return {
    next(sample: MovementSample): MovementSample {
      const { measure, sides } = movement;
      if (sides !== 'each' || !isLimbMeasure(measure) || sample.value === null) return sample;
      const share = shareOfWay(sample.value, movement);
      if (share >= raisedFrom) raisedMs = sample.timestampMs;
      else if (share >= restsBelow) raisedMs = null;
      if (share >= restsBelow || raisedMs === null) return sample;
      const { left, right } = sample.body.limbs[measure];
      const bothSeen = left !== null && right !== null;
      if (bothSeen || sample.timestampMs - raisedMs > rememberedMs) {
        raisedMs = null;
        return sample;
      }
      return { ...sample, value: null };
    },
  };
}
