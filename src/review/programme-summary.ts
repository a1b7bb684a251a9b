import type { Review } from './review';

/** The part of a review that a session of several exercises is summed up from. */
export type SetReview = Pick<Review, 'reps' | 'holds' | 'countedReps'>;

/** One exercise of such a session. */
export interface SummarisedExercise {
  readonly exerciseId: string;
  /** Its sets of today. */
  readonly sets: readonly SetReview[];
  /** Earlier sets of the same person, the newest first. */
  readonly before: readonly SetReview[];
}

/**
 * The one specific thing that is said of a session at its end.
 *
 * | kind         | what it says                                                       |
 * | ------------ | ------------------------------------------------------------------ |
 * | longest-hold | a hold was longer than any in the sessions before                  |
 * | calmer       | no round too fast, where last time at least a quarter were         |
 * | all-held     | every hold of an exercise lasted to its end                        |
 * | calm         | no round of the whole session was too fast                         |
 */
export type Highlight =
  | { readonly kind: 'longest-hold'; readonly exerciseId: string; readonly seconds: number }
  | { readonly kind: 'calmer'; readonly exerciseId: string }
  | { readonly kind: 'all-held'; readonly exerciseId: string; readonly holds: number }
  | { readonly kind: 'calm'; readonly rounds: number };

/** Fewer rounds or holds than this say nothing about how they go [convention]. */
const fewest = { rounds: 4, holds: 3 } as const;
/** A hold is longer when the difference is no matter of how it is timed. Milliseconds. */
const clearlyLongerMs = 1000;
/** From this share on, rounds that were too fast were more than a slip [convention]. */
const hastyShare = 0.25;

const longestMs = (sets: readonly SetReview[]): number =>
  Math.max(0, ...sets.flatMap(({ holds }) => holds.map(({ heldMs }) => heldMs)));

const countedOf = (sets: readonly SetReview[]) =>
  sets.flatMap(({ reps }) => reps.filter(({ counts }) => counts));

/** Share of rounds that were too fast; null where too few were seen for sure to tell. */
function hasteOf(sets: readonly SetReview[]): number | null {
  const counted = countedOf(sets);
  // Haste in a round that was not seen well may have gone unnoticed.
  const unsure = counted.some(({ doubtful, corrected }) => doubtful && corrected === null);
  if (unsure || counted.length < fewest.rounds) return null;
  return counted.filter(({ tooFast }) => tooFast).length / counted.length;
}

function longestHold({ exerciseId, sets, before }: SummarisedExercise): Highlight | null {
  const complete = sets.flatMap(({ holds }) => holds.filter((hold) => hold.complete));
  const todayMs = Math.max(0, ...complete.map(({ heldMs }) => heldMs));
  const beforeMs = longestMs(before);
  if (beforeMs === 0 || todayMs < beforeMs + clearlyLongerMs) return null;
  return { kind: 'longest-hold', exerciseId, seconds: Math.floor(todayMs / 1000) };
}

function calmer({ exerciseId, sets, before }: SummarisedExercise): Highlight | null {
  const lastTime = hasteOf(before.slice(0, 1));
  return hasteOf(sets) === 0 && lastTime !== null && lastTime >= hastyShare
    ? { kind: 'calmer', exerciseId }
    : null;
}

function allHeld({ exerciseId, sets }: SummarisedExercise): Highlight | null {
  const holds = sets.flatMap((set) => set.holds);
  return holds.length >= fewest.holds && holds.every(({ complete }) => complete)
    ? { kind: 'all-held', exerciseId, holds: holds.length }
    : null;
}

/**
 * The one specific thing to say of a session, the rarest first; null where nothing is known well
 * enough: then nothing is said.
 */
export function highlightOf(exercises: readonly SummarisedExercise[]): Highlight | null {
  for (const rule of [longestHold, calmer, allHeld]) {
    const found = exercises.map(rule).find((highlight) => highlight !== null);
    if (found) return found;
  }
  const all = exercises.flatMap(({ sets }) => sets);
  return hasteOf(all) === 0 ? { kind: 'calm', rounds: countedOf(all).length } : null;
}
