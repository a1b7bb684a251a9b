import type { ExerciseWords } from '../../../exercise/schema';

/** What the exercises say about themselves in English, by the path of their file. */
export const exerciseFiles = import.meta.glob<ExerciseWords>('/content/exercises/*.yaml', {
  eager: true,
  import: 'default',
  query: '?words=en',
});
