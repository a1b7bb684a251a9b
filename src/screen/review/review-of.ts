import type { Exercise } from '../../exercise/schema';
import { measureUnit } from '../../record/measure-unit';
import type { RecordedSession } from '../../record/records';
import type { EarlierSession } from '../../review/own-history';
import type { Review, ReviewExercise } from '../../review/review';
import { reviewSession } from '../../review/review-session';

/** An exercise that is gone leaves its figures, without a goal. */
const unknownExercise: ReviewExercise = {
  unit: 'degrees',
  movement: { measure: null },
  tempo: { fastestPhase: 0 },
};

/** Looks back at a session, in the light of what the person did before. */
export function reviewOf(
  recorded: RecordedSession,
  exercise: Exercise | null,
  history: readonly EarlierSession[],
): Review {
  const known = exercise && { ...exercise, unit: measureUnit(exercise.movement.measure) };
  return reviewSession(recorded, known ?? unknownExercise, history);
}
