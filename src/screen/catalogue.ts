import { presentLanguage } from './words/present-language.svelte';

export { exercises, findExercise } from '../session/catalogue';

/** The name of an exercise; its id for one that this version does not have any more. */
export function exerciseName(id: string): string {
  return presentLanguage.exerciseWords(id)?.name ?? id;
}
