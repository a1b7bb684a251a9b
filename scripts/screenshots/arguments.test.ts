import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error';
import { readArguments } from './arguments';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean));

describe('readArguments', () => {
  it('takes every screen unless one kind is asked for', () => {
    expect(read('--out shots')).toEqual({
      out: 'shots',
      groups: ['pages', 'live', 'session', 'problems'],
      languages: ['en', 'da'],
      themes: ['light', 'dark'],
      sizes: ['laptop', 'tablet', 'portrait', 'zoomed'],
    });
    expect(read('--out shots --group live --language da --theme dark --size portrait')).toEqual({
      out: 'shots',
      groups: ['live'],
      languages: ['da'],
      themes: ['dark'],
      sizes: ['portrait'],
    });
  });

  it('helps, and writes the pictures of the README', () => {
    expect(read('--help')).toBe('help');
    expect(read('--readme')).toBe('readme');
  });

  it.each([
    ['', /Where to/],
    ['--out shots --group dead', /no group "dead".*pages, live/],
    ['--out shots --language de', /no language "de".*en, da/],
    ['--out shots --size wall', /no size "wall".*laptop/],
    ['--out shots --fast', /--fast.*--help/],
  ])('refuses "%s" in one line', (line, message) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(message);
  });
});
