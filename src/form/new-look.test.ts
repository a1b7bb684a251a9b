import { describe, expect, it } from 'vitest';
import { findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import { createBodyTracker } from '../motion/body-tracker';
import { standing } from '../motion/testing/filmed-person';
import { allFours, stickPose, type StickView } from '../motion/testing/stick-person';
import type { Pose } from '../pose/pose';
import { createChecker } from './checker';
import type { FormEvent } from './events';
import { birdDog, filmedSet, type StickRep } from './testing/stick-set';

const slow: StickRep = { side: 'left', restS: 1.5, outS: 3, holdS: 4, backS: 3, top: 1 };
const other: StickRep = { ...slow, side: 'right' };
const here = { x: 0.6, y: 0.5 };
const there = { x: 0.72, y: 0.56 };

/** Poses one after the other, 15 a second. */
function joined(...parts: readonly (readonly Pose[])[]): Pose[] {
  return parts.flat().map((pose, frame) => ({ ...pose, timestampMs: (frame * 1000) / 15 }));
}

const set = (reps: readonly StickRep[], hip = here) =>
  filmedSet(reps, birdDog(), { view: { hip } }).poses;

/** Somebody who keeps still for some seconds while the view changes. */
const still = (seconds: number, view: (share: number) => StickView, joints = allFours) =>
  Array.from({ length: Math.round(seconds * 15) }, (_, frame) =>
    stickPose(joints, view(frame / (seconds * 15))),
  );

/** The laptop is pushed aside within a second. */
const pushed = (joints = allFours) =>
  still(
    1,
    (share) => ({
      hip: { x: here.x + share * (there.x - here.x), y: here.y + share * (there.y - here.y) },
    }),
    joints,
  );

function watch(poses: readonly Pose[]) {
  const tracker = createBodyTracker();
  const checker = createChecker(findExercise('bird-dog') as Exercise, {
    reps: Infinity,
    holdSeconds: 3,
  });
  const live = poses.map((pose) => ({
    events: checker.next(tracker.next(pose)),
    state: checker.state(),
  }));
  const events: FormEvent[] = [...live.flatMap((frame) => frame.events), ...checker.end()];
  return {
    states: live.map((frame) => frame.state),
    ready: events.filter((event) => event.kind === 'ready').length,
    lost: events.flatMap((event) => (event.kind === 'sight-lost' ? [event.problem] : [])),
    numbers: events.flatMap((event) =>
      event.kind === 'rep' && !event.rep.partial ? [event.rep.number] : [],
    ),
  };
}

describe('a view that moves in mid-set', () => {
  it('between reps: the count goes on after a new look', () => {
    const before = set([slow, other]);
    const { lost, numbers, ready, states } = watch(
      joined(before, pushed(), set([slow, other], there)),
    );
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(lost).toEqual(['view-moved']);
    expect(ready).toBe(2);
    const moving = states.slice(before.length, before.length + 25);
    expect(moving.some((state) => !state.counting && state.sight === 'view-moved')).toBe(true);
    for (const state of moving) expect(state.count).toBe(2);
    expect(states.at(-1)).toMatchObject({ counting: true, sight: null });
  });

  it('in the middle of a hold: that rep is left out, and the next ones count', () => {
    const poses = set([slow, other]);
    const second = 17 * 15;
    const held = joined(set([slow, other]).slice(0, second), pushed(birdDog()(1, 'right')));
    const { lost, numbers } = watch(joined(held, set([slow, other], there)));
    expect(poses.length).toBeGreaterThan(second);
    expect(lost[0]).toBe('view-moved');
    expect(numbers).toEqual([1, 2, 3]);
  });
});

describe('somebody else in the picture', () => {
  const visitor = (seconds: number) =>
    still(seconds, () => ({ hip: { x: 0.25, y: 0.55 }, trunk: 0.15 }), standing);

  it('for a moment: the set goes on where it was', () => {
    const { lost, numbers, ready } = watch(joined(set([slow]), visitor(2), set([other])));
    expect(numbers).toEqual([1, 2]);
    expect(lost).toEqual(['other-person']);
    expect(ready).toBe(1);
  });

  it('for longer: a new look, and the count goes on', () => {
    const { lost, numbers, ready } = watch(joined(set([slow]), visitor(8), set([other])));
    expect(numbers).toEqual([1, 2]);
    expect(lost[0]).toBe('other-person');
    expect(ready).toBe(2);
  });
});
