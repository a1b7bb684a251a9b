import type { Language } from '../../exercise/languages';
import { languageTags } from './languages';

/** `system`: whichever of ours the browser asks for first. */
export type LanguageChoice = Language | 'system';

/**
 * The language to show.
 *
 * @param preferred BCP 47 tags, the most wanted first, as `navigator.languages` has them
 * @returns English where the browser asks for none that there is
 */
export function chooseLanguage(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  const wanted = preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return wanted.flatMap((tag) => languageTags.find((own) => own === tag) ?? [])[0] ?? 'en';
}
