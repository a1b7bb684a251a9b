import * as v from 'valibot';
import { engineIds } from '../session/engine-choice';
import { languageTags } from './words/languages';

const loudness = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** Seconds that one can choose to rest. */
export const restChoices = [10, 20, 30, 60] as const;

const schema = v.object({
  /** A language by its tag, or what the browser asks for. */
  language: v.fallback(v.picklist(['system', ...languageTags]), 'system'),
  voice: v.fallback(v.boolean(), true),
  sounds: v.fallback(v.boolean(), true),
  /** How loud each is, 0..1: the balance between them. */
  voiceVolume: v.fallback(loudness, 1),
  soundVolume: v.fallback(loudness, 0.7),
  /** Listens for what the person says, where that is understood on this machine. */
  voiceCommands: v.fallback(v.boolean(), false),
  /** A waved hand pauses, goes on, or says that it hurts. */
  gestures: v.fallback(v.boolean(), true),
  /** A soft tone that follows the movement. */
  tone: v.fallback(v.boolean(), false),
  showPicture: v.fallback(v.boolean(), true),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Where the back stands; decides which exercises are chosen. */
  backStage: v.fallback(v.picklist(['acute', 'settled', 'prevention']), 'settled'),
  /** Rest between the exercises of a session. Seconds. */
  restSeconds: v.fallback(v.picklist(restChoices), 30),
  /** The exercises that the person has put together for every day; null = Lento chooses. */
  ownList: v.fallback(
    v.nullable(
      v.array(
        v.object({
          exerciseId: v.string(),
          /** Rounds of a set; null = the dose that fits. */
          reps: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30))),
        }),
      ),
    ),
    null,
  ),
  /** What recognises the body: as measured, or the one that somebody wants. */
  engine: v.fallback(v.picklist(['automatic', ...engineIds]), 'automatic'),
  /** The safety page has been read once. */
  safetyRead: v.fallback(v.boolean(), false),
});

export type SettingValues = v.InferOutput<typeof schema>;

const key = 'lento-settings';

/** What somebody chose, kept in localStorage where the browser allows it and in memory otherwise. */
export class Settings {
  #values: SettingValues = $state.raw(v.parse(schema, {}));
  #kept = $state.raw(true);
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | null;

  constructor(openStorage: () => Pick<Storage, 'getItem' | 'setItem'>) {
    // Reading `localStorage` throws where cookies are blocked.
    try {
      this.#storage = openStorage();
      this.#values = v.parse(schema, JSON.parse(this.#storage.getItem(key) ?? '{}'));
    } catch {
      this.#storage ??= null;
      this.#kept = this.#storage !== null;
    }
  }

  get values(): SettingValues {
    return this.#values;
  }

  /** False where the browser forbids storing anything. */
  get kept(): boolean {
    return this.#kept;
  }

  change(part: Partial<SettingValues>): void {
    this.#values = { ...this.#values, ...part };
    try {
      this.#storage?.setItem(key, JSON.stringify(this.#values));
    } catch {
      this.#kept = false;
    }
  }
}

export const settings = new Settings(() => localStorage);
