import { describe, expect, it } from 'vitest';
import type { LiveState } from '../../session/live-state';
import { soundOf } from './state-sounds';
import { cue, liveState } from '../live/testing';

const holding = (remainingMs: number): Partial<LiveState> => ({
  hold: { remainingMs, targetMs: 10_000, running: true },
});

describe('soundOf', () => {
  const cases: [string, Partial<LiveState>, Partial<LiveState>, string | null][] = [
    ['nothing while nothing changes', {}, {}, null],
    ['a bell for a counted rep', { count: 2 }, { count: 3 }, 'rep'],
    ['two bells when counting begins', { stage: 'waiting' }, { stage: 'moving' }, 'begin'],
    ['the count-in begins', { stage: 'waiting' }, { countIn: 3 }, 'count-in'],
    ['the count-in goes on', { countIn: 3 }, { countIn: 2 }, 'count-in'],
    ['nothing within a second of the count-in', { countIn: 2 }, { countIn: 2 }, null],
    ['begin, once it is over', { countIn: 1 }, {}, 'begin'],
    ['too fast', {}, { cue: cue() }, 'slower'],
    ['once for one cue', { cue: cue() }, { cue: cue() }, null],
    ['again for the next one', { cue: cue() }, { cue: cue({ timestampMs: 20_000 }) }, 'slower'],
    ['other cues are spoken alone', {}, { cue: cue({ priority: 'form' }) }, null],
    ['the set waits', {}, { stage: 'waiting', pause: 'left-position' }, 'paused'],
    [
      'who is out of sight has heard that already',
      { sight: 'nobody' },
      { stage: 'set-up', sight: 'nobody', pause: 'out-of-sight' },
      null,
    ],
    [
      'silence in a pause',
      { pause: 'asked', count: 1 },
      { pause: 'asked', count: 2, countIn: 3 },
      null,
    ],
    ['the end', { stage: 'moving' }, { stage: 'finished' }, 'finished'],
    ['the person is lost', {}, { sight: 'nobody' }, 'lost'],
    [
      'no alarm while the place is still being found',
      { stage: 'set-up' },
      { stage: 'set-up', sight: 'cut-off' },
      null,
    ],
    ['a tick at three seconds', holding(3100), holding(2950), 'tick'],
    ['a tick at one second', holding(1050), holding(990), 'tick'],
    ['no tick at five seconds', holding(5100), holding(4950), null],
    ['no tick within a second', holding(2900), holding(2500), null],
    ['the hold is done', holding(80), holding(0), 'held'],
    ['a hold that is let go makes no sound', holding(4000), {}, null],
  ];
  it.each(cases)('%s', (_, before, after, sound) => {
    expect(soundOf(liveState(before), liveState(after))).toBe(sound);
  });

  it('is silent at the very first state', () => {
    expect(soundOf(null, liveState())).toBeNull();
  });
});
