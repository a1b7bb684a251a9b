import { beforeAll, describe, expect, it } from 'vitest';
import { exercises } from '../../exercise/exercises';
import type { Exercise } from '../../exercise/schema';
import { presentLanguage } from '../words/present-language.svelte';
import { exerciseWords, words } from '../words/words';
import { captionOf } from './caption';
import { cue, liveState } from './testing';

const exercise = exercises[0] as Exercise;

beforeAll(() => presentLanguage.show('en'));

describe('captionOf', () => {
  it('prefers what the coach says to everything else', () => {
    const state = liveState({ stage: 'set-up', sight: 'nobody', cue: cue() });
    expect(captionOf(state, exercise)).toEqual({ text: 'Slow down', sign: 'slow', tone: 'tempo' });
  });

  it('is silent while somebody moves well', () => {
    expect(captionOf(liveState(), exercise)).toBeNull();
  });

  it('asks for the start position while it waits', () => {
    expect(captionOf(liveState({ stage: 'waiting' }), exercise)?.text).toBe(
      exerciseWords(exercise).startPosition,
    );
  });

  it('gives one instruction when the view is hindered', () => {
    const caption = captionOf(liveState({ stage: 'set-up', sight: 'cut-off' }), exercise);
    expect(caption).toMatchObject({ sign: 'eye', tone: 'sight' });
  });

  it('says what the exercise lies on to somebody who lies otherwise', () => {
    const wrongPosture = { wanted: 'supine', lying: true } as const;
    const waiting = liveState({ stage: 'waiting', wrongPosture });
    expect(captionOf(waiting, exercise)?.text).toBe('Please turn onto your back');
    const kneeling = liveState({
      stage: 'set-up',
      wrongPosture: { ...wrongPosture, lying: false },
    });
    expect(captionOf(kneeling, exercise)?.text).toBe('This one is on your back');
    // Seen from the wrong side because they lie the wrong way: one instruction is enough.
    const turned = liveState({ stage: 'set-up', sight: 'turn-side-on', wrongPosture });
    expect(captionOf(turned, exercise)?.text).toBe('Please turn onto your back');
    const cutOff = liveState({ stage: 'set-up', sight: 'cut-off', wrongPosture });
    expect(captionOf(cutOff, exercise)?.text).toBe(words.coach.sight['cut-off'][0]);
  });

  it('speaks the language on the screen', async () => {
    await presentLanguage.show('da');
    const caption = captionOf(liveState({ stage: 'set-up', sight: 'cut-off' }), exercise);
    expect(caption?.text).toBe(words.coach.sight['cut-off'][0]);
    expect(caption?.text).toBe('Ryk tilbage, til hele dig er med');
    await presentLanguage.show('en');
  });

  it('says openly that it cannot see a movement', () => {
    const caption = captionOf(liveState({ visibility: 'not-visible' }), exercise);
    expect(caption?.sign).toBe('eye');
  });

  it('praises no empty set', () => {
    const empty = captionOf(liveState({ stage: 'finished', count: 0 }), exercise);
    const done = captionOf(liveState({ stage: 'finished', count: 4 }), exercise);
    expect(empty?.tone).toBe('quiet');
    expect(done?.tone).toBe('praise');
  });
});
