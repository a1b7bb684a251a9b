import type { Exercise } from '../exercise/schema';

/**
 * Short fingerprint (FNV-1a, 32 bit, hexadecimal) of what an exercise measures, so that a record
 * tells by which rules it was judged. Words and figure do not count: they change no result.
 */
export function exerciseVersion(exercise: Exercise & { readonly words?: unknown }): string {
  const { words: _words, figure: _figure, ...measured } = exercise;
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(measured)) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
