import type { Language } from '../../exercise/languages';
import type { ExerciseWords } from '../../exercise/schema';
import type { Words } from './en';
import { languages, type LanguageEntry } from './languages';

type Loaded = Awaited<ReturnType<LanguageEntry['load']>> & Pick<LanguageEntry, 'direction'>;

/** The language on the screen. Whoever reads words from it is told when it changes. */
export class PresentLanguage {
  readonly #languages: Readonly<Record<Language, LanguageEntry>>;
  #loaded: Loaded | null = $state.raw(null);
  #wanted: Language | null = null;

  constructor(entries: Readonly<Record<Language, LanguageEntry>> = languages) {
    this.#languages = entries;
  }

  /**
   * Fetches a language and shows it; the one asked for last stays.
   * Rejects where its files can't be had, and leaves the screen as it was.
   */
  async show(language: Language): Promise<void> {
    this.#wanted = language;
    const loaded = await this.#languages[language].load();
    if (this.#wanted !== language) return;
    this.#loaded = { ...loaded, direction: this.#languages[language].direction };
  }

  /** The way its lines run. */
  get direction(): LanguageEntry['direction'] {
    return this.#shown().direction;
  }

  get words(): Words {
    return this.#shown().words;
  }

  /** What an exercise says about itself; undefined for one that this version does not have. */
  exerciseWords(id: string): ExerciseWords | undefined {
    return this.#shown().exerciseFiles[`/content/exercises/${id}.yaml`];
  }

  #shown(): Loaded {
    if (this.#loaded === null) throw new Error('No language is shown yet.');
    return this.#loaded;
  }
}

export const presentLanguage = new PresentLanguage();
