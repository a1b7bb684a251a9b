import { expect, it } from 'vitest';
import { movementAt, roundAt } from './figure-clock.svelte';

it('a movement goes out, rests, comes back and rests', () => {
  const at = [0, 1.5, 3, 3.5, 5.5, 7, 7.5].map((seconds) => movementAt(seconds, 3, 1));
  expect(at.map((share) => Math.round(100 * share))).toEqual([0, 50, 100, 100, 50, 0, 0]);
  expect([0, 7.9, 8, 17].map((seconds) => roundAt(seconds, 3, 1))).toEqual([0, 0, 1, 2]);
});
