import { describe, expect, it } from 'vitest';
import { createBodyTracker } from '../motion/body-tracker';
import { satBack, standing } from '../motion/testing/filmed-person';
import {
  allFours,
  from,
  lying,
  rotated,
  stickPose,
  type StickJoints,
  type StickView,
} from '../motion/testing/stick-person';
import { createGestureWatch, type Gesture } from './gesture-watch';
import { birdDog, kneeToChest } from './testing/stick-set';

const fps = 15;

interface Seen {
  readonly gesture: Gesture;
  readonly ms: number;
}

/** What is understood while a stick person does something for some seconds. */
function understood(
  seconds: number,
  jointsAt: (second: number) => StickJoints,
  view: StickView = {},
): Seen[] {
  const tracker = createBodyTracker();
  const watch = createGestureWatch();
  return Array.from({ length: seconds * fps }, (_, i) => i / fps).flatMap((second) => {
    const pose = stickPose(jointsAt(second), { ...view, timestampMs: second * 1000 });
    const gesture = watch.next(tracker.next(pose));
    return gesture === null ? [] : [{ gesture, ms: second * 1000 }];
  });
}

const names = (seen: readonly Seen[]) => seen.map(({ gesture }) => gesture);

/** To one side and the other, 0.4 s each way; still before the second second and after some strokes. */
function swing(second: number, strokes: number): number {
  const own = Math.min(Math.max(0, second - 2), strokes * 0.4);
  return Math.cos((Math.PI * own) / 0.4);
}

/** One arm raised from the shoulder, the forearm swung by so many degrees to each side. */
function withHand(joints: StickJoints, upper: number, fore: number): StickJoints {
  const elbow = from(joints.shoulder as readonly [number, number], upper, 0.5);
  return { ...joints, 'right-elbow': elbow, 'right-wrist': from(elbow, fore, 0.45) };
}

const raised =
  (joints: StickJoints, upper: number, fore: number, strokes: number) => (s: number) =>
    s < 1 || s > 2.5 + strokes * 0.4
      ? joints
      : withHand(joints, upper, fore + 35 * swing(s, strokes));

const prone: StickJoints = {
  ...lying,
  knee: [-0.8, 0],
  ankle: [-1.6, 0],
  elbow: [1.4, -0.1],
  wrist: [1.8, -0.1],
};

describe('a waved hand', () => {
  it.each([
    ['on the back', lying, 90, 90],
    ['on all fours', allFours, 0, 10],
    ['on the belly', prone, 0, 90],
  ] as const)('%s is understood once, within four strokes', (_, joints, upper, fore) => {
    const seen = understood(8, raised(joints, upper, fore, 5));
    expect(names(seen)).toEqual(['wave']);
    expect(seen[0]?.ms).toBeGreaterThan(2000);
    expect(seen[0]?.ms).toBeLessThan(2000 + 4 * 400 + 200);
  });

  it('that goes on and on means more', () => {
    const seen = understood(12, raised(lying, 90, 90, 16));
    expect(names(seen)).toEqual(['wave', 'wave-on']);
    expect(seen[1]?.ms).toBeLessThan(2000 + 12 * 400 + 300);
  });

  it('is understood again after a break', () => {
    const once = raised(lying, 90, 90, 5);
    const seen = understood(16, (s) => once(s < 8 ? s : s - 8));
    expect(names(seen)).toEqual(['wave', 'wave']);
  });

  it('is not seen where the model does not see the arm', () => {
    const hidden = ['right-wrist', 'right-elbow'] as const;
    expect(understood(8, raised(lying, 90, 90, 5), { hidden })).toEqual([]);
  });
});

describe('nothing is asked for by', () => {
  const quiet: readonly [string, (second: number) => StickJoints][] = [
    ['a hand that is held up', () => withHand(lying, 90, 90)],
    ['a hand that goes to and fro once', raised(lying, 90, 90, 2)],
    ['a hand that scratches the head', (s) => withHand(allFours, 20, 120 + 9 * swing(s, 20))],
    ['a hand that wipes the floor', (s) => withHand(lying, 180, 180 + 30 * swing(s, 12))],
    ['somebody who stands and talks', (s) => withHand(standing, 270, 0 + 35 * swing(s, 12))],
    [
      'somebody who kneels up and waves for somebody else',
      (s) => withHand(rotated(allFours, 80), 80, 80 + 35 * swing(s, 12)),
    ],
    [
      'somebody who rocks the whole body, a hand in the air',
      (s) => {
        const arm = withHand(satBack, 60, 60);
        return rotated({ ...arm, ...withHand(arm, 60, 60 + 20 * swing(s, 12)) }, 12 * swing(s, 12));
      },
    ],
    ['a bird-dog, however fast', (s) => birdDog()((1 - swing(s, 20)) / 2, 'left')],
    ['knees drawn in, however fast', (s) => kneeToChest((1 - swing(s, 20)) / 2, 'left')],
  ];
  it.each(quiet)('%s', (_, jointsAt) => {
    expect(understood(12, jointsAt)).toEqual([]);
  });
});
