import { en, type Words } from './en';

/** The words of the language on the screen. */
export const words: Words = en;

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
  const seconds = String(Math.floor(tenths / 10) % 60).padStart(2, '0');
  return `${Math.floor(tenths / 600)}:${seconds}.${tenths % 10}`;
}
