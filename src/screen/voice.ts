/** What speaks: the browser's SpeechSynthesis, or nothing where there is none. */
export interface Voice {
  /** False until a voice of the language is known to exist. */
  readonly available: boolean;
  /** It is being heard, or was a moment ago. */
  readonly speaking: boolean;
  /** Says it now; whatever was being said stops. Nothing is ever queued. */
  say(text: string): void;
  stop(): void;
  /** Calls back whenever the browser's voices have changed. Returns how to stop that. */
  watch(changed: () => void): () => void;
}

const silent: Voice = {
  available: false,
  speaking: false,
  say: () => undefined,
  stop: () => undefined,
  watch: () => () => undefined,
};

/** The room, the loudspeaker and whoever listens are this much behind. */
const echoMs = 800;

const normal = (tag: string): string => tag.toLowerCase().replace('_', '-');

/**
 * The voice for a language: of the region that the browser asks for first, else the default one.
 * Voices that do not live on this machine are out: they would send the words to a server.
 *
 * @param language BCP 47 tag without a region, such as `da`
 * @param preferred BCP 47 tags, the most wanted first
 */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
  preferred: readonly string[],
): SpeechSynthesisVoice | undefined {
  const wanted = preferred.map(normal);
  const rank = ({ lang }: SpeechSynthesisVoice): number => {
    const place = wanted.indexOf(normal(lang));
    return place < 0 ? wanted.length : place;
  };
  return voices
    .filter(({ lang, localService }) => localService && normal(lang).split('-')[0] === language)
    .sort((a, b) => rank(a) - rank(b) || Number(b.default) - Number(a.default))[0];
}

/**
 * A voice for one language; silent as long as there is none.
 *
 * @param language BCP 47 tag without a region, such as `en`
 * @param volume 0..1, asked for at each sentence
 */
export function createVoice(
  language: string,
  volume: () => number = () => 1,
  synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis,
  preferred: readonly string[] = globalThis.navigator?.languages ?? [],
): Voice {
  if (!synthesis) return silent;
  // Voices arrive some time after the page in Chromium; each sentence looks again.
  let endedMs = -Infinity;
  const find = (): SpeechSynthesisVoice | undefined =>
    chooseVoice(synthesis.getVoices(), language, preferred);
  find();

  return {
    get available() {
      return find() !== undefined;
    },
    get speaking() {
      return synthesis.speaking || performance.now() - endedMs < echoMs;
    },
    say(text) {
      const voice = find();
      synthesis.cancel();
      if (!voice) return;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.95;
      utterance.volume = volume();
      utterance.onend = () => {
        endedMs = performance.now();
      };
      synthesis.speak(utterance);
    },
    stop: () => synthesis.cancel(),
    watch(changed) {
      synthesis.addEventListener('voiceschanged', changed);
      return () => synthesis.removeEventListener('voiceschanged', changed);
    },
  };
}
