import { describe, expect, it } from 'vitest';
import { workingSize } from './working-picture';

describe('workingSize', () => {
  it.each([
    ['a laptop camera', 640, 480, 640, 480],
    ['a wide camera', 1280, 720, 640, 368],
    ['a phone held upright', 1080, 1920, 368, 640],
    ['4k', 3840, 2160, 640, 368],
    ['a tiny picture', 160, 120, 640, 480],
    ['odd sides', 853, 481, 640, 368],
    ['a strip', 4000, 10, 640, 16],
    ['one pixel', 1, 1, 640, 640],
  ])('fits %s (%i x %i)', (_, width, height, workingWidth, workingHeight) => {
    expect(workingSize({ width, height })).toEqual({ width: workingWidth, height: workingHeight });
  });

  it('is aligned for any size', () => {
    for (let width = 1; width < 3000; width += 37) {
      for (let height = 1; height < 3000; height += 41) {
        const size = workingSize({ width, height });
        expect((size.width % 16) + (size.height % 16)).toBe(0);
        expect(Math.max(size.width, size.height)).toBe(640);
      }
    }
  });

  it.each([
    [0, 480],
    [640, 0],
    [Number.NaN, 480],
  ])('refuses %s x %s', (width, height) => {
    expect(() => workingSize({ width, height })).toThrow(RangeError);
  });
});
