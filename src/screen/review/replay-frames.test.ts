import { describe, expect, it } from 'vitest';
import { keypointNames } from '../../pose/pose';
import { packKeypoints } from '../../record/keypoint-packing';
import { drawableFrame, frameIndexAt } from './replay-frames';

describe('frameIndexAt', () => {
  const times = [0, 66, 133, 200];
  it.each([
    [-5, 0],
    [0, 0],
    [65, 0],
    [66, 1],
    [150, 2],
    [200, 3],
    [9999, 3],
  ])('at %d ms is frame %d', (ms, index) => {
    expect(frameIndexAt(times, ms)).toBe(index);
  });

  it('is 0 without frames', () => {
    expect(frameIndexAt([], 50)).toBe(0);
  });
});

describe('drawableFrame', () => {
  const base = { timestampMs: 0, progress: null, value: null };

  it('turns fractions of the picture into picture heights', () => {
    const keypoints = packKeypoints(keypointNames.map(() => ({ x: 0.5, y: 0.25, visibility: 1 })));
    const nose = drawableFrame({ ...base, keypoints }, 4 / 3).points?.nose;
    expect(nose?.x).toBeCloseTo(2 / 3, 3);
    expect(nose?.y).toBeCloseTo(0.25, 3);
    expect(nose?.seen).toBe(true);
  });

  it('leaves out what the model did not trust', () => {
    const keypoints = packKeypoints(keypointNames.map(() => ({ x: 0, y: 0, visibility: 0.2 })));
    expect(drawableFrame({ ...base, keypoints }, 1).points?.nose.seen).toBe(false);
  });

  it('has no points when nobody was found', () => {
    expect(drawableFrame({ ...base, keypoints: null }, 1).points).toBeNull();
  });
});
