import { describe, expect, it } from 'vitest';
import type { Caption } from './caption';
import { SpeechPace } from './speech-pace';
import { cue, liveState } from './testing';

const hint: Caption = { text: 'Come a little nearer', sign: 'eye', tone: 'sight' };

describe('SpeechPace', () => {
  it('says a cue at once and only once, however long it is shown', () => {
    const pace = new SpeechPace();
    const shown = cue();
    const said = [0, 33, 66].map((ms) =>
      pace.next(liveState({ cue: shown, timestampMs: 10_000 + ms }), null),
    );
    expect(said).toEqual(['Slow down', null, null]);
  });

  it('says the same words again when the coach gives them again', () => {
    const pace = new SpeechPace();
    pace.next(liveState({ cue: cue() }), null);
    const again = cue({ timestampMs: 19_000 });
    expect(pace.next(liveState({ cue: again, timestampMs: 19_000 }), null)).toBe('Slow down');
  });

  it('says a hint once it has stood for 1.2 s, and again after 8 s', () => {
    const pace = new SpeechPace();
    const times: number[] = [];
    for (let timestampMs = 0; timestampMs <= 12_000; timestampMs += 100) {
      const said = pace.next(liveState({ stage: 'waiting', timestampMs }), hint);
      if (said !== null) times.push(timestampMs);
    }
    expect(times).toEqual([1200, 9200]);
  });

  it('keeps quiet while hints take turns', () => {
    const pace = new SpeechPace();
    for (let timestampMs = 0; timestampMs <= 6000; timestampMs += 500) {
      const caption = { ...hint, text: `hint ${(timestampMs / 500) % 2}` };
      expect(pace.next(liveState({ stage: 'waiting', timestampMs }), caption)).toBeNull();
    }
  });

  it('says at once and once that there is no picture: time stands still then', () => {
    const pace = new SpeechPace();
    pace.next(liveState({ timestampMs: 5000 }), null);
    const said = [0, 1].map(() =>
      pace.next(liveState({ pause: 'no-picture', timestampMs: 5000 }), hint),
    );
    expect(said).toEqual([hint.text, null]);
  });

  it('says no hint while somebody moves', () => {
    const pace = new SpeechPace();
    const said = [0, 2000, 4000].map((timestampMs) => pace.next(liveState({ timestampMs }), hint));
    expect(said).toEqual([null, null, null]);
  });

  it('lets a long cue finish before it says a hint', () => {
    const pace = new SpeechPace();
    const long = cue({ text: 'I can see you from head to feet' });
    pace.next(liveState({ cue: long, timestampMs: 10_000 }), null);
    const times: number[] = [];
    for (let timestampMs = 10_100; timestampMs <= 14_000; timestampMs += 100) {
      const said = pace.next(liveState({ stage: 'waiting', timestampMs }), hint);
      if (said !== null) times.push(timestampMs);
    }
    expect(times).toEqual([12_600]);
  });

  it('leaves the set-up check to the coach', () => {
    const pace = new SpeechPace();
    for (let timestampMs = 0; timestampMs <= 12_000; timestampMs += 100) {
      const live = liveState({ stage: 'set-up', sight: 'too-small', timestampMs });
      expect(pace.next(live, hint)).toBeNull();
    }
  });
});
