import { describe, expect, it } from 'vitest';
import { median, percentile } from './median';

describe('median', () => {
  it('is the middle of an odd count', () => expect(median([9, 1, 5])).toBe(5));
  it('is the mean of the middle two of an even count', () =>
    expect(median([10, 1, 3, 4])).toBe(3.5));
  it('is unknown of nothing', () => expect(median([])).toBeNull());
  it('leaves the values as they were', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
  it('sorts by number and not by text', () => expect(median([10, 9, 100])).toBe(10));
});

describe('percentile', () => {
  it('interpolates between the sorted values', () => {
    expect(percentile([40, 10, 20, 30], 0)).toBe(10);
    expect(percentile([40, 10, 20, 30], 1)).toBe(40);
    expect(percentile([40, 10, 20, 30], 0.5)).toBe(25);
    expect(percentile([0, 10], 0.2)).toBeCloseTo(2, 9);
  });
  it('is unknown of nothing', () => expect(percentile([], 0.5)).toBeNull());
});
