import type { Exercise } from '../exercise/schema';
import { median } from '../motion/median';
import type { Side } from './events';
import type { Movement } from './rep-machine';

/** Reps that describe what the person reaches today. */
const remembered = 5;
/** Two partial reps in a row that differ by less than this share are a smaller reach, not two slips. */
const alike = 0.2;

/**
 * The person's reachable range in the measure's unit. It starts as the exercise's own range and
 * follows the person's reps: further when they reach further, and nearer when two reps in a row end
 * at the same shorter place (a stiff back, or a camera that sees the movement foreshortened). Where
 * sides take turns each has its own: one hip may be stiffer, and a camera sees one side better.
 * @param usualRange what the person usually reaches, in the measure's unit; from earlier sessions
 */
export function createReach(movement: Exercise['movement'], usualRange?: number) {
  let intended = intendedFrom(movement.rest);
  const full = new Map<Side, readonly number[]>();
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

  const reached = (side: Side): number | null => median(full.get(side) ?? []);

  function remember({ side, range }: Movement): void {
    full.set(side, [...(full.get(side) ?? []), range].slice(-remembered));
  }

  return {
    /** @param side the one that moves; `unknown` gives the lesser of both */
    value(side: Side): number {
      if (side !== 'unknown') return reached(side) ?? expected();
      const known = [...full.keys()].map(reached).filter((range) => range !== null);
      return known.length === 0 ? expected() : Math.min(...known);
    },
    /** Whether reps have shown it. */
    isShown: (side: Side): boolean => reached(side) !== null,
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
        remember(own);
        waiting = null;
        return [own];
      }
      const before = waiting;
      waiting = own;
      if (reached(own.side) !== null || !before) return [own];
      if (Math.abs(before.range - own.range) > alike * Math.max(before.range, own.range)) {
        return [own];
      }
      remember(before);
      remember(own);
      waiting = null;
      return [before, own].map((rep) => ({ ...rep, partial: false, doubtful: true }));
    },
  };
}
