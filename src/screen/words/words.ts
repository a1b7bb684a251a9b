import type { Exercise, ExerciseWords } from '../../exercise/schema';
import type { CoachWords } from '../../session/coach-wording';
import type { Words } from './en';
import { decimalFormat } from './number-format';
import { presentLanguage } from './present-language.svelte';

/**
 * The words of the language on the screen. Each look at a part gives the present one, so a template
 * that reads `words.home.title` follows a change of language.
 */
export const words: Words = new Proxy({} as Words, {
  get: (_, part) => presentLanguage.words[part as keyof Words],
});

/** What an exercise says about itself in the language on the screen. */
export function exerciseWords({ id }: Pick<Exercise, 'id'>): ExerciseWords {
  const own = presentLanguage.exerciseWords(id);
  // The build stops at an exercise without words, so only a wrong id comes here.
  if (!own) throw new Error(`There are no words for ${id}.`);
  return own;
}

/** What the coach says in an exercise, in the language on the screen. */
export function coachWords(exercise: Pick<Exercise, 'id'>): CoachWords {
  return { general: words.coach, exercise: exerciseWords(exercise) };
}

/** A time of day and date as people of that language write it. */
export function writeDate(timestampMs: number): string {
  return new Intl.DateTimeFormat(words.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(timestampMs);
}

/** A date without the time of day, `9 Nov`. */
export function writeDay(timestampMs: number): string {
  return new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'short' }).format(
    timestampMs,
  );
}

/** A moment in a recording as minutes and seconds with one decimal, `0:07.3`. */
export function writeClock(timeMs: number): string {
  const tenths = Math.round(Math.max(0, timeMs) / 100);
  const seconds = decimalFormat(words.language)((tenths % 600) / 10).padStart(4, '0');
  return `${Math.floor(tenths / 600)}:${seconds}`;
}

/** `a, b and c`, as people of that language write it. */
export function writeList(parts: readonly string[]): string {
  return new Intl.ListFormat(words.language, { type: 'conjunction' }).format(parts);
}

/** A day of the week, in full. */
export function writeWeekday(timestampMs: number): string {
  return new Intl.DateTimeFormat(words.language, { weekday: 'long' }).format(timestampMs);
}
