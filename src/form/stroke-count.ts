import { median } from '../motion/median';

/** A stroke goes this far at least: an arm that is merely held trembles and blurs by a tenth. Trunks. */
const leastWay = 0.22;
/** And is known this long after the last one. Milliseconds. */
const [quickest, slowest] = [100, 1100];
/**
 * Of its way no single frame made more than this. Where an arm is hidden the model leaps between two
 * places, and nothing is ever seen between them.
 */
const mostOfOneFrame = 0.6;

/**
 * Counts how often a value has gone to and fro without a break: each way from one side to the other
 * is a stroke, known as soon as it has gone far enough. A pause ends the count, and so does what leaps
 * instead of moving.
 */
export function createStrokeCount() {
  /** Of the way that goes on; 0 = none has begun. */
  let direction: 1 | -1 | 0 = 0;
  let [low, high] = [Infinity, -Infinity];
  /** Where the way that goes on began. */
  let start = 0;
  /** The furthest that one frame went each way. */
  let largest = { up: 0, down: 0 };
  let strokes = 0;
  let lastMs = -Infinity;
  let recent: number[] = [];
  let before: number | null = null;

  return {
    /**
     * @param newest place of the hand, in trunks
     * @returns the strokes so far
     */
    next(timestampMs: number, newest: number): number {
      // A single frame that leaps is the model's.
      recent = [...recent, newest].slice(-3);
      const value = median(recent) ?? newest;
      const step = value - (before ?? value);
      before = value;
      largest = { up: Math.max(largest.up, step), down: Math.max(largest.down, -step) };
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
      const turn = isUp ? low : high;
      const leapt = (isUp ? largest.down : largest.up) > mostOfOneFrame * Math.abs(turn - start);
      const hasBegun = direction !== 0;
      strokes = timestampMs - lastMs < quickest || (hasBegun && leapt) ? 1 : strokes + 1;
      direction = isUp ? 1 : -1;
      largest = isUp ? { ...largest, down: 0 } : { ...largest, up: 0 };
      lastMs = timestampMs;
      start = turn;
      // The next one is measured from where this one turns.
      [low, high] = [value, value];
      return strokes;
    },
  };
}
