import type { Page } from '@playwright/test';

/**
 * Gives the browser a voice for each language that keeps silent, and notes what is said. The test
 * browser has none of its own. To be called before the page is opened.
 */
export async function noteSpeech(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    const voices = ['en-GB', 'da-DK'].map((lang) => ({ lang, localService: true, default: false }));
    class Utterance {
      voice: { lang: string } | null = null;
      lang = '';
      onend: (() => void) | null = null;
      constructor(readonly text: string) {}
    }
    const synthesis = Object.assign(new EventTarget(), {
      speaking: false,
      getVoices: () => voices,
      cancel: () => undefined,
      speak: ({ text, lang }: Utterance) => heard.push(`${lang} ${text}`),
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance, heard });
  });
}

/** What was said so far: the voice's language and the words. */
export function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}
