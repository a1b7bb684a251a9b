import { describe, expect, it } from 'vitest';
import { blendBest, decodeDetections, type Detection } from './detections';

/** Offsets in pixels of a 224 x 224 input. */
const offsets = [22.4, -22.4, 44.8, 89.6, 0, 0, 22.4, 0, 0, 22.4, 112, 112];

describe('decodeDetections', () => {
  const centres = Float32Array.from([0.5, 0.5, 0.2, 0.2]);
  const boxes = Float32Array.from([...offsets, ...offsets]);

  it('adds the offsets to the anchor', () => {
    const [found] = decodeDetections(boxes, Float32Array.from([0, -9]), centres, 0.5);
    expect(found).toMatchObject({ score: 0.5 });
    expect([found!.xMin, found!.xMax]).toEqual([expect.closeTo(0.5), expect.closeTo(0.7)]);
    expect([found!.yMin, found!.yMax]).toEqual([expect.closeTo(0.2), expect.closeTo(0.6)]);
    const [hips, edge, shoulders, torso] = found!.points;
    expect(hips).toEqual({ x: expect.closeTo(0.5), y: expect.closeTo(0.5) });
    expect(edge).toEqual({ x: expect.closeTo(0.6), y: expect.closeTo(0.5) });
    expect(shoulders).toEqual({ x: expect.closeTo(0.5), y: expect.closeTo(0.6) });
    expect(torso).toEqual({ x: expect.closeTo(1), y: expect.closeTo(1) });
  });

  it('leaves out what scores too little', () => {
    const logits = Float32Array.from([Math.log(0.49 / 0.51), Math.log(0.8 / 0.2)]);
    const found = decodeDetections(boxes, logits, centres, 0.5);
    expect(found.map(({ score }) => score)).toEqual([expect.closeTo(0.8)]);
    expect(found[0]!.points[0]!.x).toBeCloseTo(0.2);
  });
});

function square(x: number, score: number): Detection {
  return { xMin: x, yMin: 0, xMax: x + 0.4, yMax: 0.4, score, points: [{ x, y: 2 * x }] };
}

describe('blendBest', () => {
  it('finds nobody among none', () => {
    expect(blendBest([])).toBeNull();
  });

  it('blends those that overlap the best, by their scores', () => {
    const best = blendBest([square(0.1, 0.6), square(0, 0.9), square(0.8, 0.7)])!;
    expect(best.score).toBe(0.9);
    expect(best.xMin).toBeCloseTo((0.1 * 0.6) / 1.5);
    expect(best.points).toEqual([{ x: expect.closeTo(0.04), y: expect.closeTo(0.08) }]);
  });

  it('leaves out what overlaps by less than three tenths', () => {
    // Two squares of 0.4 that are 0.24 apart share 0.16 of 0.64.
    expect(blendBest([square(0, 0.9), square(0.24, 0.8)])!.xMin).toBe(0);
    expect(blendBest([square(0, 0.9), square(0.2, 0.8)])!.xMin).toBeGreaterThan(0.05);
  });
});
