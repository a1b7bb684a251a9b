import { describe, expect, it } from 'vitest';
import { findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import { createBodyTracker } from '../motion/body-tracker';
import { allFours, emptyPose, lying, stickPose } from '../motion/testing/stick-person';
import type { Pose, PictureLight } from '../pose/pose';
import { createPictureRate, setUpProblems, viewNeeds } from './set-up-problems';

const needsOf = (id: string) => viewNeeds(findExercise(id) as Exercise);
const day: PictureLight = { person: 0.45, around: 0.5 };

function problemsOf(
  pose: Pose,
  {
    id = 'bird-dog',
    light = day,
    perSecond = 15,
  }: { id?: string; light?: PictureLight | null; perSecond?: number | null } = {},
) {
  return setUpProblems(createBodyTracker().next({ ...pose, light }), needsOf(id), perSecond);
}

describe('what could be better about the view', () => {
  it('nothing, of somebody on all fours or lying, seen whole by day', () => {
    expect(problemsOf(stickPose(allFours))).toEqual([]);
    expect(problemsOf(stickPose(lying), { id: 'bridge' })).toEqual([]);
  });

  it('everything at once: it is for others to choose', () => {
    const far = stickPose(allFours, { trunk: 0.08, turned: 60 });
    expect(problemsOf(far)).toEqual(['too-small', 'turn-side-on']);
  });

  it.each<[string, PictureLight | null, string[]]>([
    ['a dark room', { person: 0.06, around: 0.08 }, ['too-dark']],
    ['a window behind', { person: 0.25, around: 0.7 }, ['against-light']],
    ['a dim room', { person: 0.16, around: 0.2 }, []],
    ['light that was not measured', null, []],
  ])('light: %s', (_, light, expected) => {
    expect(problemsOf(stickPose(allFours), { light })).toEqual(expected);
  });

  it('the dark besides nobody', () => {
    const light = { person: null, around: 0.04 };
    expect(problemsOf(emptyPose(0), { light })).toEqual(['nobody', 'too-dark']);
  });

  it('few pictures, and not before they could be counted', () => {
    expect(problemsOf(stickPose(allFours), { perSecond: 5 })).toEqual(['few-pictures']);
    expect(problemsOf(stickPose(allFours), { perSecond: null })).toEqual([]);
  });

  it('a camera that looks down, for exercises seen from the side', () => {
    const body = { ...createBodyTracker().next(stickPose(allFours)), cameraRise: 32 };
    expect(setUpProblems(body, needsOf('bird-dog'), 15)).toEqual(['camera-high']);
    expect(setUpProblems(body, needsOf('knee-rolls'), 15)).not.toContain('camera-high');
    expect(setUpProblems({ ...body, cameraRise: 19 }, needsOf('bird-dog'), 15)).toEqual([]);
  });
});

describe('in a small room', () => {
  // Hands and head at the right, feet beyond the left edge.
  const feetOutside = stickPose(allFours, { hip: { x: 0.17, y: 0.5 }, trunk: 0.25 });

  it('an exercise that needs no feet can do without them, and it is said', () => {
    expect(problemsOf(feetOutside, { id: 'cat-arch' })).toEqual(['feet-cut-off']);
  });

  it('one that is counted by straight knees cannot', () => {
    expect(problemsOf(feetOutside, { id: 'bird-dog' })).toContain('cut-off');
  });

  it('the head is missed least', () => {
    const headOutside = stickPose(allFours, { hip: { x: 1.02, y: 0.5 }, trunk: 0.25 });
    expect(problemsOf(headOutside, { id: 'cat-arch' })).toEqual(['head-cut-off']);
  });
});

describe('createPictureRate', () => {
  it.each([4, 10, 30])('%d a second', (perSecond) => {
    const rate = createPictureRate();
    const told = Array.from({ length: 5 * perSecond }, (_, i) => rate.next((1000 * i) / perSecond));
    expect(told[2 * perSecond]).toBeNull();
    expect(told.at(-1)).toBeCloseTo(perSecond, 0);
  });

  it('knows nothing for three seconds after pictures were left out on purpose', () => {
    const rate = createPictureRate();
    for (let at = 0; at < 5000; at += 250) {
      rate.next(at);
      rate.restart();
    }
    const told: (number | null)[] = [];
    for (let at = 5000; at < 9000; at += 50) told.push(rate.next(at));
    expect(told.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => null));
    expect(told.at(-1)).toBeCloseTo(20, 0);
  });

  it('notices when it gets slow', () => {
    const rate = createPictureRate();
    let last: number | null = null;
    for (let at = 0; at < 5000; at += 50) last = rate.next(at);
    expect(last).toBeCloseTo(20, 0);
    for (let at = 5000; at < 9000; at += 250) last = rate.next(at);
    expect(last).toBeCloseTo(4, 0);
  });
});
