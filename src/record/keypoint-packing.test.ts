import { describe, expect, it } from 'vitest';
import { packKeypoints, packedLength, unpackKeypoints } from './keypoint-packing';

const point = (x: number, y: number, visibility: number) => ({ x, y, visibility });
const body = (x: number, y: number, visibility: number) =>
  Array.from({ length: 33 }, () => point(x, y, visibility));

describe('packKeypoints', () => {
  it('maps -0.5..1.5 and 0..1 onto 0..65535', () => {
    expect([...packKeypoints(body(-0.5, 1.5, 1)).slice(0, 3)]).toEqual([0, 65535, 65535]);
    expect([...packKeypoints(body(0.5, 0, 0)).slice(0, 3)]).toEqual([32768, 16384, 0]);
  });

  it('moves what lies outside to the edge', () => {
    expect([...packKeypoints(body(-3, 9, 1.2)).slice(0, 3)]).toEqual([0, 65535, 65535]);
    expect([...packKeypoints(body(NaN, Infinity, -1)).slice(0, 3)]).toEqual([0, 65535, 0]);
  });

  it('keeps the order of keypoints', () => {
    const keypoints = Array.from({ length: 33 }, (_, i) => point(i / 33, 1 - i / 33, i / 40));
    unpackKeypoints(packKeypoints(keypoints)).forEach((unpacked, i) => {
      expect(Math.abs(unpacked.x - i / 33)).toBeLessThanOrEqual(1 / 65535);
      expect(Math.abs(unpacked.y - (1 - i / 33))).toBeLessThanOrEqual(1 / 65535);
      expect(Math.abs(unpacked.visibility - i / 40)).toBeLessThanOrEqual(0.5 / 65535 + 1e-12);
    });
  });

  it('refuses another number of keypoints', () => {
    expect(() => packKeypoints([point(0, 0, 0)])).toThrow('Expected 33 keypoints, got 1.');
    expect(() => unpackKeypoints(new Uint16Array(17))).toThrow('Expected 99 numbers, got 17.');
  });
});

describe('unpackKeypoints', () => {
  it('goes round exactly for every one of the 65536 steps', () => {
    for (let from = 0; from < 65536; from += packedLength) {
      const packed = Uint16Array.from({ length: packedLength }, (_, i) => (from + i) % 65536);
      expect(packKeypoints(unpackKeypoints(packed))).toEqual(packed);
      const turned = packed.map((_, i) => packed[(i + 1) % packedLength] ?? 0);
      expect(packKeypoints(unpackKeypoints(turned))).toEqual(turned);
    }
  });
});
