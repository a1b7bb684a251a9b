import { beforeEach, describe, expect, it } from 'vitest';
import { refineFromHeatmap } from './heatmap';

const count = 2;
let heatmap: Float32Array;
beforeEach(() => {
  heatmap = new Float32Array(64 * 64 * count).fill(-30);
});
const set = (x: number, y: number, channel: number, logit: number) => {
  heatmap[(y * 64 + x) * count + channel] = logit;
};
const refine = (...xy: number[]) => {
  const points = Float32Array.from(xy);
  refineFromHeatmap(points, 2, count, heatmap);
  return [...points].map((value) => value * 64);
};

describe('refineFromHeatmap', () => {
  it('moves a keypoint to the peak nearby, each on its own channel', () => {
    set(22, 31, 0, 20);
    set(40, 50, 1, 20);
    const moved = refine(20 / 64, 30 / 64, 41.5 / 64, 49 / 64);
    [22, 31, 40, 50].forEach((value, i) => expect(moved[i]).toBeCloseTo(value, 3));
  });

  it('takes the weight centre of several cells', () => {
    set(20, 30, 0, 20);
    set(21, 30, 0, 20);
    expect(refine(20 / 64, 30 / 64, 2, 2)[0]).toBeCloseTo(20.5, 3);
  });

  it('leaves a keypoint whose peak is weak, far away or outside', () => {
    set(22, 31, 0, -0.1);
    set(44, 50, 1, 20);
    expect(refine(20 / 64, 30 / 64, 40 / 64, 50 / 64)).toEqual([20, 30, 40, 50]);
    expect(refine(-0.25, 0.5, 0.5, 1.25)).toEqual([-16, 32, 32, 80]);
  });

  it('looks no further than the picture', () => {
    set(0, 63, 0, 20);
    expect(refine(1 / 64, 62 / 64, 2, 2).slice(0, 2)).toEqual([
      expect.closeTo(0),
      expect.closeTo(63),
    ]);
  });
});
