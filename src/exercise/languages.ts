/** Languages that every exercise must be written in; what the screens can be switched to. */
export const languages = ['en', 'da'] as const;

/**
 * Languages that are being translated into. An exercise may have them already, and what it has is
 * checked like the others; nobody is offered them before they are in `languages`.
 */
export const comingLanguages = ['de', 'ru'] as const;

/** BCP 47 tag without a region. */
export type Language = (typeof languages)[number];

/** BCP 47 tag of a language that nobody can choose yet. */
export type ComingLanguage = (typeof comingLanguages)[number];
