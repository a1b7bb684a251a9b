import { describe, expect, it } from 'vitest';
import { brightness, rgbaPicture, shrinkPicture } from './picture-planes';

const one = { width: 1, height: 1 };

/** A picture of one colour. */
function plain(colour: readonly [number, number, number], width = 6, height = 6) {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) data.set(colour, 4 * i);
  return rgbaPicture({ width, height, data });
}

describe('brightness', () => {
  it('weighs colours as eyes do', () => {
    expect(brightness(plain([0, 255, 0]), one)[0]).toBeCloseTo(0.587, 5);
    expect(brightness(plain([255, 255, 255]), one)[0]).toBeCloseTo(1, 5);
  });

  it('knows the narrow range of luma', () => {
    const { planes, ...size } = plain([16, 128, 128]);
    const colour = { red: 0.299, blue: 0.114, fullRange: false };
    expect(brightness({ ...size, planes, colour }, one)[0]).toBe(0);
    expect(
      brightness({ ...size, planes, colour: { ...colour, fullRange: true } }, one)[0],
    ).toBeCloseTo(16 / 255, 5);
  });

  it('is of each cell its own', () => {
    const picture = plain([0, 0, 0], 8, 4);
    picture.planes[0].data.set([255, 255, 255], 4 * 7);
    const cells = brightness(picture, { width: 2, height: 1 });
    expect(cells[0]).toBe(0);
    expect(cells[1]).toBeGreaterThan(0);
  });
});

describe('a smaller copy', () => {
  it('has the mean of the pixels', () => {
    const data = Uint8ClampedArray.from({ length: 4 * 4 * 2 }, (_, i) => (i % 4 === 0 ? i : 100));
    const { width, height, planes } = shrinkPicture(rgbaPicture({ width: 4, height: 2, data }), 2);
    expect([width, height]).toEqual([2, 1]);
    expect([...planes[0].data]).toEqual([10, 18]);
    expect([...planes[1].data]).toEqual([100, 100]);
  });

  it('is the picture itself where it is small enough', () => {
    const picture = plain([1, 2, 3]);
    expect(shrinkPicture(picture, 1)).toBe(picture);
  });
});
