import type { Exercise } from '../exercise/schema';
import { median } from '../motion/median';
import type { Movement } from './rep-machine';

/** Reps that describe what the person reaches today. */
const remembered = 5;
/** Two partial reps in a row that differ by less than this share are a smaller reach, not two slips. */
const alike = 0.2;

/**
 * The person's reachable range in the measure's unit. It starts as the exercise's own range and
 * follows the person's reps: further when they reach further, and nearer when two reps in a row end
 * at the same shorter place (a stiff back, or a camera that sees the movement foreshortened).
 * @param usualRange what the person usually reaches, in the measure's unit; from earlier sessions
 */
export function createReach(movement: Exercise['movement'], usualRange?: number) {
  let intended = intendedFrom(movement.rest);
  let full: number[] = [];
  let waiting: Movement | null = null;

  /** The exercise's way from a resting value: the target is a place, or a distance from rest. */
  function intendedFrom(rest: number): number {
    if (movement.fromOwnRest) return Math.abs(movement.target - movement.rest);
    return Math.max(movement.leastRange, Math.abs(movement.target - rest));
  }

  /** Before the first rep: the usual range, but never so small that noise would count as a rep. */
  function expected(): number {
    if (usualRange === undefined) return intended;
    return Math.min(intended, Math.max(usualRange, movement.leastRange));
  }

  return {
    value: (): number => median(full) ?? expected(),
    intendedFrom,
    /** The person's own rest is known. */
    restAt(value: number): void {
      waiting = null;
      intended = intendedFrom(value);
    },
    /**
     * Takes a finished movement and returns it, counted or partial. A partial one may turn an
     * earlier one into a counted rep; then both come, doubtful, in order.
     */
    judge(own: Movement): Movement[] {
      if (!own.partial) {
        full = [...full, own.range].slice(-remembered);
        waiting = null;
        return [own];
      }
      const before = waiting;
      waiting = own;
      if (full.length > 0 || !before) return [own];
      if (Math.abs(before.range - own.range) > alike * Math.max(before.range, own.range)) {
        return [own];
      }
      full = [before.range, own.range];
      waiting = null;
      return [before, own].map((rep) => ({ ...rep, partial: false, doubtful: true }));
    },
  };
}
