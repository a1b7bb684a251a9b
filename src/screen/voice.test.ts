import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseVoice, createVoice } from './voice';

const voices = [
  { lang: 'de-DE', localService: true, default: true },
  { lang: 'en-US', localService: false, default: false },
  { lang: 'en-GB', localService: true, default: false },
] as SpeechSynthesisVoice[];

function synthesis(known = voices) {
  const log: string[] = [];
  const volumes: number[] = [];
  const events = new EventTarget();
  return {
    log,
    volumes,
    events,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    getVoices: () => known,
    cancel: () => log.push('cancel'),
    speak: ({ text, lang, volume }: SpeechSynthesisUtterance) => {
      log.push(`${lang}: ${text}`);
      volumes.push(volume);
    },
  };
}

const full = () => 1;
const use = (fake: ReturnType<typeof synthesis>) => fake as unknown as SpeechSynthesis;

beforeEach(() => {
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      lang = '';
      volume = 1;
      constructor(readonly text: string) {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('chooseVoice', () => {
  const voice = (lang: string, part: Partial<SpeechSynthesisVoice> = {}) =>
    ({ lang, localService: true, default: false, ...part }) as SpeechSynthesisVoice;

  it('takes the region that the browser asks for first', () => {
    const all = [voice('en-US', { default: true }), voice('en-GB'), voice('en-AU')];
    expect(chooseVoice(all, 'en', ['da-DK', 'en-AU', 'en-GB'])?.lang).toBe('en-AU');
    expect(chooseVoice(all, 'en', ['da-DK'])?.lang).toBe('en-US');
  });

  it('knows a language however its tag is written, and no other that begins alike', () => {
    expect(chooseVoice([voice('dav'), voice('da_DK')], 'da', [])?.lang).toBe('da_DK');
    expect(chooseVoice([voice('DA')], 'da', [])?.lang).toBe('DA');
  });

  it('never speaks one language with the voice of another', () => {
    expect(chooseVoice([voice('en-GB', { default: true }), voice('nb-NO')], 'da', ['en'])).toBe(
      undefined,
    );
  });
});

describe('createVoice', () => {
  it('cuts off what is being said: a cue is never queued', () => {
    const fake = synthesis();
    const voice = createVoice('en', full, use(fake));
    voice.say('Slow down');
    voice.say('Hold');
    expect(fake.log).toEqual(['cancel', 'en-GB: Slow down', 'cancel', 'en-GB: Hold']);
  });

  it('takes no voice that would send the words away', () => {
    const fake = synthesis(voices.slice(0, 2));
    const voice = createVoice('en', full, use(fake));
    voice.say('Slow down');
    expect(voice.available).toBe(false);
    expect(fake.log).toEqual(['cancel']);
  });

  it('uses voices that arrive later', () => {
    const known: SpeechSynthesisVoice[] = [];
    const fake = synthesis(known);
    const voice = createVoice('en', full, use(fake));
    let told = 0;
    const unwatch = voice.watch(() => (told += 1));
    expect(voice.available).toBe(false);
    known.push(...voices);
    fake.events.dispatchEvent(new Event('voiceschanged'));
    unwatch();
    fake.events.dispatchEvent(new Event('voiceschanged'));
    expect(told).toBe(1);
    expect(voice.available).toBe(true);
  });

  it('speaks as loud as was chosen last', () => {
    const fake = synthesis();
    let volume = 0.25;
    const voice = createVoice('en', () => volume, use(fake));
    voice.say('Slow down');
    volume = 0.75;
    voice.say('Hold');
    expect(fake.volumes).toEqual([0.25, 0.75]);
  });

  it('is silent in a browser without speech', () => {
    const voice = createVoice('en', full, undefined);
    expect(() => voice.say('Slow down')).not.toThrow();
    expect(voice.available).toBe(false);
  });
});
