import { expect, it } from 'vitest';
import type { LiveState } from '../../session/live-state';
import { isNews } from './is-news';

const before: LiveState = {
  stage: 'moving',
  sight: null,
  sightWording: 0,
  wrongPosture: null,
  count: 2,
  targetCount: 8,
  side: 'left',
  phase: 'out',
  progress: 0.4,
  hold: null,
  visibility: null,
  cue: null,
  engineLacks: null,
  countIn: null,
  pause: null,
  timestampMs: 4000,
};

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
