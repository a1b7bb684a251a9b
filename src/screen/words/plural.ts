/** The forms of a word that a language may need; each says which in its own file. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * Writes a figure with its word as people of a language do: `1 round`, `5 rounds`, and in Russian
 * `1 подход`, `3 подхода`, `5 подходов`.
 *
 * @param language BCP 47 tag
 * @returns a function from a figure and the forms of a word; a form that is not there is `other`
 */
export function pluralOf(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => `${count} ${forms[rules.select(count)] ?? forms.other}`;
}
