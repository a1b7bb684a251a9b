import { describe, expect, it } from 'vitest';
import { fromRegion, regionAround, searchRegions, wholePicture } from './region';

describe('regionAround', () => {
  it.each([
    ['upright', { x: 100, y: 60 }, 0],
    ['lying with the head to the right', { x: 140, y: 100 }, Math.PI / 2],
    ['lying with the head to the left', { x: 60, y: 100 }, -Math.PI / 2],
    ['upside down', { x: 100, y: 140 }, -Math.PI],
  ])('turns with the body: %s', (_, edge, rotation) => {
    const region = regionAround({ centre: { x: 100, y: 100 }, edge });
    expect(region).toEqual({ x: 100, y: 100, side: 100, rotation: expect.closeTo(rotation) });
  });
});

describe('fromRegion', () => {
  const region = { x: 100, y: 50, side: 80, rotation: Math.PI / 2 };

  it('keeps the middle', () => {
    expect(fromRegion(region, { x: 0.5, y: 0.5 })).toEqual({ x: 100, y: 50 });
  });

  it('puts the top of the region where the head is', () => {
    const top = fromRegion(region, { x: 0.5, y: 0 });
    expect(top).toEqual({ x: expect.closeTo(140), y: expect.closeTo(50) });
  });

  it('gives back the edge that the region was made from', () => {
    const circle = { centre: { x: 31, y: 77 }, edge: { x: 52, y: 12 } };
    const edge = fromRegion(regionAround(circle), { x: 0.5, y: 0.5 - 0.5 / 1.25 });
    expect(edge).toEqual({ x: expect.closeTo(52), y: expect.closeTo(12) });
  });
});

it('holds a whole picture, whichever side is longer', () => {
  expect(wholePicture({ width: 640, height: 480 })).toMatchObject({ x: 320, y: 240, side: 640 });
  expect(wholePicture({ width: 360, height: 640 })).toMatchObject({ x: 180, y: 320, side: 640 });
});

it.each([
  [640, 480],
  [360, 640],
])(
  'searches every other time in the whole picture, else in squares across it: %d x %d',
  (width, height) => {
    const places = searchRegions({ width, height });
    const whole = wholePicture({ width, height });
    const closer = places.filter((_, i) => i % 2 === 1);
    expect(places.filter((_, i) => i % 2 === 0)).toEqual(closer.map(() => whole));
    for (const { x, y, side } of closer) {
      expect(x - side / 2).toBeGreaterThanOrEqual(0);
      expect(x + side / 2).toBeLessThanOrEqual(width);
      expect(y + side / 2).toBeLessThanOrEqual(height);
      expect(side).toBeLessThan(whole.side / 1.5);
    }
    // Nothing between the left edge and the right one is left out.
    const [left, middle, right] = closer.map(({ x }) => x).sort((a, b) => a - b) as [
      number,
      number,
      number,
    ];
    const [first] = closer;
    expect(left - first!.side / 2).toBeCloseTo(0);
    expect(right + first!.side / 2).toBeCloseTo(width);
    expect(Math.max(middle - left, right - middle)).toBeLessThanOrEqual(first!.side);
  },
);
