import type { ExerciseWords } from './schema';

/** What of an exercise its words must agree with. */
interface Worded {
  readonly faults: readonly { readonly id: string }[];
  readonly words: { readonly en: ExerciseWords } & Readonly<
    Record<string, ExerciseWords | undefined>
  >;
}

const lists = ['setUp', 'steps', 'cautions'] as const;

/**
 * Where the words of a language leave a gap: a fault without a cue, a cue without a fault, a step
 * that English has and the other language has not. One line each.
 */
export function findWordGaps({ faults, words }: Worded, needsPace: boolean): string[] {
  return Object.entries(words).flatMap(([language, own]) => {
    if (own === undefined) return [];
    const gaps: string[] = [];
    if (!faults.every(({ id }) => (own.cues[id]?.length ?? 0) > 0)) {
      gaps.push(`every fault needs a cue in words.${language}.cues`);
    }
    if (!Object.keys(own.cues).every((cue) => faults.some(({ id }) => id === cue))) {
      gaps.push(`words.${language}.cues names a fault that does not exist`);
    }
    if (needsPace && own.pace === undefined) {
      gaps.push(`a calibrated movement may stay unseen: it needs words.${language}.pace`);
    }
    for (const list of lists) {
      if (own[list].length === words.en[list].length) continue;
      gaps.push(`words.${language}.${list} has not as many lines as words.en.${list}`);
    }
    return gaps;
  });
}
