import { describe, expect, it } from 'vitest';
import { frameIndexAt } from './frame-index';

describe('frameIndexAt', () => {
  const times = [0, 66, 133, 200];
  it.each([
    [-5, 0],
    [0, 0],
    [65, 0],
    [66, 1],
    [150, 2],
    [200, 3],
    [9999, 3],
  ])('at %d ms is frame %d', (ms, index) => {
    expect(frameIndexAt(times, ms)).toBe(index);
  });

  it('is 0 without frames', () => {
    expect(frameIndexAt([], 50)).toBe(0);
  });
});
