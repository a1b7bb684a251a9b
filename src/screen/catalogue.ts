import { findExercise } from '../session/catalogue';

export { exercises, findExercise } from '../session/catalogue';

/** The name of an exercise; its id for one that this version does not have any more. */
export function exerciseName(id: string): string {
  return findExercise(id)?.words.en.name ?? id;
}
