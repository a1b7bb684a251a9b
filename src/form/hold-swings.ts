import type { LimbSide } from '../motion/body';

/** Swings this close together belong to one trembling or bouncing. Milliseconds. */
const togetherMs = 1500;
/** To and fro and to again: who settles into a place swings back once, and perhaps once more. */
const leastSwings = 3;
/** Where a movement rests at its far end, as a share of the furthest it has been. */
const farEndFrom = 0.55;
/** Of a swing no single frame makes more than this share: else the model has leapt. */
const mostOfOneFrame = 0.85;

/** Follows one limb from turning point to turning point; whatever turns by less is noise. */
function createTurningPoints(leastSwing: number) {
  /** The last turning point (before it is known, where it began), and the furthest since. */
  let from: number | null = null;
  let furthest = 0;
  let last = 0;
  let largestStep = 0;
  /** The way to the first turning point is the movement itself and no swing. */
  let turned = false;

  return {
    /** The size of the swing that is now known to be over; null while none is. A leap is none. */
    next(progress: number): number | null {
      if (from === null) {
        from = furthest = last = progress;
        return null;
      }
      const step = Math.abs(progress - last);
      last = progress;
      const towards = Math.sign(furthest - from) || 1;
      if ((progress - furthest) * towards > 0) {
        furthest = progress;
        largestStep = Math.max(largestStep, step);
        return null;
      }
      if ((furthest - progress) * towards < leastSwing) return null;
      const size = Math.abs(furthest - from);
      const isSwing = turned && size >= leastSwing && largestStep <= mostOfOneFrame * size;
      turned = true;
      from = furthest;
      furthest = progress;
      largestStep = step;
      return isSwing ? size : null;
    },
  };
}

/**
 * Watches the far end of a movement for trembling and bouncing: several swings to and fro soon after
 * each other, each larger than what the exercise allows. Works on the value as it came, because
 * steadying it takes a bounce of two to three a second away. A slow drift never turns, and
 * a single leap of the model's is no swing.
 * @param leastSwing size of a swing that counts, in ranges
 */
export function createHoldSwings(leastSwing: number) {
  const limbs = new Map<LimbSide | null, ReturnType<typeof createTurningPoints>>();
  let swings: { readonly timestampMs: number; readonly size: number }[] = [];
  let top = 0;

  return {
    /**
     * @param moving a repetition is under way
     * @param progress unsteadied: 0 rest, 1 reachable; null = unknown
     * @param source the limb from which the value comes, null = the whole body
     * @returns mean size of the swings that make the hold unsteady, in ranges; null when it is not
     */
    next(
      timestampMs: number,
      moving: boolean,
      progress: number | null,
      source: LimbSide | null,
    ): number | null {
      if (!moving) {
        limbs.clear();
        swings = [];
        top = 0;
        return null;
      }
      top = Math.max(top, progress ?? 0);
      if (progress === null || progress < farEndFrom * top) {
        limbs.clear();
        return null;
      }
      const limb = limbs.get(source) ?? createTurningPoints(leastSwing);
      limbs.set(source, limb);
      const size = limb.next(progress);
      if (size === null) return null;
      swings = [...swings, { timestampMs, size }].filter(
        (swing) => timestampMs - swing.timestampMs <= togetherMs,
      );
      if (swings.length < leastSwings) return null;
      return swings.reduce((sum, swing) => sum + swing.size, 0) / swings.length;
    },
  };
}
