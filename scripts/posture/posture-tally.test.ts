import { expect, it } from 'vitest';
import { createPostureTally, saidCells } from './posture-tally';

it('counts the right ones among those of which something is said', () => {
  const tally = createPostureTally();
  for (const said of ['prone', 'prone', 'supine', 'unknown'] as const) tally.add('prone', said);
  tally.add('supine', 'supine');
  expect(tally.of('prone')).toEqual({ frames: 4, unknown: 1, right: 2 });
  expect(saidCells(tally.of('prone'))).toEqual(['0.667', '0.250']);
  expect(tally.all()).toEqual({ frames: 5, unknown: 1, right: 3 });
});

it('says nothing of what was not shown', () => {
  expect(saidCells(createPostureTally().of('hanging'))).toEqual(['–', '–']);
});
