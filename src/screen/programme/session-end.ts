import { highlightOf, type Highlight, type SetReview } from '../../review/programme-summary';
import type { ProgrammeRecord, ProgrammeSet } from '../../session/programme';
import { exerciseName, findExercise } from '../catalogue';
import { reviewOf } from '../review/review-of';
import { database, earlierSessions, loadSession } from '../stored-sessions';
import { words, writeList } from '../words/words';

/** Enough to know what is usual [convention]. */
const sessionsRemembered = 8;

/** One exercise of a session as its end shows it. */
export interface EndedExercise {
  readonly exerciseId: string;
  /** `open` = not begun. */
  readonly end: ProgrammeSet['end'] | 'open';
  readonly rounds: number;
  /** Records that can be looked back at, in the order of time. */
  readonly sessionIds: readonly string[];
}

/** What became of each exercise of the list. */
export function endedExercises({ items, sets }: ProgrammeRecord): EndedExercise[] {
  return items.map(({ exerciseId, sets: planned }, item) => {
    const own = sets.filter((set) => set.item === item);
    const done = own.filter(({ end }) => end === 'finished').length;
    const last = own.at(-1)?.end ?? 'open';
    return {
      exerciseId,
      end: last === 'finished' && done < planned ? 'stopped' : last,
      rounds: own.reduce((sum, { count }) => sum + count, 0),
      sessionIds: own.flatMap(({ sessionId }) => sessionId ?? []),
    };
  });
}

/** The sentence that says what was done. */
export function doneSentence(exercises: readonly EndedExercise[]): string {
  const text = words.today.end;
  const parts = exercises.flatMap(({ exerciseId, rounds, end }) => {
    const name = exerciseName(exerciseId);
    if (rounds > 0) return text.part(rounds, name);
    // A set that came to its end without a counted round was led by the voice.
    return end === 'finished' ? text.led(name) : [];
  });
  return parts.length === 0 ? text.nothing : text.done(writeList(parts));
}

/** The sentence about one specific thing. */
export function highlightSentence(highlight: Highlight): string {
  const text = words.today.end.highlights;
  switch (highlight.kind) {
    case 'longest-hold':
      return text.longestHold(exerciseName(highlight.exerciseId), highlight.seconds);
    case 'calmer':
      return text.calmer(exerciseName(highlight.exerciseId));
    case 'all-held':
      return text.allHeld(exerciseName(highlight.exerciseId), highlight.holds);
    case 'calm':
      return text.calm(highlight.rounds);
  }
}

async function setsOf(
  { exerciseId, sessionIds }: EndedExercise,
  startedAt: number,
): Promise<{ exerciseId: string; sets: SetReview[]; before: SetReview[] }> {
  const exercise = findExercise(exerciseId) ?? null;
  const today = await Promise.all(sessionIds.map((id) => loadSession(database, id)));
  const first = today[0]?.session;
  const earlier = first
    ? await earlierSessions(database, first, startedAt, sessionsRemembered)
    : [];
  return {
    exerciseId,
    sets: today.map((recorded) => reviewOf(recorded, exercise, [])),
    before: earlier.map((recorded) => reviewOf(recorded, exercise, [])),
  };
}

/** What is specific about a session; null when nothing is, or it can't be read. Never rejects. */
export async function highlightOfSession(programme: ProgrammeRecord): Promise<Highlight | null> {
  try {
    const ended = endedExercises(programme).filter(({ end }) => end !== 'hurt');
    return highlightOf(
      await Promise.all(ended.map((exercise) => setsOf(exercise, programme.startedAt))),
    );
  } catch {
    return null;
  }
}
