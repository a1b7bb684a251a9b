import { describe, expect, it } from 'vitest';
import { englishWords } from '../exercise/english-words';
import type { FormEvent } from '../form/events';
import { createCoach } from './coach';
import { cueText, cueWordings, type CoachWords } from './cue-wordings';
import { english } from './wording';

const words: CoachWords = { general: english, exercise: englishWords('pelvic-tilt') };
/** Another language: every text marked. */
const other: CoachWords = {
  general: {
    ...english,
    slowDown: ['andet 1', 'andet 2'],
    holdOn: (seconds) => `andet ${seconds}`,
    sight: { ...english.sight, 'cut-off': ['andet sight', 'andet sight 2'] },
  },
  exercise: {
    cues: { bridge: ['andet bridge', 'andet bridge 2'] },
    pace: { out: 'andet out', hold: 'andet hold', back: 'andet back' },
  },
};

describe('cueWordings', () => {
  it.each([
    ['slow-down', english.slowDown],
    ['sight-cut-off', [...english.sight['cut-off']]],
    ['calibration-relax', [english.calibration.relax]],
    ['pace-out', ['Press the lower back down']],
    ['bridge', ['Hips stay on the floor', 'Press down, do not lift']],
    ['no-such-cue', []],
    ['sight-no-such-problem', []],
    ['praise-slow', [english.praise.slow]],
  ])('%s', (id, expected) => expect(cueWordings(id, words)).toEqual(expected));

  it('names the figure', () => {
    expect(cueWordings('hold-on', words, 4)).toEqual(['Hold on: 4 more']);
  });
});

describe('cueText', () => {
  /** As the coach gives them, one every ten seconds. */
  function said(...events: FormEvent[]) {
    const coach = createCoach(words, { tempo: { pace: 3 } });
    return events.map((event, i) => {
      const cue = coach.next(i * 10_000, [{ ...event, timestampMs: i * 10_000 }], null);
      if (cue === null) throw new Error(`nothing is said about ${event.kind}`);
      return cue;
    });
  }

  it('shows a recorded cue in another language, wording by wording', () => {
    const tooFast: FormEvent = { kind: 'too-fast', timestampMs: 0, speed: 2, limit: 1 };
    const cues = said(
      tooFast,
      tooFast,
      tooFast,
      { kind: 'hold-paused', timestampMs: 0, remainingMs: 3500 },
      { kind: 'sight-lost', timestampMs: 0, problem: 'cut-off' },
      { kind: 'pace', timestampMs: 0, step: 'hold', round: 1 },
      { kind: 'fault', timestampMs: 0, fault: { id: 'bridge', timestampMs: 0, value: 1 } },
    );
    expect(cues.map((cue) => cueText(cue, other))).toEqual([
      'andet 1',
      'andet 2',
      'andet 1',
      'andet 4',
      'andet sight',
      'andet hold',
      'andet bridge',
    ]);
    expect(cues.map((cue) => cueText(cue, words))).toEqual(cues.map(({ text }) => text));
  });

  it('leaves as it was said what it cannot know', () => {
    const [cue] = said({ kind: 'hold-paused', timestampMs: 0, remainingMs: 3500 });
    if (!cue) throw new Error('nothing said');
    expect(cueText({ ...cue, figure: undefined }, other)).toBe('Hold on: 4 more');
    expect(cueText({ ...cue, id: 'of-another-version' }, other)).toBe('Hold on: 4 more');
  });
});
