import type { ExerciseWords } from './schema';

const files = import.meta.glob<ExerciseWords>('/content/exercises/*.yaml', {
  eager: true,
  import: 'default',
  query: '?words=en',
});

/**
 * What an exercise says about itself in English, for what speaks nothing else. The screens have the
 * words of the language that was chosen instead.
 *
 * @throws Error for an id that no file has
 */
export function englishWords(id: string): ExerciseWords {
  const words = files[`/content/exercises/${id}.yaml`];
  if (!words) throw new Error(`There is no exercise ${id}.`);
  return words;
}
