import { afterEach, expect, it, vi } from 'vitest';
import { createStageTimer } from './stage-timer';

afterEach(() => vi.restoreAllMocks());

it('measures stage after stage, and tells the browser as well', () => {
  const measure = vi.spyOn(performance, 'measure');
  let now = 100;
  const timer = createStageTimer(() => now);
  timer.turn(true);
  for (const [motion, form] of [
    [2, 5],
    [4, 1],
    [3, 9],
  ] as const) {
    timer.begin();
    now += motion;
    timer.lap('motion');
    now += form;
    timer.lap('form');
  }
  expect(timer.times('motion')).toEqual({ usual: 3, longest: 4 });
  expect(timer.times('form')).toEqual({ usual: 5, longest: 9 });
  expect(timer.times('draw')).toEqual({ usual: null, longest: null });
  expect(measure).toHaveBeenNthCalledWith(2, 'lento form', { start: 102, end: 107 });
});

it('asks no clock and keeps nothing while nobody wants to know', () => {
  const clock = vi.fn(() => 1);
  const measure = vi.spyOn(performance, 'measure');
  const timer = createStageTimer(clock);
  timer.begin();
  timer.lap('motion');
  timer.add('pose', 1, 2);
  expect(clock).not.toHaveBeenCalled();
  expect(measure).not.toHaveBeenCalled();

  timer.turn(true);
  timer.add('pose', 1, 2);
  timer.turn(false);
  expect(timer.times('pose').usual).toBeNull();
});
