/** What speaks: the browser's SpeechSynthesis, or nothing where there is none. */
export interface Voice {
  /** False until a voice of the language is known to exist. */
  readonly available: boolean;
  /** Says it now; whatever was being said stops. Nothing is ever queued. */
  say(text: string): void;
  stop(): void;
}

const silent: Voice = {
  available: false,
  say: () => undefined,
  stop: () => undefined,
};

/**
 * A voice for one language. Prefers voices that live on this machine: others would send the words
 * to a server.
 *
 * @param language BCP 47 tag, such as `en`
 */
export function createVoice(
  language: string,
  synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis,
): Voice {
  if (!synthesis) return silent;
  // Voices arrive some time after the page in Chromium; each sentence looks again.
  const find = (): SpeechSynthesisVoice | undefined =>
    synthesis
      .getVoices()
      .filter(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language))
      .sort((a, b) => Number(b.default) - Number(a.default))[0];
  find();

  return {
    get available() {
      return find() !== undefined;
    },
    say(text) {
      const voice = find();
      synthesis.cancel();
      if (!voice) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.95;
      synthesis.speak(utterance);
    },
    stop: () => synthesis.cancel(),
  };
}
