import { describe, expect, it } from 'vitest';
import { findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import { createBodyTracker } from '../motion/body-tracker';
import { sketches } from '../motion/posture/testing';
import { between, satBack, standing } from '../motion/testing/filmed-person';
import { allFours, lying, stickPose, type StickJoints } from '../motion/testing/stick-person';
import { createChecker } from './checker';
import type { FormEventKind } from './events';
import { createPostureCheck } from './posture-check';

const exercise = (id: string) => findExercise(id) as Exercise;
const sketch = (name: string): StickJoints => sketches.find(([own]) => own === name)![2];
const frames = (seconds: number, joints: StickJoints) =>
  Array.from({ length: seconds * 15 }, () => joints);

const fps = 15;
const filmed = (all: readonly StickJoints[]) =>
  all.map((joints, i) => stickPose(joints, { trunk: 0.17, timestampMs: (i * 1000) / fps }));

function checked(id: string, all: readonly StickJoints[]) {
  const tracker = createBodyTracker();
  const check = createPostureCheck(exercise(id));
  return filmed(all).map((pose) => check.next(tracker.next(pose)));
}

describe('createPostureCheck', () => {
  it.each([
    ['knee-to-chest', 'on the belly', { wanted: 'supine', lying: true }],
    ['press-up', 'on the back, legs straight', { wanted: 'prone', lying: true }],
    ['bridge', 'on all fours', { wanted: 'supine', lying: false }],
    ['side-leg-raise', 'on the back, legs straight', { wanted: 'side', lying: true }],
    ['cat-arch', 'on the back, knees up', { wanted: 'all-fours', lying: true }],
  ])('%s: somebody %s is told what it lies on', (id, name, wrong) => {
    const all = checked(id, frames(3, sketch(name)));
    expect(all.at(-1)?.wrong).toEqual(wrong);
    // Not at once: people come through other postures.
    expect(all.filter((own) => own.wrong === null).length).toBeGreaterThanOrEqual(1.4 * fps);
  });

  it.each([
    ['knee-to-chest', 'on the back, knees up'],
    ['press-up', 'on the belly'],
    ['press-up', 'on the belly, propped on the forearms'],
    ['press-up', 'on the belly, chest pressed up'],
    ['side-leg-raise', 'on the left side, facing the camera'],
    ['cat-arch', 'on all fours'],
    ['house', 'hands and feet on the floor, hips high'],
    // What comes next is said by the start position's own words.
    ['bridge', 'on the feet'],
    ['bridge', 'on a chair'],
  ])('%s: nothing is wrong with somebody %s', (id, name) => {
    expect(checked(id, frames(3, sketch(name))).every(({ wrong }) => wrong === null)).toBe(true);
  });

  it('takes nothing that it does not know for wrong', () => {
    const folded: StickJoints = {
      ...lying,
      knee: [0.1, 0],
      ankle: [0.2, 0],
      ear: [1.3, 0],
      nose: [1.3, 0],
    };
    const all = checked('press-up', frames(3, folded));
    expect(all.every(({ wrong, up }) => wrong === null && !up)).toBe(true);
  });

  it.each([
    ['cat-arch', 'on the feet', true],
    ['cat-arch', 'on a chair', true],
    ['cat-arch', 'on the heels', false],
    ['house', 'hands and feet on the floor, hips high', false],
    ['house', 'on the feet, hands to the toes', false],
    ['bridge', 'on the floor, knees up', true],
    ['bridge', 'on the heels', true],
    ['bridge', 'on the back, knees up', false],
  ])('%s: whether somebody %s is up: %s', (id, name, up) => {
    expect(checked(id, frames(3, sketch(name))).at(-1)?.up).toBe(up);
  });
});

describe('getting up in the middle of a set', () => {
  const way = (a: StickJoints, b: StickJoints) =>
    Array.from({ length: 2 * fps }, (_, i) => between(a, b, i / (2 * fps)));

  function kinds(id: string, all: readonly StickJoints[]): FormEventKind[] {
    const tracker = createBodyTracker();
    const checker = createChecker(exercise(id), { reps: 10, holdSeconds: 5 });
    return filmed(all).flatMap((pose) =>
      checker.next(tracker.next(pose)).map((event) => event.kind),
    );
  }

  it('is told once, after the position was left', () => {
    const up = [...frames(3, allFours), ...way(allFours, standing), ...frames(4, standing)];
    const all = kinds('bird-dog', up);
    expect(all.filter((kind) => kind === 'got-up')).toHaveLength(1);
    expect(all.filter((kind) => kind === 'left-position')).toHaveLength(1);
    expect(all.indexOf('ready')).toBeLessThan(all.indexOf('left-position'));
    expect(all.indexOf('left-position')).toBeLessThan(all.indexOf('got-up'));
  });

  it('is told again when it happens again', () => {
    const once = [...frames(3, allFours), ...way(allFours, standing), ...frames(3, standing)];
    const all = kinds('bird-dog', [...once, ...way(standing, allFours), ...once]);
    expect(all.filter((kind) => kind === 'got-up')).toHaveLength(2);
  });

  it('is not told of somebody who has not begun, or who rests on the heels', () => {
    expect(kinds('bird-dog', frames(5, standing))).not.toContain('got-up');
    const resting = [...frames(3, allFours), ...way(allFours, satBack), ...frames(4, satBack)];
    expect(kinds('bird-dog', resting)).not.toContain('got-up');
  });
});
