import { describe, expect, it } from 'vitest';
import { exercises, findExercise, goalOf } from './catalogue';

describe('goalOf', () => {
  it('asks less of a first-timer, of every exercise', () => {
    for (const exercise of exercises) {
      const [first, usual] = [goalOf(exercise, 'first'), goalOf(exercise, 'usual')];
      expect(first.reps, exercise.id).toBeLessThanOrEqual(usual.reps);
      expect(first.holdSeconds, exercise.id).toBeLessThanOrEqual(usual.holdSeconds);
    }
  });

  it('reads reps and seconds from the content file', () => {
    const exercise = findExercise('bird-dog');
    expect(exercise && goalOf(exercise, 'usual')).toEqual({
      reps: exercise?.dose.reps,
      holdSeconds: exercise?.hold?.seconds,
    });
  });
});
