import { describe, expect, it } from 'vitest';
import { comingLanguages } from '../../../exercise/languages';
import { languageTags } from '../languages';
import { findGaps } from '../word-gaps';
import { en } from '../en';
import { drafts } from './drafts';

describe.each(comingLanguages)('the draft of %s', (tag) => {
  it('says what language it is', () => expect(drafts[tag].language).toBe(tag));

  it('is not offered while a message is missing', () => {
    expect(findGaps(en, drafts[tag])).not.toEqual([]);
    expect(languageTags).not.toContain(tag);
  });

  it('leaves no message empty that it has', () => {
    expect(findGaps(en, drafts[tag]).filter((gap) => !gap.endsWith(': is missing'))).toEqual([]);
  });
});

it('a draft uses the plurals of its language', () => {
  const { ru, de } = drafts;
  expect([1, 4, 12].map((reps) => ru.home?.exerciseDose?.(reps, null))).toEqual([
    '1 повтор',
    '4 повтора',
    '12 повторов',
  ]);
  expect(de.coach?.holdOn?.(1)).toBe('Noch halten: 1 Sekunde');
});
