import type { Plugin } from 'vite';
import type { Language } from '../src/exercise/languages';
import { da } from '../src/screen/words/da';
import { en, type Words } from '../src/screen/words/en';
import { findGaps } from '../src/screen/words/word-gaps';

const languages: Readonly<Record<Language, Words>> = { en, da };

/**
 * Stops a build in which a language lacks a message: the build itself drops the types that the
 * compiler checks. What exercises say is checked where their files are read.
 */
export function completeLanguages(): Plugin {
  return {
    name: 'lento-complete-languages',
    apply: 'build',
    buildStart() {
      const gaps = Object.entries(languages).flatMap(([tag, words]) =>
        findGaps(en, words).map((gap) => `${tag}: ${gap}`),
      );
      if (gaps.length > 0) this.error(`Messages are missing.\n${gaps.join('\n')}`);
    },
  };
}
