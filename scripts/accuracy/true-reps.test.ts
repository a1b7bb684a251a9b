import { expect, test } from 'vitest';
import { parseExercise } from '../../src/exercise/parse-exercise';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planClip, type TimingFault } from '../../tests/person/clip-plan';
import { madeUpTruth } from './testing/made-up-truth';
import { countsWith, trueReps } from './true-reps';

const read = (id: string) => {
  const file = `content/exercises/${id}.yaml`;
  return parseExercise(file, readFileSync(join(import.meta.dirname, '../..', file), 'utf8'));
};
const [cat, bird, knee] = ['cat-arch', 'bird-dog', 'knee-to-chest'].map(read) as [
  ReturnType<typeof read>,
  ReturnType<typeof read>,
  ReturnType<typeof read>,
];

function plan(timing: TimingFault | null, tempoS = 2.5) {
  return planClip({
    sides: 'each',
    reps: 3,
    tempoS,
    holdS: 4,
    timing,
    calibration: false,
    seed: 1,
    fps: 15,
  });
}

test('a rep as meant: its times, sides, range, and nothing to complain of', () => {
  const reps = trueReps(bird, madeUpTruth(plan(null), { exercise: 'bird-dog' }));
  expect(reps.map(({ side }) => side)).toEqual(['left', 'right', 'left']);
  for (const rep of reps) {
    expect(rep).toMatchObject({ counts: 'yes', faults: [], tooFast: false, crossingsMs: [] });
    expect(rep.backStartMs - rep.outEndMs).toBeGreaterThan(3800);
    // The made-up hip goes 60 degrees for a share of 1.
    expect(rep.rangeDeg).toBeGreaterThan(55);
    expect(rep.rangeDeg).toBeLessThan(65);
  }
  expect(reps[0]?.nextMs).toBe(reps[1]?.startMs);
  expect(reps[2]?.nextMs).toBe(Infinity);
});

test('too fast: crosses the limit once on each way, at the time that the formula gives', () => {
  const truth = madeUpTruth(plan('too-fast'), { exercise: 'cat-arch', fault: 'too-fast' });
  const [rep] = trueReps(cat, truth);
  expect(rep?.tooFast).toBe(true);
  expect(rep?.crossingsMs).toHaveLength(2);
  // Minimum jerk: speed 30 t^2 (1-t)^2 / T; over 1.875 / 1.2 s from where that crosses it.
  const seconds = ((rep?.outEndMs ?? 0) - (rep?.startMs ?? 0)) / 1000;
  const x = Math.sqrt((1.875 / 1.2 / 30) * seconds);
  const crossing = (1 - Math.sqrt(1 - 4 * x)) / 2;
  const found = ((rep?.crossingsMs[0] ?? 0) - (rep?.startMs ?? 0)) / 1000;
  expect(Math.abs(found - crossing * seconds)).toBeLessThan(0.05);
});

test('close to the limit nobody is asked', () => {
  const reps = trueReps(cat, madeUpTruth(plan(null, 1.2), { exercise: 'cat-arch' }));
  expect(reps.some(({ tooFast }) => tooFast === null)).toBe(true);
  expect(reps.every(({ tooFast }) => tooFast !== true)).toBe(true);
});

test('faults in time show under the names that the exercise has for them', () => {
  const faultsOf = (exercise: typeof bird, fault: TimingFault) =>
    trueReps(exercise, madeUpTruth(plan(fault), { exercise: exercise.id, fault })).map(
      ({ faults }) => faults,
    );
  expect(faultsOf(bird, 'bouncing')).toEqual([['wobble'], ['wobble'], ['wobble']]);
  expect(faultsOf(knee, 'wobble')).toEqual([['bouncing'], ['bouncing'], ['bouncing']]);
  expect(faultsOf(knee, 'same-side-twice')).toEqual([[], ['same-side-twice'], ['same-side-twice']]);
  expect(faultsOf(bird, 'partial')).toEqual([[], ['partial'], []]);
  expect(faultsOf(bird, 'jerky')).toEqual([['jerky'], ['jerky'], ['jerky']]);
  expect(faultsOf(cat, 'released-early')).toEqual([[], [], []]);
});

test('partial reps are not to be counted', () => {
  const truth = madeUpTruth(plan('partial'), { exercise: 'bird-dog', fault: 'partial' });
  expect(trueReps(bird, truth).map(({ counts }) => counts)).toEqual(['yes', 'no', 'yes']);
});

test('a movement left out, the other way round, or too small is none; a bad one is one', () => {
  expect(countsWith(cat, 'head-only', null)).toBe('no');
  expect(countsWith(cat, 'sagging', null)).toBe('no');
  expect(countsWith(cat, 'elbows-bend', null)).toBe('yes');
  expect(countsWith(bird, 'knee-bent', 0.9)).toBe('yes');
  expect(countsWith(knee, 'other-leg-drifts', 1.2)).toBe('yes');
  expect(countsWith(bird, 'knee-bent', 0.5)).toBe('either');
  expect(countsWith(bird, 'knee-bent', -0.2)).toBe('no');
  expect(countsWith(bird, 'too-fast', 0.5)).toBe('yes');
});
