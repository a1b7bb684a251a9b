import { describe, expect, it } from 'vitest';
import { lightGrid, lightOf } from './picture-light';
import type { Keypoint } from './pose';

/** A picture of one grey with a box of another in its middle, 8 x 6 cells. */
function picture(around: number, middle: number): Float32Array {
  const { width, height } = lightGrid;
  const luma = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const inside = x >= 12 && x < 20 && y >= 9 && y < 15;
      luma[y * width + x] = inside ? middle : around;
    }
  return luma;
}

const corner = (x: number, y: number): Keypoint => ({ x, y, z: 0, visibility: 1 });
const person = [corner(12 / 32, 9 / 24), corner(20 / 32, 15 / 24)];

describe('lightOf', () => {
  it('tells the person from what is around', () => {
    const { person: own, around } = lightOf(picture(1, 0.2), person);
    expect(own).toBeCloseTo(0.2, 5);
    expect(around).toBeCloseTo(1, 5);
  });

  it('knows no person where nobody is', () => {
    expect(lightOf(picture(0.2, 0.2), null)).toEqual({
      person: null,
      around: expect.closeTo(0.2, 5),
    });
  });

  it('takes a person who fills the picture, or lies outside of it', () => {
    expect(lightOf(picture(1, 1), [corner(-1, -1), corner(2, 2)]).around).toBeCloseTo(1, 5);
    expect(lightOf(picture(1, 1), [corner(2, 2), corner(3, 3)]).person).toBeNull();
  });
});
