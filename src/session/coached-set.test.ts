import { describe, expect, it } from 'vitest';
import { english } from '../coach/wording';
import { englishWords } from '../exercise/english-words';
import { exercises, findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import type { SetGoal } from '../form/set-state';
import type { FormEvent } from '../form/events';
import { seeded } from '../form/testing/simulated-movement';
import { birdDog, filmedSet, kneeToChest, type StickRep } from '../form/testing/stick-set';
import {
  allFours,
  emptyPose,
  lying,
  rotated,
  stickPose,
  type StickJoints,
} from '../motion/testing/stick-person';
import { keypointNames, type Pose } from '../pose/pose';
import { createCoachedSet, type SetStep } from './coached-set';

const spoken = (exercise: Exercise) => ({ general: english, exercise: englishWords(exercise.id) });
const open = { reps: Infinity, holdSeconds: 5 };

function played(exercise: Exercise, poses: readonly Pose[], goal: SetGoal = open) {
  const set = createCoachedSet(exercise, goal, spoken(exercise));
  const steps: SetStep[] = poses.map((pose) => set.next(pose));
  const ending = set.end();
  return { steps, events: [...steps.flatMap((step) => step.events), ...ending] };
}

const slow: StickRep = { side: 'left', restS: 1.5, outS: 3, holdS: 6, backS: 3, top: 1 };
const reps = [slow, { ...slow, side: 'right' as const }];
const { poses } = filmedSet(reps, birdDog());
const birdDogExercise = findExercise('bird-dog') as Exercise;

describe('coached set', () => {
  const { steps, events } = played(birdDogExercise, poses);

  const saidIn = (own: readonly SetStep[]) => own.flatMap(({ cue }) => (cue ? [cue.text] : []));
  const rep = ['Hold', '3', '2', '1', english.letGo];

  it('says what belongs to a quiet set, and no more', () => {
    const patient = [{ ...slow, restS: 5 }, ...reps.slice(1)];
    const own = played(birdDogExercise, filmedSet(patient, birdDog()).poses).steps;
    expect(saidIn(own)).toEqual([english.begin, ...rep, '1', ...rep, '2']);
    const countIn = own.flatMap((step) => step.countIn ?? []);
    expect([...new Set(countIn)]).toEqual([3, 2, 1]);
  });

  it('says once, after the count-in, that form cannot be seen from too far aside', () => {
    const patient = [{ ...slow, restS: 6 }, ...reps.slice(1)];
    const aside = filmedSet(patient, birdDog(), { view: { turned: 35 } }).poses;
    const own = played(birdDogExercise, aside).steps;
    expect(saidIn(own)).toEqual([english.begin, english.formHidden, ...rep, '1', ...rep, '2']);
  });

  it('swallows no round of somebody who begins in the middle of the count-in', () => {
    expect(steps.some((step) => step.countIn !== null)).toBe(true);
    expect(saidIn(steps)).toEqual([...rep, '1', ...rep, '2']);
  });

  it('waits in a pause that was asked for, keeps the count, and goes on from the start position', () => {
    const set = createCoachedSet(birdDogExercise, open, spoken(birdDogExercise));
    const whole = filmedSet([slow, { ...slow, restS: 3 }, slow], birdDog()).poses;
    const pausedMs = [15_000, 28_500] as const;
    const during: number[] = [];
    const after: SetStep[] = [];
    for (const pose of whole) {
      if (pose.timestampMs >= pausedMs[0] && pose.timestampMs < pausedMs[1]) {
        if (during.length === 0) set.standBy(pose.timestampMs);
        during.push(set.watch(pose).timestampMs);
      } else {
        const step = set.next(pose);
        if (pose.timestampMs >= pausedMs[1]) after.push(step);
      }
    }
    expect(during.length).toBeGreaterThan(100);
    expect(after[0]).toMatchObject({ pause: 'resumed', state: { count: 1, counting: false } });
    expect(after.at(-1)).toMatchObject({ pause: null, state: { count: 2, counting: true } });
  });

  it('is over after its last rep: whoever gets up, and comes back, is told nothing', () => {
    const whole = filmedSet([slow], birdDog()).poses;
    const endMs = whole.at(-1)!.timestampMs;
    const standing = rotated({ ...allFours, ...lying }, 90);
    const later = Array.from({ length: 150 }, (_, frame) => {
      const timestampMs = endMs + ((frame + 1) * 1000) / 15;
      return stickPose(frame < 60 ? standing : allFours, { timestampMs });
    });
    const goal = { reps: 1, holdSeconds: 5 };
    const seen = played(birdDogExercise, [...whole, ...later], goal).steps;
    const doneAt = seen.findIndex(({ events: own }) => own.some((e) => e.kind === 'set-done'));
    expect(doneAt).toBeGreaterThan(0);
    const after = seen.slice(doneAt + 1);
    const kinds = after.flatMap(({ events: own }) => own.map(({ kind }) => kind));
    expect(kinds).toEqual(expect.arrayContaining(['sight-lost', 'ready']));
    expect(saidIn(after)).toEqual([english.setDone]);
    expect(after.every(({ countIn, pause }) => countIn === null && pause === null)).toBe(true);
  });

  it('waits while somebody else is in the picture', () => {
    const still = (timestampMs: number) => stickPose(allFours, { timestampMs });
    const times = Array.from({ length: 120 }, (_, frame) => (frame * 1000) / 15);
    const standing = rotated({ ...allFours, ...lying }, 90);
    const place = { hip: { x: 0.25, y: 0.6 }, trunk: 0.12 };
    const other = (timestampMs: number) => stickPose(standing, { timestampMs, ...place });
    const own = times.map((at) => (at >= 3000 && at < 4800 ? other(at) : still(at)));
    const { steps: seen } = played(birdDogExercise, own);
    const pauses = seen.map((step) => step.pause);
    expect(new Set(pauses.slice(0, 45))).toEqual(new Set([null]));
    expect(pauses.slice(60, 70)).toEqual(Array(10).fill('other-person'));
    expect(pauses.at(-1)).toBeNull();
    expect(seen.at(-1)?.state.counting).toBe(true);
  });

  it('gives every frame with its own value, two frames later', () => {
    expect(steps.slice(0, 3).map((step) => step.judged?.timestampMs ?? null)).toEqual([
      null,
      null,
      0,
    ]);
    steps.slice(2).forEach((step, i) => {
      expect(step.judged?.timestampMs).toBe(poses[i]?.timestampMs);
      const frame = step.judged?.toRecord();
      expect(frame?.timestampMs).toBe(poses[i]?.timestampMs);
      // The stick person's hip opens from 90 to 180 degrees; smoothing moves no edge.
      const angles = [step.body.limbs['hip-angle'].left, step.body.limbs['hip-angle'].right];
      expect(angles).toEqual([expect.any(Number), expect.any(Number)]);
      expect(frame?.value).toBeGreaterThanOrEqual(90 - 1e-6);
      expect(frame?.value).toBeLessThanOrEqual(180 + 1e-6);
    });
  });

  it('records a frame without anybody as such', () => {
    const set = createCoachedSet(birdDogExercise, open, spoken(birdDogExercise));
    const [, , step] = [0, 67, 133].map((at) => set.next(emptyPose(at)));
    expect(step?.judged?.toRecord()).toMatchObject({
      timestampMs: 0,
      keypoints: null,
      value: null,
    });
  });

  it('counts from the first round what somebody usually reaches', () => {
    const smaller = filmedSet(
      reps.map((rep) => ({ ...rep, top: 0.55 })),
      birdDog(),
    ).poses;
    const firstRep = (goal: SetGoal) =>
      played(birdDogExercise, smaller, goal).events.find((event) => event.kind === 'rep')?.rep;
    expect(firstRep({ ...open, usualRange: 50 })).toMatchObject({ partial: false, number: 1 });
    expect(firstRep(open)).toMatchObject({ partial: true });
  });

  it('gives the same for the same poses', () => {
    const again = played(birdDogExercise, poses);
    expect(again.events).toEqual(events);
    expect(again.steps.map((step) => step.cue)).toEqual(steps.map((step) => step.cue));
  });
});

describe('garbage', () => {
  const frames = 450;

  /** Every keypoint somewhere else in every frame, often nobody. */
  function scattered(random: () => number): Pose[] {
    let at = 0;
    return Array.from({ length: frames }, () => {
      at += 1 + (random() < 0.02 ? 4000 : 120) * random();
      const aspect = 4 / 3;
      if (random() < 0.15) return emptyPose(at, aspect);
      const far = random() < 0.1 ? 1e5 : 2;
      const somewhere = () => far * (random() - 0.3);
      return {
        timestampMs: at,
        aspect,
        keypoints: keypointNames.map(() => ({
          x: somewhere(),
          y: somewhere(),
          z: somewhere(),
          visibility: random(),
        })),
        world:
          random() < 0.2
            ? null
            : keypointNames.map(() => ({ x: somewhere(), y: somewhere(), z: somewhere() })),
        silhouette:
          random() < 0.3
            ? null
            : {
                width: 40,
                height: 30,
                data: Uint8Array.from({ length: 1200 }, () => 256 * random()),
              },
      };
    });
  }

  /** A whole person in a start position who is somewhere else, and another way up, every few frames. */
  function jumping(random: () => number): Pose[] {
    const people = [allFours, kneeToChest(0, 'left'), birdDog()(1, 'left')];
    let joints: StickJoints = allFours;
    let view = {};
    return Array.from({ length: frames }, (_, frame) => {
      if (random() < 0.3) {
        joints = rotated(people[Math.floor(3 * random())] ?? allFours, 360 * random());
        view = {
          head: random() < 0.5 ? 'left' : 'right',
          trunk: 0.02 + 0.5 * random(),
          hip: { x: 1.4 * random(), y: random() },
          turned: 90 * random(),
        };
      }
      const timestampMs = (frame * 1000) / 15;
      return random() < 0.1 ? emptyPose(timestampMs) : stickPose(joints, { ...view, timestampMs });
    });
  }

  /** All keypoints at one place. */
  function collapsed(): Pose[] {
    const point = { x: 0.5, y: 0.5, z: 0, visibility: 1 };
    return Array.from({ length: frames }, (_, frame) => ({
      ...emptyPose((frame * 1000) / 15),
      keypoints: keypointNames.map(() => point),
      world: keypointNames.map(() => ({ x: 0, y: 0, z: 0 })),
    }));
  }

  function numbersOf(value: unknown): number[] {
    if (typeof value === 'number') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).flatMap(numbersOf);
  }

  const counted = (events: readonly FormEvent[]) =>
    events.filter((event) => event.kind === 'rep' && !event.rep.partial);

  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    'does not break %s, and nothing is counted',
    (_id, exercise) => {
      const kinds: ((random: () => number) => Pose[])[] = [scattered, jumping, collapsed];
      for (const kind of kinds) {
        for (let seed = 1; seed <= 4; seed++) {
          const { events } = played(exercise, kind(seeded(seed)));
          expect(counted(events)).toEqual([]);
          expect(numbersOf(events).filter((value) => !Number.isFinite(value))).toEqual([]);
        }
      }
    },
  );

  it('before and after a set does not change its count', () => {
    const before = jumping(seeded(9));
    // Who comes after others is taken for the person after three seconds.
    const shift = (before.at(-1)?.timestampMs ?? 0) + 4000;
    const set = poses.map((pose) => ({ ...pose, timestampMs: pose.timestampMs + shift }));
    const end = (set.at(-1)?.timestampMs ?? 0) + 67;
    const more = jumping(seeded(10)).map((pose) => ({
      ...pose,
      timestampMs: pose.timestampMs + end,
    }));
    const { events } = played(birdDogExercise, [...before, ...set, ...more]);
    expect(counted(events)).toHaveLength(2);
  });
});
