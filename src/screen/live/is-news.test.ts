import { expect, it } from 'vitest';
import type { LiveState } from '../../session/live-state';
import { isNews } from './is-news';
import { liveState } from './testing';

const before = liveState({ stage: 'moving', count: 2, phase: 'out', progress: 0.4 });

it('how far a movement or a hold has come is none', () => {
  const hold = { remainingMs: 900, targetMs: 5000, running: true };
  expect(isNews(before, { ...before, progress: 0.5, hold, timestampMs: 4100 })).toBe(false);
});

it.each<Partial<LiveState>>([
  { count: 3 },
  { stage: 'finished' },
  { countIn: 3 },
  { sight: 'nobody' },
  { phase: 'hold' },
])('%o is', (change) => {
  expect(isNews(before, { ...before, ...change })).toBe(true);
});
