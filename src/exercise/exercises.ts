import type { Exercise } from './schema';

const files = import.meta.glob<Exercise>('/content/exercises/*.yaml', {
  eager: true,
  import: 'default',
});

const catalogueOrder = ['cat-arch', 'bird-dog', 'pelvic-tilt', 'knee-to-chest'];

function place(exercise: Exercise): number {
  const index = catalogueOrder.indexOf(exercise.id);
  return index < 0 ? catalogueOrder.length : index;
}

/** All exercises, the four that carry the product first, then by id. */
export const exercises: readonly Exercise[] = Object.values(files).sort(
  (a, b) => place(a) - place(b) || a.id.localeCompare(b.id),
);

/** The exercise of that id, or undefined. */
export function findExercise(id: string): Exercise | undefined {
  return exercises.find((exercise) => exercise.id === id);
}
