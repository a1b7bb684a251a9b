import type { Exercise } from '../exercise/schema';
import { measureUnit } from '../record/measure-unit';
import type { SessionRecord } from '../record/records';
import { earlierSession, ownRanges, type EarlierSession } from '../review/own-history';
import { startingReach } from '../review/own-range';
import { exerciseVersion } from '../session/exercise-version';
import { reviewOf } from './review/review-of';
import { database, earlierSessions } from './stored-sessions';

/** Enough to steady a median, and few enough to be about today's person [convention]. */
const sessionsRemembered = 8;

/** What the person of a session did before it. The demo shows somebody without a past. */
export async function historyBefore(
  session: Pick<SessionRecord, 'exerciseId' | 'exerciseVersion' | 'source' | 'startedAt'>,
  exercise: Exercise | null,
): Promise<EarlierSession[]> {
  if (session.source === 'demo') return [];
  const sessions = await earlierSessions(database, session, session.startedAt, sessionsRemembered);
  return sessions.map((recorded) => earlierSession(reviewOf(recorded, exercise, [])));
}

/**
 * What the person usually reaches in an exercise, in the unit of its measure; undefined when it is
 * not known, or nothing can be read. Never rejects.
 */
export async function usualRange(exercise: Exercise): Promise<number | undefined> {
  const now = {
    exerciseId: exercise.id,
    exerciseVersion: exerciseVersion(exercise),
    source: 'camera',
    startedAt: Date.now(),
  } as const;
  try {
    const history = await historyBefore(now, exercise);
    return startingReach(ownRanges(history, measureUnit(exercise.movement.measure)));
  } catch {
    return undefined;
  }
}
