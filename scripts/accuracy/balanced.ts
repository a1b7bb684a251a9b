import { seeded } from '../../src/form/testing/simulated-movement';

/**
 * Deals the levels of one factor of an experiment: in each run of `levels.length` deals every level
 * comes once, in an order that the seed decides. So every level meets every exercise about equally
 * often, and no two factors go in step.
 */
export function createDealer<T>(levels: readonly T[], seed: number): () => T {
  const random = seeded(seed);
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...levels];
    const [level] = left.splice(Math.floor(random() * left.length), 1);
    return level as T;
  };
}
