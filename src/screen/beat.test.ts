import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBeat } from './beat';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('calls all listeners at the same time, until they end', () => {
  const beat = createBeat(80);
  const [first, second] = [vi.fn(), vi.fn()];
  const endFirst = beat.listen(first);
  vi.advanceTimersByTime(40);
  const endSecond = beat.listen(second);
  vi.advanceTimersByTime(40);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  endFirst();
  vi.advanceTimersByTime(160);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 3]);
  endSecond();
  expect(vi.getTimerCount()).toBe(0);
});

it('begins again', () => {
  const beat = createBeat(80);
  beat.listen(vi.fn())();
  const listener = vi.fn();
  beat.listen(listener);
  vi.advanceTimersByTime(80);
  expect(listener).toHaveBeenCalledOnce();
});
