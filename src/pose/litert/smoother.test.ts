import { expect, it } from 'vitest';
import { keypointNames } from '../pose';
import type { Landmarks } from './landmarks';
import { LandmarkSmoother } from './smoother';

const picture = { width: 640, height: 480 };

/** A body that was moved to the right by a fraction of the picture's width. */
function body(moved: number): Landmarks {
  return {
    keypoints: keypointNames.map((_, i) => ({
      x: 0.3 + moved,
      y: 0.2 + i / 100,
      z: -0.1,
      visibility: i / 40,
    })),
    world: keypointNames.map((_, i) => ({ x: moved, y: i / 30, z: 0.1 })),
    circle: { centre: { x: 200, y: 200 }, edge: { x: 200, y: 50 } },
  };
}

it('leaves a body that rests as it is', () => {
  const smoother = new LandmarkSmoother();
  for (let frame = 0; frame < 5; frame++) {
    const smooth = smoother.next(body(0), picture, frame * 33);
    expect(smooth.keypoints[7]!.x).toBeCloseTo(0.3, 9);
    expect(smooth.keypoints[7]!.y).toBeCloseTo(0.27, 9);
    expect(smooth.world[7]!.y).toBeCloseTo(7 / 30, 9);
  }
});

it('damps a tremble, follows a movement, and touches no visibility', () => {
  const smoother = new LandmarkSmoother();
  smoother.next(body(0), picture, 0);
  const tremble = smoother.next(body(0.001), picture, 33);
  expect(tremble.keypoints[0]!.x - 0.3).toBeLessThan(0.0005);
  expect(tremble.keypoints[20]!.visibility).toBe(0.5);
  let moved = tremble;
  for (let frame = 1; frame <= 30; frame++) {
    moved = smoother.next(body(0.01 * frame), picture, 33 * (frame + 1));
  }
  expect(moved.keypoints[0]!.x).toBeGreaterThan(0.59);
  expect(moved.world[0]!.x).toBeGreaterThan(0.28);
});

it('forgets the body that was lost', () => {
  const smoother = new LandmarkSmoother();
  smoother.next(body(0), picture, 0);
  smoother.reset();
  expect(smoother.next(body(0.4), picture, 33).keypoints[0]!.x).toBeCloseTo(0.7, 9);
});
