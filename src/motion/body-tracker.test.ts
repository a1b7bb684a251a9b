import { describe, expect, it } from 'vitest';
import type { Pose } from '../pose/pose';
import { createBodyTracker } from './body-tracker';
import { limbMeasures, trunkMeasures } from './measure-names';
import { drawnBack } from './testing/drawn-silhouette';
import { allFours, emptyPose, stickPose } from './testing/stick-person';

const hip = { x: 0.5, y: 0.45 };
const trunk = 0.35;

function withBack(timestampMs: number, sagitta: number | null): Pose {
  const silhouette = sagitta === null ? null : drawnBack({ head: 'right', hip, trunk, sagitta });
  return stickPose(allFours, { timestampMs, hip, trunk, silhouette });
}

describe('body tracker', () => {
  it('gives every measure of somebody who is seen', () => {
    const tracker = createBodyTracker();
    tracker.next(withBack(0, 0.05));
    tracker.next(withBack(67, 0.05));
    const body = tracker.next(withBack(133, 0.05));
    expect(body.timestampMs).toBe(133);
    expect(body.trunkLength).toBeCloseTo(trunk, 9);
    expect(body.turned).toBeCloseTo(0, 6);
    expect(body.backLine.length).toBeGreaterThan(40);
    // In profile the shoulders cover each other, and which of them is higher is unknown.
    expect(body.trunk['shoulder-tilt']).toBeNull();
    for (const name of trunkMeasures.filter((known) => known !== 'shoulder-tilt')) {
      expect(body.trunk[name]).toEqual(expect.any(Number));
    }
    for (const name of limbMeasures) {
      expect(body.limbs[name]).toEqual({ left: expect.any(Number), right: expect.any(Number) });
    }
  });

  it('knows nothing of nobody', () => {
    const tracker = createBodyTracker();
    tracker.next(withBack(0, 0));
    const body = tracker.next(emptyPose(67));
    expect(body).toMatchObject({ points: null, trunkLength: null, turned: null, backLine: [] });
    for (const name of trunkMeasures) expect(body.trunk[name]).toBeNull();
    for (const name of limbMeasures) expect(body.limbs[name]).toEqual({ left: null, right: null });
  });

  it('steadies the length of the trunk, so that one wrong frame changes no height', () => {
    const tracker = createBodyTracker();
    for (let i = 0; i < 5; i++) tracker.next(stickPose(allFours, { timestampMs: i * 67 }));
    const body = tracker.next(stickPose(allFours, { timestampMs: 335, trunk: 0.3 }));
    expect(body.trunkLength).toBeCloseTo(0.2, 9);
  });

  it('waits for three outlines, and lets no single one tell', () => {
    const tracker = createBodyTracker();
    expect(tracker.next(withBack(0, 0)).trunk['back-arch']).toBeNull();
    expect(tracker.next(withBack(67, 0)).trunk['back-arch']).toBeNull();
    expect(tracker.next(withBack(133, 0.14)).trunk['back-arch']).toBeCloseTo(0, 2);
    for (const at of [200, 267]) tracker.next(withBack(at, 0.14));
    expect(tracker.next(withBack(333, 0.14)).trunk['back-arch']).toBeCloseTo(0.14, 2);
  });

  it('does not join outlines across a gap', () => {
    const tracker = createBodyTracker();
    for (const at of [0, 67, 133]) tracker.next(withBack(at, 0));
    expect(tracker.next(withBack(1400, 0)).trunk['back-arch']).toBeNull();
  });

  it('does not know the arch of a frame without outline', () => {
    const tracker = createBodyTracker();
    for (const at of [0, 67, 133]) tracker.next(withBack(at, 0));
    const body = tracker.next(withBack(200, null));
    expect(body.trunk['back-arch']).toBeNull();
    expect(body.trunk['back-hollow']).toBeNull();
    expect(body.backLine).toEqual([]);
  });

  it('gives the same bodies for the same poses', () => {
    const poses = Array.from({ length: 20 }, (_, i) => withBack(i * 67, i / 200));
    const first = createBodyTracker();
    const second = createBodyTracker();
    expect(poses.map((pose) => first.next(pose))).toEqual(poses.map((pose) => second.next(pose)));
  });
});
