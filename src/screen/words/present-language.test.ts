import { describe, expect, it } from 'vitest';
import { languages, type LanguageEntry } from './languages';
import { PresentLanguage, presentLanguage } from './present-language.svelte';
import { coachWords, exerciseWords, words, writeClock, writeDate, writeDay } from './words';

/** Languages whose files come when the test lets them. */
function slow() {
  const waiting: Record<string, () => void> = {};
  const entry = (tag: 'en' | 'da'): LanguageEntry => ({
    ...languages[tag],
    load: async () => {
      await new Promise<void>((resolve) => (waiting[tag] = resolve));
      return languages[tag].load();
    },
  });
  return { waiting, entries: { en: entry('en'), da: entry('da') } };
}

describe('the present language', () => {
  it('is the one asked for last, whichever comes first', async () => {
    const { waiting, entries } = slow();
    const present = new PresentLanguage(entries);
    const shown = [present.show('en'), present.show('da')];
    waiting.da?.();
    await shown[1];
    waiting.en?.();
    await shown[0];
    expect(present.words.language).toBe('da');
  });

  it('stays when another cannot be had', async () => {
    const gone: LanguageEntry = {
      ...languages.da,
      load: () => Promise.reject(new Error('offline')),
    };
    const present = new PresentLanguage({ ...languages, da: gone });
    await present.show('en');
    await expect(present.show('da')).rejects.toThrow('offline');
    expect(present.words.language).toBe('en');
  });

  it('brings the way its lines run', async () => {
    const present = new PresentLanguage({
      ...languages,
      da: { ...languages.da, direction: 'rtl' },
    });
    await present.show('en');
    expect(present.direction).toBe('ltr');
    await present.show('da');
    expect(present.direction).toBe('rtl');
  });

  it('is known before anything is written', () => {
    expect(() => new PresentLanguage().words).toThrow('No language is shown yet.');
  });
});

describe('words', () => {
  const at = new Date(2026, 4, 9, 14, 30).getTime();

  it('change with the language, numbers and dates too', async () => {
    await presentLanguage.show('en');
    expect(words.nav.settings).toBe('Settings');
    expect(exerciseWords({ id: 'bridge' }).name).toBe('Bridge');
    expect(words.review.seconds(2340)).toBe('2.3 s');
    expect(writeClock(67_340)).toBe('1:07.3');
    expect(writeDay(at)).toBe('May 9');

    await presentLanguage.show('da');
    expect(words.nav.settings).toBe('Indstillinger');
    expect(exerciseWords({ id: 'bridge' }).name).toBe('Bækkenløft');
    expect(words.review.seconds(2340)).toBe('2,3 s');
    expect(writeClock(67_340)).toBe('1:07,3');
    expect(writeDay(at)).toBe('9. maj');
    expect(writeDate(at)).toMatch(/^lør\.? 9\. maj/);
    expect(coachWords({ id: 'bridge' }).general.begin).toBe('Klar. Begynd langsomt');
  });

  it('of an exercise that does not exist are an error', () => {
    expect(() => exerciseWords({ id: 'no-such-exercise' })).toThrow('no-such-exercise');
  });
});
