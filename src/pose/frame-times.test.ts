import { expect, it } from 'vitest';
import { FrameTimes } from './frame-times';

it('is unknown over four frames, the median from the fifth on', () => {
  const times = new FrameTimes();
  for (const ms of [900, 40, 42, 41]) times.add(ms);
  expect(times.usual()).toBe(null);
  times.add(43);
  expect(times.usual()).toBe(42);
});

it('follows an engine that has become slower', () => {
  const times = new FrameTimes();
  for (let i = 0; i < 100; i++) times.add(20);
  for (let i = 0; i < 16; i++) times.add(80);
  expect(times.usual()).toBe(80);
});
