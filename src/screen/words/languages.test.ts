import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, languageTags } from './languages';
import { findGaps } from './word-gaps';

const loaded = await Promise.all(
  languageTags.map(async (tag) => ({ tag, ...(await languages[tag].load()) })),
);
const english = loaded.find(({ tag }) => tag === 'en')!;
const files = readdirSync('content/exercises').filter((name) => name.endsWith('.yaml'));

/** Figures and names in place of whatever a message wants to be told. */
const samples = [
  [2, 3, 'each-rep'],
  [1, 1, 'each-set'],
] as const;

/** Every text of a language by its path; messages with figures in them are asked for them. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return samples.flatMap((sample, i) => textsOf(value(...sample), `${path}(${i})`));
  }
  return Object.entries(value as object).flatMap(([name, part]) =>
    textsOf(part, path === '' ? name : `${path}.${name}`),
  );
}

const countWords = (text: string): number => text.trim().split(/\s+/).length;

describe.each(loaded)('the words of $tag', ({ tag, words, exerciseFiles }) => {
  const texts = [...textsOf(words), ...textsOf(exerciseFiles)];

  it('are those of that language', () => {
    expect(words.language).toBe(tag);
    expect(languages[tag].name).not.toBe('');
  });

  it('have no gap on the screens', () => expect(findGaps(english.words, words)).toEqual([]));

  it('are there for every exercise', () => {
    const known = Object.keys(exerciseFiles).map((path) => path.split('/').at(-1));
    expect(known.sort()).toEqual([...files].sort());
  });

  it('are texts throughout', () => {
    expect(texts.length).toBeGreaterThan(400);
    const nothing = /^\s*$|undefined|NaN|null|\[object/;
    const onPurpose = ['live.sides.both', 'live.sides.unknown'];
    const wrong = texts.filter(([path, text]) => nothing.test(text) && !onPurpose.includes(path));
    expect(wrong).toEqual([]);
  });

  it('have cues of at most eight words', () => {
    const cues = texts.filter(([path]) => /^coach\.|\.(cues|pace)\./.test(path));
    const spoken = cues.filter(([path]) => !path.startsWith('review.'));
    expect(spoken.length).toBeGreaterThan(60);
    expect(spoken.filter(([, text]) => countWords(text) > 8)).toEqual([]);
  });

  it('promise nothing that only medicine may', () => {
    const claims =
      /\b(treats?|cures?|diagnos\w*|behandle\w*|helbrede\w*|korrigere\w*|kurere\w*)\b/i;
    expect(texts.filter(([, text]) => claims.test(text))).toEqual([]);
  });
});

describe.each(loaded.filter(({ tag }) => tag !== 'en'))(
  'nothing English is left over in $tag',
  ({ words, exerciseFiles }) => {
    const own = new Map([...textsOf(words), ...textsOf(exerciseFiles)]);
    /** The same word in both languages. */
    const alike = /^(Lento|Pause|Stop|Tempo|Form|Demo|Hold|Side)$/i;
    /** Without what came from the samples. */
    const proper = (text: string): string => text.replace(/each-(rep|set)/, '').trim();

    it('by the same text', () => {
      const same = [...textsOf(english.words), ...textsOf(english.exerciseFiles)].filter(
        ([path, text]) =>
          own.get(path) === text && /[a-z]{4}/i.test(proper(text)) && !alike.test(proper(text)),
      );
      expect(same).toEqual([]);
    });

    it('by words that only English has', () => {
      const only = /\b(the|with|your|you|not|this|what|keep|and)\b/i;
      expect([...own].filter(([, text]) => only.test(text))).toEqual([]);
    });
  },
);

describe('findGaps', () => {
  const reference = { a: 'x', none: '', b: { c: () => 'x', list: ['x', 'y'] } };

  it('finds nothing where nothing is missing', () => {
    expect(
      findGaps(reference, { a: 'u', none: '', b: { c: () => 'u', list: ['u', 'v'] } }),
    ).toEqual([]);
  });

  it.each([
    [{ none: '', b: reference.b }, 'a: is missing'],
    [{ ...reference, a: '  ' }, 'a: is empty'],
    [{ ...reference, b: { ...reference.b, c: undefined } }, 'b.c: is missing'],
    [{ ...reference, b: { ...reference.b, list: ['u'] } }, 'b.list: has 1 entries, not 2'],
    [{ ...reference, b: null }, 'b: is missing'],
  ])('finds %j', (own, gap) => {
    expect(findGaps(reference, own)).toEqual([gap]);
  });
});
