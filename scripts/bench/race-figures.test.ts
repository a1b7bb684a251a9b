import { expect, it } from 'vitest';
import { quantile } from './quantile';
import { raceFigures } from './race-figures';

const result = (name: string, rounds: number[][]) => ({ name, rounds, seen: 1, problem: null });

it('compares within a round, so that a slow one does not count for either', () => {
  const figures = raceFigures([
    result('reference', [
      [40, 40, 40],
      [400, 400, 400],
      [40, 40, 40],
    ]),
    result('other', [
      [20, 20, 20],
      [200, 200, 200],
      [30, 30, 30],
    ]),
  ]);
  expect(figures.map(({ name, ratio }) => [name, ratio])).toEqual([
    ['reference', 1],
    ['other', 0.5],
  ]);
  expect(figures[1]).toMatchObject({ median: 30, quartile: 20 });
});

it('leaves out what did not run', () => {
  const failed = { ...result('failed', []), problem: 'no WebGL' };
  expect(raceFigures([result('reference', [[1]]), failed]).map(({ name }) => name)).toEqual([
    'reference',
  ]);
});

it('takes the nearest value as a quantile', () => {
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(quantile([4, 1, 3, 2], 0.25)).toBe(2);
  expect(quantile([1, 2], 1)).toBe(2);
  expect(quantile([], 0.5)).toBeNull();
});
