import type { Exercise } from '../exercise/schema';
import type { SetGoal } from '../form/set-state';

export { exercises, findExercise } from '../exercise/exercises';

/** `first` for somebody who does it for the first time. */
export type Dose = 'first' | 'usual';

/** What a set aims at, from the dose that the exercise's content file gives. */
export function goalOf({ dose, hold }: Exercise, chosen: Dose): SetGoal {
  return chosen === 'first'
    ? { reps: dose.firstReps, holdSeconds: hold?.firstSeconds ?? 0 }
    : { reps: dose.reps, holdSeconds: hold?.seconds ?? 0 };
}
