import type { Exercise } from '../exercise/schema';
import { median } from '../motion/median';
import type { Side } from './events';
import type { Movement } from './rep-machine';

/** Reps that describe what the person reaches today. */
const remembered = 5;
/** Partial reps that differ by less than this share are a smaller reach, not two slips. */
const alike = 0.2;

/**
 * The person's reachable range in the measure's unit. It starts as the exercise's own range and
 * follows the person's reps: further when they reach further, and nearer when two reps end at
 * the same shorter place (a stiff back, or a camera that sees the movement foreshortened). Where
 * sides take turns each has its own: one hip may be stiffer, and a camera sees one side better.
 * @param usualRange what the person usually reaches, in the measure's unit; from earlier sessions
 */
export function createReach(movement: Exercise['movement'], usualRange?: number) {
  let intended = intendedFrom(movement.rest);
  const full = new Map<Side, readonly number[]>();
  /** Partial reps that later ones are compared with, of each side the last one, the newest last. */
  let waiting: readonly Movement[] = [];

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

  const isAlike = (a: number, b: number) => Math.abs(a - b) <= alike * Math.max(a, b);

  const but = (side: Side) => waiting.filter((other) => other.side !== side);

  const adopted = (own: Movement): Movement => ({ ...own, partial: false, doubtful: true });

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
    /** The same, but `unknown` gives the greater of both: by the lesser one the other side would seem fast. */
    widest(side: Side): number {
      if (side !== 'unknown') return this.value(side);
      const known = [...full.keys()].map(reached).filter((range) => range !== null);
      return known.length === 0 ? expected() : Math.max(...known);
    },
    /** How many reps have shown it, of those that are remembered; `unknown` has shown none. */
    shownBy: (side: Side): number => full.get(side)?.length ?? 0,
    intendedFrom,
    /** What reps have shown holds no more. */
    forget(): void {
      full.clear();
      waiting = [];
    },
    /** The person's own rest is known. */
    restAt(value: number): void {
      waiting = [];
      intended = intendedFrom(value);
    },
    /**
     * Takes a finished movement and returns it, counted or partial. A partial one may turn an
     * earlier one into a counted rep; then both come, doubtful, in order.
     */
    judge(own: Movement): Movement[] {
      const alikeBefore = waiting.filter((other) => isAlike(other.range, own.range));
      const shown = [...full.keys()].map(reached).filter((range) => range !== null);
      // Nothing has shown yet that they reach further than what they held.
      const counts = !own.partial || (own.held && shown.length === 0);
      const isReach =
        reached(own.side) === null &&
        (alikeBefore.length > 0 || shown.some((range) => isAlike(range, own.range)));
      if (!counts && !isReach) {
        if (reached(own.side) === null) waiting = [...but(own.side), own];
        return [own];
      }
      for (const movement of [...alikeBefore, own]) remember(movement);
      waiting = but(own.side).filter((other) => !alikeBefore.includes(other));
      return [...alikeBefore.map(adopted), counts ? { ...own, partial: false } : adopted(own)];
    },
  };
}
