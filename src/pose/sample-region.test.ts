import { describe, expect, it } from 'vitest';
import { sampleRegion, type Pixels } from './sample-region';

/** A picture whose red is 10 for each column and whose green is 10 for each row. */
function slopes(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    data.set([10 * (i % width), 10 * Math.floor(i / width), 200, 255], 4 * i);
  }
  return { width, height, data };
}

const bytes = { range: [0, 255], outside: 'edge' } as const;
const at = (input: Float32Array, side: number, x: number, y: number) =>
  [...input.subarray(3 * (y * side + x), 3 * (y * side + x) + 3)].map((value) => +value.toFixed(3));

describe('sampleRegion', () => {
  it('copies a square of its own size', () => {
    const input = new Float32Array(4 * 4 * 3);
    sampleRegion(slopes(8, 8), { x: 4, y: 4, side: 4, rotation: 0 }, input, bytes);
    expect(at(input, 4, 0, 0)).toEqual([20, 20, 200]);
    expect(at(input, 4, 3, 1)).toEqual([50, 30, 200]);
  });

  it('blends between pixels', () => {
    const input = new Float32Array(4 * 4 * 3);
    sampleRegion(slopes(8, 8), { x: 4.25, y: 3.5, side: 2, rotation: 0 }, input, bytes);
    expect(at(input, 4, 0, 0)).toEqual([32.5, 25, 200]);
    expect(at(input, 4, 1, 2)).toEqual([37.5, 35, 200]);
  });

  it('turns clockwise: the top of the square comes from the right', () => {
    const input = new Float32Array(4 * 4 * 3);
    sampleRegion(slopes(9, 9), { x: 4, y: 4, side: 4, rotation: Math.PI / 2 }, input, bytes);
    expect(at(input, 4, 0, 0)).toEqual([60, 20, 200]);
    expect(at(input, 4, 1, 0)).toEqual([60, 30, 200]);
    expect(at(input, 4, 0, 1)).toEqual([50, 20, 200]);
  });

  it('repeats the edge or stays black outside, and maps to the range', () => {
    const input = new Float32Array(4 * 4 * 3);
    const region = { x: 0, y: 0, side: 8, rotation: 0 };
    sampleRegion(slopes(8, 8), region, input, bytes);
    expect(at(input, 4, 0, 0)).toEqual([0, 0, 200]);
    sampleRegion(slopes(8, 8), region, input, { range: [-1, 1], outside: 'black' });
    expect(at(input, 4, 0, 0)).toEqual([-1, -1, -1]);
    expect(at(input, 4, 3, 3)[2]).toBeCloseTo((2 * 200) / 255 - 1, 2);
  });
});
