import { describe, expect, it } from 'vitest';
import { findExercise } from './catalogue';
import {
  changeBetween,
  exercisesDone,
  newProgramme,
  nextStep,
  withSet,
  type ProgrammeRecord,
  type ProgrammeSetEnd,
} from './programme';

const item = (exerciseId: string, sets = 1) => ({ exerciseId, sets, reps: 5, holdSeconds: 0 });
const known = () => true;
const three = newProgramme(
  'id',
  [item('cat-arch'), item('side-leg-raise', 2), item('bridge')],
  1000,
);

/** The session after these ends, each of the set that came next. */
function after(...ends: readonly ProgrammeSetEnd[]): ProgrammeRecord {
  return ends.reduce((programme, end) => {
    const step = nextStep(programme, known);
    if (!step) throw new Error('nothing comes next');
    return withSet(programme, { ...step, sessionId: null, end, count: 5 }, 2000, known);
  }, three);
}

describe('nextStep', () => {
  it('goes through the list, set by set', () => {
    expect(nextStep(three, known)).toEqual({ item: 0, set: 0 });
    expect(nextStep(after('finished'), known)).toEqual({ item: 1, set: 0 });
    expect(nextStep(after('finished', 'finished'), known)).toEqual({ item: 1, set: 1 });
    expect(nextStep(after('finished', 'finished', 'finished'), known)).toEqual({ item: 2, set: 0 });
    expect(nextStep(after('finished', 'finished', 'finished', 'left'), known)).toBeNull();
  });

  it('begins a set again that was stopped, and leaves what was done', () => {
    const stopped = after('finished', 'finished', 'stopped');
    expect(nextStep(stopped, known)).toEqual({ item: 1, set: 1 });
    expect(exercisesDone(stopped)).toBe(1);
  });

  it.each(['left', 'hurt'] as const)('leaves out the other sets once one was %s', (end) => {
    expect(nextStep(after('finished', end), known)).toEqual({ item: 2, set: 0 });
    expect(exercisesDone(after('finished', end))).toBe(2);
  });

  it('passes over an exercise that this version does not have', () => {
    const gone = (id: string) => id !== 'side-leg-raise';
    expect(nextStep(after('finished'), gone)).toEqual({ item: 2, set: 0 });
  });

  it('takes the same exercise twice when it is listed twice', () => {
    const twice = newProgramme('id', [item('bridge'), item('bridge')], 0);
    const once = withSet(
      twice,
      { item: 0, set: 0, sessionId: null, end: 'finished', count: 5 },
      1,
      known,
    );
    expect(nextStep(once, known)).toEqual({ item: 1, set: 0 });
  });
});

describe('withSet', () => {
  it('notes the end with the last set, and not before', () => {
    expect(after('finished', 'finished', 'finished').endedAt).toBeNull();
    expect(after('finished', 'finished', 'finished', 'stopped').endedAt).toBeNull();
    expect(after('finished', 'finished', 'finished', 'hurt').endedAt).toBe(2000);
  });
});

describe('changeBetween', () => {
  const [cat, raise, rolls] = ['cat-arch', 'side-leg-raise', 'knee-rolls'].map((id) =>
    findExercise(id)!,
  ) as [never, never, never];

  it('tells another exercise, the other side and another place of the laptop apart', () => {
    expect(changeBetween(cat, raise, 0)).toEqual({
      exercise: true,
      otherSide: false,
      camera: false,
    });
    expect(changeBetween(raise, raise, 1)).toEqual({
      exercise: false,
      otherSide: true,
      camera: false,
    });
    expect(changeBetween(cat, cat, 1)).toEqual({
      exercise: false,
      otherSide: false,
      camera: false,
    });
    expect(changeBetween(cat, rolls, 0).camera).toBe(true);
    // The same exercise, listed a second time, begins anew.
    expect(changeBetween(raise, raise, 0).exercise).toBe(true);
  });
});
