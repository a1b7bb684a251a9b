import { median } from '../motion/median';

/** A stroke goes this far at least: an arm that is merely held trembles and blurs by a tenth. Trunks. */
const leastWay = 0.22;
/** And is known this long after the last one. Milliseconds. */
const [quickest, slowest] = [100, 1100];

/**
 * Counts how often a value has gone to and fro without a break: each way from one side to the other
 * is a stroke, known as soon as it has gone far enough. A pause ends the count, and so does what leaps
 * faster than a hand.
 */
export function createStrokeCount() {
  /** Of the way that goes on; 0 = none has begun. */
  let direction: 1 | -1 | 0 = 0;
  let [low, high] = [Infinity, -Infinity];
  let strokes = 0;
  let lastMs = -Infinity;
  let recent: number[] = [];

  return {
    /**
     * @param newest place of the hand, in trunks
     * @returns the strokes so far
     */
    next(timestampMs: number, newest: number): number {
      // A single frame that leaps is the model's.
      recent = [...recent, newest].slice(-3);
      const value = median(recent) ?? newest;
      if (strokes > 0 && timestampMs - lastMs > slowest) {
        strokes = 0;
        direction = 0;
        [low, high] = [value, value];
      }
      low = Math.min(low, value);
      high = Math.max(high, value);
      const isUp = direction !== 1 && value - low >= leastWay;
      const isDown = direction !== -1 && high - value >= leastWay;
      if (!isUp && !isDown) return strokes;
      strokes = timestampMs - lastMs < quickest ? 1 : strokes + 1;
      direction = isUp ? 1 : -1;
      lastMs = timestampMs;
      // The next one is measured from where this one turns.
      [low, high] = [value, value];
      return strokes;
    },
  };
}
