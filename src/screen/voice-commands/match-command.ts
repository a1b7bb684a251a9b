import type { SetCommand } from '../../session/command';

/** What a word can mean; `stop` pauses, and is heard also while the coach speaks. */
export type SpokenWord = SetCommand | 'stop';

/** The ways of saying each, in one language, with commas between. */
export type Phrases = Readonly<Record<SpokenWord, string>> & {
  /** With one of these nothing hurts: "it does not hurt". */
  readonly denials: string;
};

/** The most important first: what hurts is never overheard for something else. */
const order: readonly SpokenWord[] = [
  'hurts',
  'stop',
  'pause',
  'again',
  'next',
  'finish',
  'resume',
];
/** Said in the middle of other talk these count all the same; the others stand nearly alone. */
const anywhere: readonly SpokenWord[] = ['hurts', 'stop'];
/** Words that may stand beside the phrase: "the next one please". */
const mostBeside = 3;
/** Words from this length on may be misheard by one letter. */
const tolerantFrom = 5;

const phrasesOf = (list: string): string[] => list.split(',');

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether two words differ by at most one letter that is wrong, missing or too much. */
function nearly(heard: string, meant: string): boolean {
  if (heard === meant) return true;
  if (meant.length < tolerantFrom || Math.abs(heard.length - meant.length) > 1) return false;
  let same = 0;
  while (same < heard.length && heard[same] === meant[same]) same++;
  const skipHeard = heard.length >= meant.length ? 1 : 0;
  const skipMeant = meant.length >= heard.length ? 1 : 0;
  return heard.slice(same + skipHeard) === meant.slice(same + skipMeant);
}

function says(heard: readonly string[], phrase: readonly string[]): boolean {
  return heard.some((_, start) => phrase.every((word, i) => nearly(heard[start + i] ?? '', word)));
}

/**
 * What somebody means, null when it is none of the known commands.
 *
 * @param heard what was recognised, in any spelling
 */
export function matchCommand(heard: string, phrases: Phrases): SpokenWord | null {
  const words = wordsOf(heard);
  const denied = phrasesOf(phrases.denials).some((denial) => says(words, wordsOf(denial)));
  for (const meaning of order) {
    if (meaning === 'hurts' && denied) continue;
    const said = phrasesOf(phrases[meaning]).some((phrase) => {
      const own = wordsOf(phrase);
      const alone = words.length - own.length <= mostBeside;
      return (alone || anywhere.includes(meaning)) && says(words, own);
    });
    if (said) return meaning;
  }
  return null;
}

/** Heard also while the coach speaks: its own words never mean these. */
export const isUrgent = (meaning: SpokenWord): boolean => anywhere.includes(meaning);
