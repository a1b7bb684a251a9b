import type { ExerciseWords } from '../../exercise/schema';
import type { Language } from '../../exercise/languages';
import type { Words } from './en';

/** One language of the app. Its files are fetched when it is shown, and only then. */
export interface LanguageEntry {
  /** As its own speakers call it. */
  readonly name: string;
  /** The way its lines run. */
  readonly direction: 'ltr' | 'rtl';
  readonly load: () => Promise<{
    readonly words: Words;
    /** By the path of the exercise's file. */
    readonly exerciseFiles: Readonly<Record<string, ExerciseWords>>;
  }>;
}

/** Every language that somebody can choose; the compiler asks for each one that exercises have. */
export const languages: Readonly<Record<Language, LanguageEntry>> = {
  en: {
    name: 'English',
    direction: 'ltr',
    load: async () => {
      const [{ en }, { exerciseFiles }] = await Promise.all([
        import('./en'),
        import('./exercises/en'),
      ]);
      return { words: en, exerciseFiles };
    },
  },
  da: {
    name: 'Dansk',
    direction: 'ltr',
    load: async () => {
      const [{ da }, { exerciseFiles }] = await Promise.all([
        import('./da'),
        import('./exercises/da'),
      ]);
      return { words: da, exerciseFiles };
    },
  },
};

export const languageTags = Object.keys(languages) as Language[];
