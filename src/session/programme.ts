import type { Exercise } from '../exercise/schema';
import type { ProgrammeItem, ProgrammeRecord, ProgrammeSet } from '../record/programme-record';

export type {
  ProgrammeItem,
  ProgrammeRecord,
  ProgrammeSet,
  ProgrammeSetEnd,
} from '../record/programme-record';

/** A set of a session: the exercise's place in the list and which of its sets, both from 0. */
export interface ProgrammeStep {
  readonly item: number;
  readonly set: number;
}

/** Begun and not done: the exercise was broken off and starts again when the session goes on. */
const isDone = ({ end }: ProgrammeSet): boolean => end !== 'stopped';
/** After these, no further set of the exercise follows. */
const endsExercise = ({ end }: ProgrammeSet): boolean => end === 'left' || end === 'hurt';

/** The set that an exercise of the list is at; null when the exercise is done. */
function openSet({ items, sets }: ProgrammeRecord, item: number): number | null {
  const own = sets.filter((set) => set.item === item && isDone(set));
  if (own.some(endsExercise)) return null;
  const planned = items[item]?.sets ?? 0;
  const free = Array.from({ length: planned }, (_, set) => set).find(
    (set) => !own.some((done) => done.set === set),
  );
  return free ?? null;
}

/**
 * The set that comes next; null when all is done.
 *
 * @param isKnown whether this version still has an exercise; one that is gone is passed over
 */
export function nextStep(
  programme: ProgrammeRecord,
  isKnown: (exerciseId: string) => boolean,
): ProgrammeStep | null {
  for (const [item, { exerciseId }] of programme.items.entries()) {
    const set = isKnown(exerciseId) ? openSet(programme, item) : null;
    if (set !== null) return { item, set };
  }
  return null;
}

/** Whether all sets of an exercise of the list are done, or none is to follow. */
export function isExerciseDone(programme: ProgrammeRecord, item: number): boolean {
  return openSet(programme, item) === null;
}

/** How many exercises of the list are done. */
export function exercisesDone(programme: ProgrammeRecord): number {
  return programme.items.filter((_, item) => isExerciseDone(programme, item)).length;
}

/** The session with one more set; `endedAt` is noted with the last one. */
export function withSet(
  programme: ProgrammeRecord,
  set: ProgrammeSet,
  nowMs: number,
  isKnown: (exerciseId: string) => boolean,
): ProgrammeRecord {
  const longer = { ...programme, sets: [...programme.sets, set] };
  const over = nextStep(longer, isKnown) === null;
  return over ? { ...longer, endedAt: nowMs } : longer;
}

/** What the person has to do between two sets besides resting. */
export interface StepChange {
  /** Another exercise begins. */
  readonly exercise: boolean;
  /** The same exercise goes on with the other side. */
  readonly otherSide: boolean;
  /** The laptop has to stand elsewhere. */
  readonly camera: boolean;
}

/** Where the laptop stands for an exercise: who lies on the side faces it from the same place. */
export function laptopPlace({ camera }: Pick<Exercise, 'camera'>): 'beside' | 'foot-end' {
  return camera === 'foot-end' ? 'foot-end' : 'beside';
}

/** What changes from one set to the next. */
export function changeBetween(
  from: Pick<Exercise, 'id' | 'camera'>,
  to: Pick<Exercise, 'id' | 'camera' | 'movement'>,
  toSet: number,
): StepChange {
  const same = from.id === to.id && toSet > 0;
  const { sides, sidesChange } = to.movement;
  return {
    exercise: !same,
    otherSide: same && sides === 'each' && sidesChange === 'each-set',
    camera: laptopPlace(from) !== laptopPlace(to),
  };
}

/** A session that begins now with these exercises. */
export function newProgramme(
  id: string,
  items: readonly ProgrammeItem[],
  nowMs: number,
): ProgrammeRecord {
  return { id, startedAt: nowMs, items, sets: [], endedAt: null, pain: null };
}
