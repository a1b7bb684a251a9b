/** What of the Web Speech API is used; it is young, and TypeScript does not know it yet. */
export interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  maxAlternatives: number;
  /** True: the sound does not leave the machine, or recognition fails. */
  processLocally: boolean;
  onresult: ((event: RecognitionResults) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}

export interface RecognitionResults {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}

interface Wish {
  readonly langs: readonly string[];
  readonly processLocally: true;
}

export interface RecognitionKind {
  new (): Recognition;
  readonly prototype: object;
  available?(wish: Wish): Promise<string>;
  install?(wish: Wish): Promise<boolean>;
}

/**
 * ready: speech is recognised on this machine. fetchable: it would be, once the browser has fetched
 * what it needs for the language. none: not on this machine, so not at all.
 */
export type OnDevice = 'ready' | 'fetchable' | 'none';

/** The browser's recognition; undefined where there is none. */
export function browserRecognition(): RecognitionKind | undefined {
  const all = globalThis as {
    SpeechRecognition?: RecognitionKind;
    webkitSpeechRecognition?: RecognitionKind;
  };
  return all.SpeechRecognition ?? all.webkitSpeechRecognition;
}

const wishFor = (language: string): Wish => ({ langs: [language], processLocally: true });

/** Whether speech in a language can be recognised without leaving the machine. Never rejects. */
export async function onDeviceRecognition(
  language: string,
  kind: RecognitionKind | undefined = browserRecognition(),
): Promise<OnDevice> {
  // Where it cannot be asked for, it would be done elsewhere.
  if (!kind?.available || !('processLocally' in kind.prototype)) return 'none';
  try {
    const answer = await kind.available(wishFor(language));
    if (answer === 'available') return 'ready';
    return answer === 'downloadable' || answer === 'downloading' ? 'fetchable' : 'none';
  } catch {
    return 'none';
  }
}

/** Has the browser fetch what it needs to recognise a language. @returns whether it has */
export async function fetchRecognition(
  language: string,
  kind: RecognitionKind | undefined = browserRecognition(),
): Promise<boolean> {
  try {
    return (await kind?.install?.(wishFor(language))) ?? false;
  } catch {
    return false;
  }
}
