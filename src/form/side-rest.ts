import type { Exercise } from '../exercise/schema';
import type { Body, LimbPair, LimbSide } from '../motion/body';
import { isLimbMeasure } from '../motion/measure-names';
import { median } from '../motion/median';

/** Of the least range of a rep. Where one side's lean is the other's negative, both count. */
const farthestApart = 2;

const level: Readonly<Record<LimbSide, number>> = { left: 0, right: 0 };

/**
 * What each limb reads at rest. A camera that is turned, or not quite at the feet, sees two limbs
 * that lie alike at different angles, and the one that seems nearer to the target would seem to
 * reach further. Each limb's way is therefore measured from its own rest.
 */
export function createSideRest(movement: Exercise['movement']) {
  const { measure } = movement;
  let offsets = level;

  const restOf = (side: LimbSide, bodies: readonly Body[]): number | null => {
    if (!isLimbMeasure(measure)) return null;
    const known = bodies.map((body) => body.limbs[measure][side]).filter((value) => value !== null);
    return known.length * 2 > bodies.length ? median(known) : null;
  };

  return {
    /**
     * @param bodies the start position while it was held
     * @param rest the movement's value in it
     */
    learn(bodies: readonly Body[], rest: number): void {
      offsets = level;
      if (movement.sides !== 'each') return;
      const [left, right] = [restOf('left', bodies), restOf('right', bodies)];
      if (left === null || right === null) return;
      // As far apart one of them is most likely not seen right: nothing is built on it.
      if (Math.abs(left - right) >= farthestApart * movement.leastRange) return;
      offsets = { left: left - rest, right: right - rest };
    },
    forget(): void {
      offsets = level;
    },
    /** Both readings as if both limbs rested at the movement's own resting value. */
    aligned({ left, right }: LimbPair): LimbPair {
      return {
        left: left === null ? null : left - offsets.left,
        right: right === null ? null : right - offsets.right,
      };
    },
  };
}
