import type { Exercise } from '../exercise/schema';
import type { SessionRecord } from '../record/records';
import { goalOf, type Dose } from './catalogue';
import { laptopPlace, type ProgrammeItem } from './programme';

/** Where somebody stands: still sore, settled, or keeping a settled back well. */
export type BackStage = Exercise['stages'][number];
export const backStages = [
  'acute',
  'settled',
  'prevention',
] as const satisfies readonly BackStage[];

/** How many exercises a session has; a first one has 3 to 5 [S2]. */
export const exercisesADay = 3;

/** An exercise that hurt is left out for two days: it is set aside for another day [S0 to S4]. */
const setAsideMs = 48 * 3600 * 1000;
/** Finished on this many occasions, an exercise gets its usual dose [convention]. */
const finishedBeforeUsual = 2;
/** Sets of one exercise that lie closer together than this are one occasion. */
const occasionMs = 3 * 3600 * 1000;
/** Of one start position, so that a session does not stay on all fours [convention]. */
const atMostOfOneStart = 2;

/** The parts of earlier records that the choice looks at. */
export type DoneBefore = Pick<SessionRecord, 'exerciseId' | 'startedAt' | 'end' | 'source'>;

/** What was really done by the person: the demo shows somebody else. */
const ownOf = (history: readonly DoneBefore[], { id }: Pick<Exercise, 'id'>) =>
  history.filter(({ exerciseId, source }) => exerciseId === id && source !== 'demo');

/** Whether an exercise hurt so recently that it is not offered. Times since 1970, milliseconds. */
export function isSetAside(
  exercise: Pick<Exercise, 'id'>,
  history: readonly DoneBefore[],
  nowMs: number,
): boolean {
  return ownOf(history, exercise).some(
    ({ end, startedAt }) => end === 'hurt' && nowMs - startedAt < setAsideMs,
  );
}

/**
 * `first` until the exercise was finished on two occasions, and again for an occasion after it hurt.
 */
export function doseFor(exercise: Pick<Exercise, 'id'>, history: readonly DoneBefore[]): Dose {
  const own = [...ownOf(history, exercise)].sort((a, b) => b.startedAt - a.startedAt);
  const hurt = own.findIndex(({ end }) => end === 'hurt');
  const finished = own
    .slice(0, hurt < 0 ? own.length : hurt)
    .filter(({ end }) => end === 'finished')
    .map(({ startedAt }) => startedAt);
  const occasions = finished.filter(
    (at, i) => i === 0 || (finished[i - 1] as number) - at > occasionMs,
  );
  const needed = hurt < 0 ? finishedBeforeUsual : 1;
  return occasions.length >= needed ? 'usual' : 'first';
}

/** An exercise of a session with the dose that its content file gives. */
export function itemOf(exercise: Exercise, dose: Dose): ProgrammeItem {
  const { reps, holdSeconds } = goalOf(exercise, dose);
  // Where the sides change set by set, one set would leave a side out.
  const bothSides = exercise.movement.sidesChange === 'each-set' ? 2 : 1;
  const sets = dose === 'first' ? bothSides : Math.max(bothSides, exercise.dose.sets);
  return { exerciseId: exercise.id, sets, reps, holdSeconds };
}

/**
 * Today's exercises, by a plain rule:
 *
 * 1. Those for the person's stage, without those that hurt in the last two days.
 * 2. What was done longest ago comes first, what was never done before that; between equals the
 *    order of the catalogue decides, which begins with the four that matter most.
 * 3. All from one place of the laptop: nobody gets up to carry it. At most two from one start
 *    position, unless there is nothing else.
 * 4. In the session, exercises with the same start position follow each other.
 *
 * @param exercises in the order of the catalogue
 * @param nowMs wall clock, milliseconds since 1970 UTC
 */
export function chooseExercises(
  exercises: readonly Exercise[],
  history: readonly DoneBefore[],
  stage: BackStage,
  nowMs: number,
  wanted: number = exercisesADay,
): Exercise[] {
  const lastDone = (exercise: Exercise): number =>
    Math.max(-Infinity, ...ownOf(history, exercise).map(({ startedAt }) => startedAt));
  const byAge = exercises
    .filter(({ stages }) => stages.includes(stage))
    .filter((exercise) => !isSetAside(exercise, history, nowMs))
    .map((exercise) => ({ exercise, at: lastDone(exercise) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ exercise }) => exercise);
  const first = byAge[0];
  if (!first) return [];
  const fitting = byAge.filter((exercise) => laptopPlace(exercise) === laptopPlace(first));

  const chosen: Exercise[] = [];
  const ofStart = (start: string) => chosen.filter(({ figure }) => figure.base === start).length;
  for (const mixed of [true, false]) {
    for (const exercise of fitting) {
      if (chosen.length >= wanted) break;
      if (chosen.includes(exercise)) continue;
      if (mixed && ofStart(exercise.figure.base) >= atMostOfOneStart) continue;
      chosen.push(exercise);
    }
  }
  const starts = [...new Set(chosen.map(({ figure }) => figure.base))];
  return starts.flatMap((start) => chosen.filter(({ figure }) => figure.base === start));
}

/** An exercise that the person has put on the list. */
export interface ListedExercise {
  readonly exerciseId: string;
  /** Rounds of a set; null = what `doseFor` gives. */
  readonly reps: number | null;
}

/** What a session of today holds. */
export interface TodaysList {
  readonly items: readonly ProgrammeItem[];
  /** Ids of exercises that are left out because they hurt lately. */
  readonly setAside: readonly string[];
}

/**
 * The list of today: the person's own, or the chosen one. What hurt lately is in neither.
 *
 * @param own the person's own list; null = Lento chooses
 * @param nowMs wall clock, milliseconds since 1970 UTC
 */
export function todaysList(
  exercises: readonly Exercise[],
  history: readonly DoneBefore[],
  stage: BackStage,
  own: readonly ListedExercise[] | null,
  nowMs: number,
): TodaysList {
  const listed =
    own ??
    chooseExercises(exercises, history, stage, nowMs).map(({ id }) => ({
      exerciseId: id,
      reps: null,
    }));
  const known = listed.flatMap(({ exerciseId, reps }) => {
    const exercise = exercises.find(({ id }) => id === exerciseId);
    return exercise ? [{ exercise, reps }] : [];
  });
  const aside = (exercise: Exercise) => isSetAside(exercise, history, nowMs);
  const couldBe = own
    ? known.map(({ exercise }) => exercise)
    : exercises.filter(({ stages }) => stages.includes(stage));
  return {
    items: known
      .filter(({ exercise }) => !aside(exercise))
      .map(({ exercise, reps }) => {
        const item = itemOf(exercise, doseFor(exercise, history));
        return reps === null ? item : { ...item, reps };
      }),
    setAside: [...new Set(couldBe.filter(aside).map(({ id }) => id))],
  };
}
