import { describe, expect, it } from 'vitest';
import { keypointNames } from '../pose/pose';
import { packKeypoints } from '../record/keypoint-packing';
import { recordedBody } from './recorded-body';

describe('recordedBody', () => {
  it('turns fractions of the picture into picture heights', () => {
    const keypoints = packKeypoints(keypointNames.map(() => ({ x: 0.5, y: 0.25, visibility: 1 })));
    const nose = recordedBody({ keypoints }, 4 / 3).points?.nose;
    expect(nose?.x).toBeCloseTo(2 / 3, 3);
    expect(nose?.y).toBeCloseTo(0.25, 3);
    expect(nose?.seen).toBe(true);
  });

  it('marks what the model did not trust', () => {
    const keypoints = packKeypoints(keypointNames.map(() => ({ x: 0, y: 0, visibility: 0.2 })));
    expect(recordedBody({ keypoints }, 1).points?.nose.seen).toBe(false);
  });

  it('has no points when nobody was found', () => {
    expect(recordedBody({ keypoints: null }, 1).points).toBeNull();
  });
});
