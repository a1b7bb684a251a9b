import { expect, it } from 'vitest';
import { chooseLanguage } from './choose-language';

it.each([
  ['da', ['en-US'], 'da'],
  ['en', ['da'], 'en'],
  ['system', ['da-DK', 'en'], 'da'],
  ['system', ['sv-SE', 'da', 'en'], 'da'],
  ['system', ['en-GB', 'da'], 'en'],
  ['system', ['DA_dk'], 'da'],
  // Begins like ours and is another one.
  ['system', ['dav-KE', 'en'], 'en'],
  // Not complete yet, so not shown to anybody.
  ['system', ['de-DE', 'ru'], 'en'],
  ['system', [], 'en'],
] as const)('%s with a browser of %j is %s', (choice, preferred, language) => {
  expect(chooseLanguage(choice, preferred)).toBe(language);
});
