import { describe, expect, it } from 'vitest';
import { keypointIndex, type Pose } from '../pose/pose';
import { bodyPoints, middle } from './body-points';
import { allFours, emptyPose, stickPoints, stickPose } from './testing/stick-person';

/** The pose with one keypoint changed. */
function withNose(pose: Pose, change: { x?: number; y?: number; visibility?: number }): Pose {
  const keypoints = (pose.keypoints ?? []).map((keypoint, index) =>
    index === keypointIndex.nose ? { ...keypoint, ...change } : keypoint,
  );
  return { ...pose, keypoints };
}

describe('bodyPoints', () => {
  it('scales x by the aspect ratio, so that both axes count picture heights', () => {
    const pose = withNose(stickPose(allFours, { aspect: 16 / 9 }), { x: 0.5, y: 0.25 });
    const nose = bodyPoints(pose)?.nose;
    expect(nose?.x).toBeCloseTo(8 / 9, 9);
    expect(nose?.y).toBeCloseTo(0.25, 9);
  });

  it('is null when nobody was found', () => expect(bodyPoints(emptyPose(0))).toBeNull());

  it('throws when a keypoint is missing', () => {
    const pose = { ...emptyPose(0), keypoints: [] };
    expect(() => bodyPoints(pose)).toThrow('pose without keypoint nose');
  });

  it.each([
    ['sure', { visibility: 0.5 }, true],
    ['not sure', { visibility: 0.49 }, false],
    ['just outside the picture', { x: 1.03 }, true],
    ['outside the picture on the right', { x: 1.05 }, false],
    ['outside on the left', { x: -0.05 }, false],
    ['outside above', { y: -0.05 }, false],
    ['outside below', { y: 1.05 }, false],
  ])('a keypoint that is %s: seen %s', (_name, change, seen) => {
    expect(bodyPoints(withNose(stickPose(allFours), change))?.nose.seen).toBe(seen);
  });
});

describe('middle', () => {
  const twisted = { ...allFours, 'left-hip': [0, 0.1], 'right-hip': [0, -0.1] } as const;

  it('lies between left and right, also when one of them is hidden', () => {
    for (const hidden of [[], ['left-hip'], ['right-hip']] as const) {
      const hips = middle(stickPoints(twisted, { hip: { x: 0.6, y: 0.5 }, hidden }), 'hip');
      expect(hips?.x).toBeCloseTo(0.6, 9);
      expect(hips?.y).toBeCloseTo(0.5, 9);
    }
  });

  it('is unknown when both are hidden', () => {
    expect(middle(stickPoints(allFours, { hidden: ['left-hip', 'right-hip'] }), 'hip')).toBeNull();
  });
});
