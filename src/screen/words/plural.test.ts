import { describe, expect, it } from 'vitest';
import { pluralOf } from './plural';

describe('pluralOf', () => {
  it('takes the form that the language asks for', () => {
    const english = pluralOf('en');
    const rounds = { one: 'round', other: 'rounds' };
    expect([0, 1, 2, 21].map((count) => english(count, rounds))).toEqual([
      '0 rounds',
      '1 round',
      '2 rounds',
      '21 rounds',
    ]);
  });

  it('knows languages with more than two forms', () => {
    const russian = pluralOf('ru');
    const seconds = { one: 'секунда', few: 'секунды', many: 'секунд', other: 'секунды' };
    expect([1, 3, 5, 11, 21, 22].map((count) => russian(count, seconds))).toEqual([
      '1 секунда',
      '3 секунды',
      '5 секунд',
      '11 секунд',
      '21 секунда',
      '22 секунды',
    ]);
  });

  it('keeps to the last form where no other was given', () => {
    expect(pluralOf('de')(1, { other: 'Grad' })).toBe('1 Grad');
  });
});
