import { expect, test } from 'vitest';
import { createStrokeCount } from './stroke-count';

/** Feeds a swing of some width to and fro, and gives the strokes after each frame. */
function strokes(width: number, period: number, { fps = 15, seconds = 3 } = {}): number[] {
  const count = createStrokeCount();
  return Array.from({ length: fps * seconds }, (_, i) => {
    const s = i / fps;
    return count.next(s * 1000, (-width / 2) * Math.cos((2 * Math.PI * s) / period));
  });
}

test.each([30, 15, 10])('each way is one stroke at %d pictures a second', (fps) => {
  const counted = strokes(0.4, 0.8, { fps });
  // The first three seconds have seven whole ways, and half of an eighth.
  expect(counted.at(-1)).toBe(7);
  counted.slice(1).forEach((now, i) => expect(now - (counted[i] ?? 0)).toBeOneOf([0, 1]));
});

test('a hand that trembles makes none', () => {
  expect(Math.max(...strokes(0.15, 0.4))).toBe(0);
});

test('a slow exercise never gets beyond one', () => {
  expect(Math.max(...strokes(0.8, 3, { seconds: 12 }))).toBe(1);
});

test('what leaps to and fro from frame to frame is no hand', () => {
  const count = createStrokeCount();
  const counted = Array.from({ length: 40 }, (_, i) => count.next(i * 67, i % 2));
  expect(Math.max(...counted)).toBe(1);
});

test('nor is what leaps between two places and stays in each for a while', () => {
  const count = createStrokeCount();
  const counted = Array.from({ length: 60 }, (_, i) => count.next(i * 67, i % 8 < 4 ? 0.4 : 0.05));
  expect(Math.max(...counted)).toBeLessThan(3);
});

test('after a pause it begins anew', () => {
  const count = createStrokeCount();
  let place = 0;
  /** In four frames to a place. */
  const at = (ms: number, value: number) => {
    const from = place;
    place = value;
    const ways = [0.25, 0.5, 0.75, 1, 1].map((share) => from + (value - from) * share);
    return Math.max(...ways.map((way, i) => count.next(ms + i * 50, way)));
  };
  expect([at(0, 0), at(300, 0.3), at(600, 0), at(900, 0.3)]).toEqual([0, 1, 2, 3]);
  expect([at(2200, 0.3), at(2500, 0), at(2800, 0.3)]).toEqual([0, 1, 2]);
});
