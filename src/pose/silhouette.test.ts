import { describe, expect, it } from 'vitest';
import { shrinkMask } from './silhouette';

describe('shrinkMask', () => {
  it('averages 2 x 2 cells into bytes, row by row', () => {
    // prettier-ignore
    const mask = Float32Array.from([
      0, 0,   1, 1,   1, 0,
      0, 0,   1, 1,   0, 0,
      .5, .5, 0, 1,   .2, .2,
      .5, .5, 0, 1,   .2, .2,
    ]);
    expect(shrinkMask(mask, 6, 4)).toEqual({
      width: 3,
      height: 2,
      data: Uint8Array.from([0, 255, 64, 128, 128, 51]),
    });
  });
});
