import { expect, test } from 'vitest';
import { createTimeLeft } from './time-left';

test('what is left takes as long as what is done, a clip for a clip', () => {
  let nowMs = 0;
  const timeLeft = createTimeLeft(4, () => nowMs);
  nowMs = 90_000;
  expect(timeLeft.next()).toEqual({ share: 0.25, words: '1 of 4, about 5 min left' });
  nowMs = 120_000;
  expect(timeLeft.next().words).toBe('2 of 4, about 2 min left');
  timeLeft.next();
  expect(timeLeft.next()).toEqual({ share: 1, words: '4 of 4' });
});
