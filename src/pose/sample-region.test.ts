import { describe, expect, it } from 'vitest';
import { rgbaPicture, type Picture } from './picture-planes';
import { sampleRegion } from './sample-region';

/** A picture whose red is 10 for each column and whose green is 10 for each row. */
function slopes(width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    data.set([10 * (i % width), 10 * Math.floor(i / width), 200, 255], 4 * i);
  }
  return rgbaPicture({ width, height, data });
}

const bytes = { range: [0, 255], outside: 'edge' } as const;
const at = (input: Float32Array, side: number, x: number, y: number) =>
  [...input.subarray(3 * (y * side + x), 3 * (y * side + x) + 3)].map((value) => +value.toFixed(3));

/** The same in luma and chroma of half its width and height, in the narrow range of Rec. 709. */
function asYuv({ width, height, planes }: Picture): Picture {
  const [red, blue] = [0.2126, 0.0722];
  const valueAt = (channel: 0 | 1 | 2, x: number, y: number) => {
    const { data, offset, rowBytes, pixelBytes } = planes[channel];
    return data[offset + y * rowBytes + x * pixelBytes]!;
  };
  const lumaAt = (x: number, y: number) =>
    red * valueAt(0, x, y) + (1 - red - blue) * valueAt(1, x, y) + blue * valueAt(2, x, y);
  const luma = Uint8Array.from({ length: width * height }, (_, i) =>
    Math.round(16 + (219 / 255) * lumaAt(i % width, Math.floor(i / width))),
  );
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const chroma = (channel: 0 | 2, share: number) =>
    Uint8Array.from({ length: halfWidth * halfHeight }, (_, i) => {
      const [x, y] = [2 * (i % halfWidth), 2 * Math.floor(i / halfWidth)];
      const differences = [0, 1, 2, 3].map((n) => {
        const [px, py] = [x + (n % 2), y + (n >> 1)];
        return valueAt(channel, px, py) - lumaAt(px, py);
      });
      const mean = differences.reduce((sum, own) => sum + own, 0) / 4;
      return Math.round(128 + (224 / 255) * (mean / (2 * (1 - share))));
    });
  const half = { offset: 0, rowBytes: halfWidth, pixelBytes: 1 };
  const coarse = { ...half, width: halfWidth, height: halfHeight };
  return {
    width,
    height,
    planes: [
      { data: luma, offset: 0, rowBytes: width, pixelBytes: 1, width, height },
      { ...coarse, data: chroma(2, blue) },
      { ...coarse, data: chroma(0, red) },
    ],
    colour: { red, blue, fullRange: false },
  };
}

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

  it('sees the same in luma and chroma as in red, green and blue', () => {
    const rgb = slopes(24, 24);
    const region = { x: 12.3, y: 11.8, side: 12, rotation: 0.4 };
    const [plain, converted] = [new Float32Array(16 * 16 * 3), new Float32Array(16 * 16 * 3)];
    sampleRegion(rgb, region, plain, bytes);
    sampleRegion(asYuv(rgb), region, converted, bytes);
    const apart = plain.map((value, i) => Math.abs(value - converted[i]!));
    expect(Math.max(...apart)).toBeLessThan(3);
  });

  it('is black outside in luma and chroma, too', () => {
    const input = new Float32Array(8 * 8 * 3);
    const region = { x: 0, y: 0, side: 32, rotation: 0 };
    sampleRegion(asYuv(slopes(24, 24)), region, input, { range: [-1, 1], outside: 'black' });
    expect(at(input, 8, 1, 1)).toEqual([-1, -1, -1]);
    expect(at(input, 8, 6, 6)[2]).toBeGreaterThan(0.4);
  });
});
