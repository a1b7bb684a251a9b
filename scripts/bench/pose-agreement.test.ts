import { describe, expect, it } from 'vitest';
import { keypointIndex, keypointNames, type Keypoint, type Pose } from '../../src/pose/pose';
import { createPoseComparison, keypointDistance, silhouetteOverlap } from './pose-agreement';

/** Shoulders at y 0.2, hips at y 0.7: a trunk of half a height of the picture. */
function person(shiftX = 0): Keypoint[] {
  const hip = keypointIndex['left-hip'];
  return keypointNames.map((_, index) => ({
    x: 0.5 + shiftX,
    y: index >= hip ? 0.7 : 0.2,
    z: 0,
    visibility: 0.9,
  }));
}

function pose(timestampMs: number, keypoints: readonly Keypoint[] | null, cells?: number[]): Pose {
  return {
    timestampMs,
    aspect: 2,
    keypoints,
    world: null,
    silhouette: cells ? { width: 2, height: 2, data: Uint8Array.from(cells) } : null,
  };
}

describe('keypointDistance', () => {
  it('counts in trunks, with x as wide as the picture is', () => {
    // 0.05 of the width is 0.1 of the height, a fifth of the trunk.
    expect(keypointDistance(person(), person(0.05), 2)).toBeCloseTo(0.2);
  });

  it('is unknown for a trunk seen end-on', () => {
    const flat = person().map((point) => ({ ...point, y: 0.5 }));
    expect(keypointDistance(flat, flat, 2)).toBeNull();
  });
});

describe('silhouetteOverlap', () => {
  const of = (cells: number[]) => pose(0, null, cells).silhouette!;

  it('is the share of cells in both among those in either, at half probability', () => {
    expect(silhouetteOverlap(of([255, 128, 127, 0]), of([255, 0, 255, 0]))).toBeCloseTo(1 / 3);
    expect(silhouetteOverlap(of([0, 9, 0, 0]), of([0, 0, 0, 0]))).toBe(1);
  });

  it('refuses two sizes', () => {
    const small = { width: 1, height: 1, data: Uint8Array.of(0) };
    expect(() => silhouetteOverlap(of([0, 0, 0, 0]), small)).toThrow(RangeError);
  });
});

describe('a comparison', () => {
  it('takes the mean over the frames that both saw', () => {
    const comparison = createPoseComparison();
    comparison.add(pose(0, person(), [255, 0, 0, 0]), pose(0, person(0.05), [255, 255, 0, 0]));
    comparison.add(pose(40, person()), pose(40, person()));
    comparison.add(pose(80, null), pose(80, null));
    const { frames, shared, distance, distance95, masks, overlap } = comparison.result();
    expect([frames, shared, masks, overlap]).toEqual([3, 2, 1, 0.5]);
    expect(distance).toBeCloseTo(0.1);
    expect(distance95).toBeCloseTo(0.2);
  });

  it('tells the longest time that only one saw somebody', () => {
    const comparison = createPoseComparison();
    const seen = person();
    comparison.add(pose(0, seen), pose(0, seen));
    comparison.add(pose(100, seen), pose(100, null));
    comparison.add(pose(200, seen), pose(200, null));
    comparison.add(pose(300, seen), pose(300, seen));
    comparison.add(pose(400, null), pose(400, seen));
    comparison.add(pose(450, seen), pose(450, seen));
    expect(comparison.result().longestDisputeMs).toBe(200);
  });

  it('knows nothing where nobody was seen', () => {
    const { distance, overlap, visibility } = createPoseComparison().result();
    expect([distance, overlap, visibility]).toEqual([null, null, null]);
  });
});
