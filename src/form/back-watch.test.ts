import { describe, expect, it } from 'vitest';
import { findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import { createBodyTracker } from '../motion/body-tracker';
import type { Pose } from '../pose/pose';
import { createChecker } from './checker';
import type { BackHalves } from './events';
import { birdDog, filmedCat, filmedSet } from './testing/stick-set';

function halvesIn(id: string, poses: readonly Pose[]): (BackHalves | undefined)[] {
  const tracker = createBodyTracker();
  const checker = createChecker(findExercise(id) as Exercise, { reps: Infinity, holdSeconds: 5 });
  const events = [...poses.flatMap((pose) => checker.next(tracker.next(pose))), ...checker.end()];
  return events.flatMap((event) => (event.kind === 'rep' ? [event.rep.backHalves] : []));
}

const slow = { restS: 3, outS: 3, holdS: 1, backS: 3, top: 0.11 };
const cats = (options = {}) => halvesIn('cat-arch', filmedCat([slow, slow], options).poses);

describe('the halves of the back', () => {
  it('bend by the square of their share of an even arch', () => {
    const found = cats();
    expect(found).toHaveLength(2);
    for (const halves of found) {
      expect(halves?.chest).toBeCloseTo(0.03, 2);
      expect(halves?.lumbar).toBeCloseTo(0.045, 2);
    }
  });

  it('are told apart', () => {
    // What the lower half hollows takes all of its own away again.
    const [halves] = cats({ halves: { chest: 0, lumbar: -0.4 } });
    expect(halves?.chest).toBeGreaterThan(0.03);
    expect(halves?.lumbar).toBeLessThan(0.015);
  });

  it('are withheld where the outline is not to be relied on', () => {
    expect(cats({ turned: 30 })[0]?.chest).toBeCloseTo(0.03, 2);
    expect(cats({ turned: 38 })).toEqual(Array(2).fill({ chest: null, lumbar: null }));
  });

  it('are told of no other exercise', () => {
    const rep = { side: 'left', restS: 2, outS: 3, holdS: 6, backS: 3, top: 1 } as const;
    expect(halvesIn('bird-dog', filmedSet([rep], birdDog()).poses)).toEqual([undefined]);
  });
});
