export { exercises, findExercise } from '../exercise/exercises';
import { findExercise } from '../exercise/exercises';
export { figureAt } from './fixture';

/** The name of an exercise; its id for one that this version does not have any more. */
export function exerciseName(id: string): string {
  return findExercise(id)?.words.en.name ?? id;
}
