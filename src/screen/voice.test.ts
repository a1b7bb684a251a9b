import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVoice } from './voice';

const voices = [
  { lang: 'de-DE', localService: true, default: true },
  { lang: 'en-US', localService: false, default: false },
  { lang: 'en-GB', localService: true, default: false },
] as SpeechSynthesisVoice[];

function synthesis(known = voices) {
  const log: string[] = [];
  return {
    log,
    getVoices: () => known,
    cancel: () => log.push('cancel'),
    speak: ({ text, lang }: SpeechSynthesisUtterance) => log.push(`${lang}: ${text}`),
  };
}

const use = (fake: ReturnType<typeof synthesis>) => fake as unknown as SpeechSynthesis;

beforeEach(() => {
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      lang = '';
      constructor(readonly text: string) {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('createVoice', () => {
  it('cuts off what is being said: a cue is never queued', () => {
    const fake = synthesis();
    const voice = createVoice('en', use(fake));
    voice.say('Slow down');
    voice.say('Hold');
    expect(fake.log).toEqual(['cancel', 'en-GB: Slow down', 'cancel', 'en-GB: Hold']);
  });

  it('takes no voice that would send the words away', () => {
    const fake = synthesis(voices.slice(0, 2));
    const voice = createVoice('en', use(fake));
    voice.say('Slow down');
    expect(voice.available).toBe(false);
    expect(fake.log).toEqual(['cancel']);
  });

  it('uses voices that arrive later', () => {
    const known: SpeechSynthesisVoice[] = [];
    const voice = createVoice('en', use(synthesis(known)));
    expect(voice.available).toBe(false);
    known.push(...voices);
    expect(voice.available).toBe(true);
  });

  it('is silent in a browser without speech', () => {
    const voice = createVoice('en', undefined);
    expect(() => voice.say('Slow down')).not.toThrow();
    expect(voice.available).toBe(false);
  });
});
