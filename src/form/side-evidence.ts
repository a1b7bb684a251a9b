import type { LimbSide } from '../motion/body';
import type { Side } from './events';

/** Share of the evidence that one side needs. */
const clearShare = 0.65;

/**
 * Collects over a rep which side moves. The model swaps legs for single frames and flickers while
 * knees cross, so no frame decides alone: each weighs as much as the sides are apart in it.
 */
export function createSideEvidence() {
  let left = 0;
  let right = 0;
  return {
    /** @param rightAhead how far the right side is ahead, in the movement's unit; negative = left */
    add(rightAhead: number): void {
      if (rightAhead > 0) right += rightAhead;
      else left -= rightAhead;
    },
    /** @returns `unknown` while neither side clearly leads */
    side(): LimbSide | Extract<Side, 'unknown'> {
      const total = left + right;
      if (total === 0) return 'unknown';
      if (left / total >= clearShare) return 'left';
      return right / total >= clearShare ? 'right' : 'unknown';
    },
    clear(): void {
      left = 0;
      right = 0;
    },
  };
}
