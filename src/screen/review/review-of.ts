import type { Exercise } from '../../exercise/schema';
import { measureUnit } from '../../record/measure-unit';
import type { RecordedSession } from '../../record/records';
import type { Review } from '../../review/review';
import { reviewSession } from '../../review/review-session';

/** Looks back at a session. An exercise that is gone leaves its figures, without a goal. */
export function reviewOf(recorded: RecordedSession, exercise: Exercise | null): Review {
  return reviewSession(
    recorded,
    exercise
      ? { ...exercise, unit: measureUnit(exercise.movement.measure) }
      : { unit: 'degrees', movement: { rest: 0, target: 0 }, tempo: { fastestPhase: 0 } },
  );
}
