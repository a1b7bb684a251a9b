/** Before the first sound, and the fall of the voice after the last. Milliseconds. */
const aroundMs = 400;
/** Voices of browsers at the app's rate say 13 to 15 characters a second. Milliseconds. */
const perCharacterMs = 70;
const leastMs = 600;
const mostMs = 4000;

/** About how long it takes to say a cue, in milliseconds: nobody can ask the voice beforehand. */
export function speakingMs(text: string): number {
  return Math.min(mostMs, Math.max(leastMs, aroundMs + perCharacterMs * text.length));
}
