import { expect, test } from 'vitest';
import { createDealer } from './balanced';

test('deals every level equally often, in another order for another seed', () => {
  const deal = (seed: number) => {
    const next = createDealer(['a', 'b', 'c'], seed);
    return Array.from({ length: 30 }, next);
  };
  for (const level of ['a', 'b', 'c']) {
    expect(deal(1).filter((dealt) => dealt === level)).toHaveLength(10);
  }
  expect(deal(1)).toEqual(deal(1));
  expect(deal(1)).not.toEqual(deal(2));
});
