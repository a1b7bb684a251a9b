import type { Wish } from '../../session/command';
import { isUrgent, matchCommand, type Phrases } from './match-command';
import {
  browserRecognition,
  onDeviceRecognition,
  type Recognition,
  type RecognitionKind,
} from './on-device-recognition';

export interface VoiceCommandOptions {
  /** BCP 47 tag, such as `en`. */
  readonly language: string;
  readonly phrases: Phrases;
  /** The coach is being heard, or was a moment ago: its words are not the person's. */
  readonly ownSpeech: () => boolean;
  readonly onWish: (wish: Wish) => void;
  readonly kind?: RecognitionKind | undefined;
}

export interface VoiceCommands {
  /** Listens until it is stopped; resolves to false where that cannot be done on this machine. */
  listen(): Promise<boolean>;
  stop(): void;
}

/** A breakdown after which listening on makes no sense: refused, or not on this machine. */
const final = new Set([
  'not-allowed',
  'service-not-allowed',
  'language-not-supported',
  'audio-capture',
  'network',
]);

/**
 * Listens for commands with the browser's recognition on this machine. A command is taken from what
 * is being said, before it is over, and once.
 */
export function createVoiceCommands(options: VoiceCommandOptions): VoiceCommands {
  const { language, phrases, ownSpeech, onWish, kind = browserRecognition() } = options;
  let recognition: Recognition | null = null;
  let stopped = false;

  function listenOn(own: Recognition): void {
    const done = new Set<number>();
    let over = false;
    own.lang = language;
    own.continuous = true;
    own.interimResults = true;
    own.maxAlternatives = 3;
    own.processLocally = true;
    own.onresult = ({ resultIndex, results }) => {
      for (let index = resultIndex; index < results.length; index++) {
        const alternatives = Array.from(results[index] ?? []);
        const meanings = alternatives.map(({ transcript }) => matchCommand(transcript, phrases));
        const meaning = meanings.find((found) => found !== null);
        if (meaning === undefined || meaning === null || done.has(index)) continue;
        if (ownSpeech() && !isUrgent(meaning)) continue;
        done.add(index);
        onWish(meaning === 'stop' ? 'pause' : meaning);
      }
    };
    own.onerror = ({ error }) => {
      over = final.has(error);
    };
    // Browsers end it after a silence.
    own.onend = () => {
      if (over || stopped) return;
      done.clear();
      own.start();
    };
    own.start();
  }

  return {
    async listen() {
      if (!kind || (await onDeviceRecognition(language, kind)) !== 'ready' || stopped) return false;
      recognition = new kind();
      listenOn(recognition);
      return true;
    },
    stop() {
      stopped = true;
      recognition?.abort();
    },
  };
}
