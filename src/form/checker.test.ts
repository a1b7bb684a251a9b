import { describe, expect, it } from 'vitest';
import { findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import { createBodyTracker } from '../motion/body-tracker';
import { allFours, emptyPose, rotated, stickPose } from '../motion/testing/stick-person';
import type { Pose } from '../pose/pose';
import { createChecker } from './checker';
import type { SetGoal } from './set-state';
import type { FormEvent, FormEventKind, Hold, Rep } from './events';
import { minimumJerk } from './testing/minimum-jerk';
import { birdDog, filmedCat, filmedSet, kneeToChest, type StickRep } from './testing/stick-set';

const exercise = (id: string) => findExercise(id) as Exercise;
const openEnd: SetGoal = { reps: Infinity, holdSeconds: 5 };

/** Everything that is reported about these poses. */
function report(id: string, poses: readonly Pose[], goal = openEnd) {
  const tracker = createBodyTracker();
  const checker = createChecker(exercise(id), goal);
  const live = poses.flatMap((pose) => checker.next(tracker.next(pose)));
  const events = [...live, ...checker.end()];
  const of = <K extends FormEventKind>(kind: K) =>
    events.filter((event): event is Extract<FormEvent, { kind: K }> => event.kind === kind);
  const all: readonly Rep[] = of('rep').map((event) => event.rep);
  return {
    events,
    of,
    reps: all.filter((rep) => !rep.partial),
    partial: all.filter((rep) => rep.partial),
    holds: of('hold-end').map((event): Hold => event.hold),
    faults: of('fault').map((event) => event.fault.id),
    state: checker.state(),
  };
}

const slow: StickRep = { side: 'left', restS: 1.5, outS: 3, holdS: 6, backS: 3, top: 1 };
const other: StickRep = { ...slow, side: 'right' };
const turns = [slow, other, slow, other];

const near = (found: number, meant: number, tolerance: number) =>
  expect(Math.abs(found - meant), `${found} is near ${meant}`).toBeLessThan(tolerance);

/** Poses that go on after others. */
function after(poses: readonly Pose[], more: readonly Pose[]): Pose[] {
  const from = (poses.at(-1)?.timestampMs ?? 0) + 67;
  return [...poses, ...more.map((pose) => ({ ...pose, timestampMs: pose.timestampMs + from }))];
}

const still = (seconds: number, joints = allFours) =>
  Array.from({ length: seconds * 15 }, (_, frame) =>
    stickPose(joints, { timestampMs: (frame * 1000) / 15 }),
  );

describe.each([
  ['bird-dog', 'left', birdDog()],
  ['bird-dog', 'right', birdDog()],
  ['knee-to-chest', 'left', kneeToChest],
  ['knee-to-chest', 'right', kneeToChest],
] as const)('%s, head %s', (id, head, movement) => {
  const { plan, poses } = filmedSet(turns, movement, { view: { head } });
  const found = report(id, poses);

  it('counts every rep, with its side', () => {
    expect(found.reps.map((rep) => rep.side)).toEqual(['left', 'right', 'left', 'right']);
    expect(found.reps.map((rep) => rep.number)).toEqual([1, 2, 3, 4]);
    expect(found.partial).toEqual([]);
    expect(found.state.count).toBe(4);
  });

  it('measures its phases', () => {
    found.reps.forEach((rep, i) => {
      const meant = plan[i] ?? slow;
      near(rep.outMs, meant.outS * 1000, 300);
      near(rep.holdMs, meant.holdS * 1000, 300);
      near(rep.returnMs, meant.backS * 1000, 300);
      expect(rep.rangeOfTarget).toBeGreaterThan(0.95);
    });
  });

  it('holds are as long as they were, and complete', () => {
    expect(found.holds.map((hold) => hold.side)).toEqual(['left', 'right', 'left', 'right']);
    for (const hold of found.holds) {
      near(hold.heldMs, 6000, 500);
      expect(hold).toMatchObject({ targetMs: 5000, complete: true });
    }
    expect(found.of('hold-reached')).toHaveLength(4);
  });

  it('finds nothing to blame', () => {
    expect(found.faults).toEqual([]);
    for (const rep of found.reps) {
      expect(rep).toMatchObject({ tooFast: false, jerky: false, doubtful: false, faults: [] });
    }
    expect(found.of('too-fast')).toEqual([]);
    expect(found.of('jerky')).toEqual([]);
    expect(found.of('sight-lost')).toEqual([]);
  });

  it('reports in order: ready, then the hold, then the rep', () => {
    const kinds = found.events.map((event) => event.kind).filter((kind) => kind !== 'phase');
    const rep = ['hold-start', 'hold-reached', 'hold-paused', 'hold-end', 'rep'];
    const own = (kind: FormEventKind) => rep.indexOf(kind);
    expect(kinds[0]).toBe('ready');
    for (let i = 2; i < kinds.length; i++) {
      const [before, now] = [kinds[i - 1], kinds[i]] as [FormEventKind, FormEventKind];
      expect(own(now) > own(before) || before === 'rep').toBe(true);
    }
  });

  it('says that a hold was released early', () => {
    const short = filmedSet([{ ...slow, holdS: 2.5 }, other], movement, { view: { head } });
    const { reps, holds } = report(id, short.poses);
    expect(reps.map((rep) => rep.faults.map((fault) => fault.id))).toEqual([
      ['released-early'],
      [],
    ]);
    near(holds[0]?.heldMs ?? NaN, 2500, 500);
    expect(holds.map((hold) => hold.complete)).toEqual([false, true]);
  });

  it.each([
    [15, 0.4],
    [30, 0.3],
  ])('says that a movement is too fast, at %d frames a second within %d s', (fps, within) => {
    const fast = filmedSet([slow, { ...other, outS: 0.7 }], movement, { fps, view: { head } });
    const { reps, of } = report(id, fast.poses);
    expect(reps.map((rep) => rep.tooFast)).toEqual([false, true]);
    const started = fast.plan[1]?.startS ?? NaN;
    const [raised] = of('too-fast');
    expect(raised?.speed).toBeGreaterThan(raised?.limit ?? Infinity);
    // The speed crosses the limit at about a fifth of the phase.
    expect((raised?.timestampMs ?? NaN) / 1000 - started).toBeLessThan(0.7 / 5 + within);
  });

  it('reports half a rep and does not count it', () => {
    const half = filmedSet([slow, { ...other, top: 0.6 }, slow], movement, { view: { head } });
    const { reps, partial } = report(id, half.poses);
    expect(reps).toHaveLength(2);
    expect(partial.map((rep) => [rep.number, rep.side])).toEqual([[2, 'right']]);
    near(partial[0]?.rangeOfTarget ?? NaN, 0.65, 0.05);
  });

  it('sees single frames in which the model swaps left and right', () => {
    const swapped = filmedSet(turns, (way, side) => movement(way, side), { view: { head } });
    const mirrored = filmedSet(
      turns.map((rep) => ({ ...rep, side: rep.side === 'left' ? 'right' : 'left' }) as const),
      movement,
      { view: { head } },
    );
    const wrong = swapped.poses.map((pose, i) => (i % 15 < 2 ? (mirrored.poses[i] ?? pose) : pose));
    const { reps } = report(id, wrong);
    expect(reps.map((rep) => rep.side)).toEqual(['left', 'right', 'left', 'right']);
  });
});

const { rest: catRest, target: catTarget } = findExercise('cat-arch')?.movement ?? {
  rest: NaN,
  target: NaN,
};
const catRange = catTarget - catRest;

describe('cat-arch', () => {
  const rep = { restS: 2, outS: 3.5, holdS: 1, backS: 3.5, top: 0.11 };
  const { plan, poses } = filmedCat([rep, rep, rep]);
  const found = report('cat-arch', poses);

  it('counts on the outline of the back', () => {
    expect(found.reps).toHaveLength(3);
    expect(found.partial).toEqual([]);
    found.reps.forEach((own, i) => {
      expect(own).toMatchObject({ side: 'both', tooFast: false, jerky: false, doubtful: false });
      near(own.range, 0.11, 0.015);
      near(own.rangeOfTarget, 0.11 / catRange, 0.2);
      near(own.outMs, (plan[i]?.outS ?? 0) * 1000, 500);
      near(own.returnMs, (plan[i]?.backS ?? 0) * 1000, 500);
    });
    expect(found.faults).toEqual([]);
    expect(found.holds).toEqual([]);
  });

  it.each([
    ['a top that is held for a moment', 1.5],
    ['a top that was taken for the rest', 6],
  ])('begun at %s counts every round from the level back', (_name, holdS) => {
    const brisk = { restS: 0.6, outS: 2, holdS: 0.5, backS: 2, top: 0.11 };
    const whole = filmedCat([{ ...brisk, holdS }, brisk, brisk, brisk], { rest: -0.045 });
    const fromTop = whole.poses.filter(
      ({ timestampMs }) => timestampMs > (whole.plan[0]?.outEndS ?? 0) * 1000,
    );
    const begun = report('cat-arch', fromTop);
    expect(begun.reps).toHaveLength(3);
    // The way down from the top may look like a sag for a moment, and no longer.
    expect(begun.faults.length).toBeLessThanOrEqual(1);
    expect(begun.reps.flatMap((own) => own.faults)).toEqual([]);
  });

  it('knows nothing without a silhouette: says so and counts nothing', () => {
    const blind = report(
      'cat-arch',
      poses.map((pose) => ({ ...pose, silhouette: null })),
    );
    expect(blind.reps).toEqual([]);
    expect(blind.of('ready')).toEqual([]);
    expect(blind.of('sight-lost').map((event) => event.problem)).toEqual(['parts-hidden']);
  });
});

describe('faults of the bird-dog', () => {
  it.each([
    ['knee-bent', birdDog({ bentBy: 45 })],
    ['same-side', birdDog({ sameSide: true })],
    ['leg-too-high', birdDog({ over: 40 })],
  ])('%s, once each rep', (id, movement) => {
    const { reps } = report('bird-dog', filmedSet([slow, other], movement).poses);
    expect(reps.map((rep) => rep.faults.map((fault) => fault.id))).toEqual([[id], [id]]);
  });

  it('without the arm there is no hold', () => {
    const { of, holds } = report('bird-dog', filmedSet([slow], birdDog({ arm: false })).poses);
    expect(of('hold-start')).toEqual([]);
    expect(holds).toEqual([]);
  });

  it('blames nobody who is turned away', () => {
    const movement = birdDog({ bentBy: 45 });
    const { faults } = report(
      'bird-dog',
      filmedSet([slow], movement, { view: { turned: 35 } }).poses,
    );
    expect(faults).toEqual([]);
  });
});

describe('the same side twice', () => {
  it('is not said where a round in between may have gone by unseen', () => {
    const { poses } = filmedSet([slow, other, slow], kneeToChest);
    // The middle one happens out of sight.
    const gap = poses.map((pose) =>
      pose.timestampMs > 16_500 && pose.timestampMs < 26_500 ? { ...pose, keypoints: null } : pose,
    );
    const { reps, faults } = report('knee-to-chest', gap);
    expect(reps.map((rep) => rep.side)).toEqual(['left', 'left']);
    expect(faults).not.toContain('same-side-twice');
  });

  it('is noticed where sides take turns', () => {
    const { reps } = report('knee-to-chest', filmedSet([slow, slow, other], kneeToChest).poses);
    const ids = reps.map((rep) => rep.faults.map((fault) => fault.id));
    expect(ids).toEqual([[], ['same-side-twice'], []]);
  });
});

describe('the start position', () => {
  it('comes first: what happens before it is not counted', () => {
    // The recording begins in the middle of a hold.
    const { poses } = filmedSet([slow, other], birdDog());
    const { reps, of } = report('bird-dog', poses.slice(5 * 15));
    expect(reps.map((rep) => rep.side)).toEqual(['right']);
    expect(of('ready')[0]?.timestampMs).toBeGreaterThan(12_500);
  });

  describe('for somebody who does not hold it', () => {
    /** Rounds of 1.6 seconds that turn at once at both ends. */
    const restless = (rounds: number) =>
      Array.from({ length: rounds * 24 + 5 }, (_, frame) => {
        const round = Math.floor(frame / 24);
        const way = 1 - Math.abs(1 - (frame % 24) / 12);
        const joints = kneeToChest(way, round % 2 === 0 ? 'left' : 'right');
        return stickPose(joints, { timestampMs: (frame * 1000) / 15 });
      });

    it('two whole rounds prove it: they are counted then, and all that follow', () => {
      const { reps, of, events } = report('knee-to-chest', restless(4));
      expect(reps.map((rep) => rep.side)).toEqual(['left', 'right', 'left', 'right']);
      expect(of('ready')[0]?.timestampMs).toBeGreaterThan(2500);
      const times = events.map((event) => event.timestampMs);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });

    it('the set is done when it was done by then', () => {
      const goal = { ...openEnd, reps: 1 };
      expect(report('knee-to-chest', restless(4), goal).of('set-done')).toHaveLength(1);
    });

    it('one round alone proves nothing', () => {
      expect(report('knee-to-chest', restless(1)).reps).toEqual([]);
    });

    it('rounds in another position prove nothing', () => {
      const sitting = restless(4).map((pose) => ({
        ...pose,
        keypoints:
          pose.keypoints?.map((point) => ({ ...point, x: point.y, y: 1 - point.x })) ?? null,
      }));
      expect(report('knee-to-chest', sitting).reps).toEqual([]);
    });
  });

  it('is no start position while somebody stands', () => {
    const standing = filmedSet([slow, other], (way, side) => rotated(birdDog()(way, side), 75));
    expect(report('bird-dog', standing.poses).events).toEqual([]);
  });

  it('left: counting stops, and begins again when it is held again', () => {
    const set = filmedSet([slow, other], birdDog()).poses;
    const standing = filmedSet([slow], (way, side) => rotated(birdDog()(way, side), 75)).poses;
    const found = report('bird-dog', after(after(set, standing), set));
    expect(found.of('left-position')).toHaveLength(1);
    expect(found.of('ready')).toHaveLength(2);
    expect(found.reps.map((rep) => rep.number)).toEqual([1, 2, 3, 4]);
  });

  it('left in the middle of a rep: it is no rep', () => {
    const { poses } = filmedSet([slow], birdDog());
    // Whoever stands up has straight hips, as at the top of the movement.
    const standing = still(4, rotated(birdDog()(1, 'left'), 75));
    const found = report('bird-dog', after(poses.slice(0, 6 * 15), standing));
    expect(found.of('left-position')).toHaveLength(1);
    expect(found.reps).toEqual([]);
    expect(found.holds.map((hold) => hold.complete)).toEqual([false]);
  });
});

describe('a set', () => {
  it('is done once its reps are, and goes on being counted', () => {
    const { poses } = filmedSet(turns, birdDog());
    const { of, reps } = report('bird-dog', poses, { reps: 2, holdSeconds: 5 });
    expect(of('set-done')).toHaveLength(1);
    expect(of('set-done')[0]?.timestampMs).toBe(of('rep')[1]?.timestampMs);
    expect(reps).toHaveLength(4);
  });

  it('gives the same events for the same poses, whoever else is watched meanwhile', () => {
    const { poses } = filmedSet(turns, birdDog());
    const alone = report('bird-dog', poses).events;
    const trackers = [createBodyTracker(), createBodyTracker()] as const;
    const checkers = [
      createChecker(exercise('bird-dog'), openEnd),
      createChecker(exercise('bird-dog'), openEnd),
    ] as const;
    const events: FormEvent[] = [];
    for (const pose of poses) {
      events.push(...checkers[0].next(trackers[0].next(pose)));
      checkers[0].state();
      checkers[1].next(trackers[1].next({ ...pose, keypoints: null }));
    }
    expect([...events, ...checkers[0].end()]).toEqual(alone);
  });

  it('ends in the middle of a hold: what was held is kept, and the rep is doubtful', () => {
    const { poses } = filmedSet([slow], birdDog());
    // 1.5 s rest, 3 s out, 3.5 s of the hold.
    const { reps, holds } = report('bird-dog', poses.slice(0, 8 * 15));
    expect(reps).toMatchObject([{ side: 'left', doubtful: true, tooFast: false }]);
    near(holds[0]?.heldMs ?? NaN, 3500, 500);
    expect(holds.map((hold) => hold.complete)).toEqual([false]);
  });

  it('ends on the way out: there is no rep', () => {
    const { poses } = filmedSet([slow], birdDog());
    expect(report('bird-dog', poses.slice(0, 3.5 * 15)).reps).toEqual([]);
  });

  it('ends before anything was seen', () => {
    expect(report('bird-dog', []).events).toEqual([]);
    expect(report('bird-dog', [emptyPose(0)]).events).toEqual([]);
  });
});

describe('out of sight', () => {
  it('says that nobody is there, and that somebody is again', () => {
    const gone = Array.from({ length: 30 }, (_, frame) => emptyPose((frame * 1000) / 15));
    const { of, reps } = report('bird-dog', after(after(still(2), gone), still(2)));
    expect(of('sight-lost').map((event) => event.problem)).toEqual(['nobody']);
    expect(of('sight-found')).toHaveLength(1);
    expect(reps).toEqual([]);
  });

  it('for a moment in a rep: it counts and is doubtful', () => {
    const { poses } = filmedSet([slow], birdDog());
    const gap = poses.map((pose, i) => (i > 60 && i < 72 ? { ...pose, keypoints: null } : pose));
    expect(report('bird-dog', gap).reps).toMatchObject([{ doubtful: true }]);
  });

  it('for long in a rep: it does not count', () => {
    const { poses } = filmedSet([slow], birdDog());
    const gap = poses.map((pose, i) => (i > 60 && i < 95 ? { ...pose, keypoints: null } : pose));
    expect(report('bird-dog', gap).reps).toEqual([]);
  });
});

describe('what a rep is not praised or blamed for', () => {
  it('what happened at rest before it', () => {
    const { poses } = filmedSet([{ ...slow, restS: 6 }], birdDog());
    const twitch = birdDog();
    const before = poses.map((pose) => {
      const { timestampMs } = pose;
      // Out of sight for a second, then a twitch of the leg.
      if (timestampMs > 2000 && timestampMs < 3200) return { ...pose, keypoints: null };
      const way = 0.17 * Math.max(0, 1 - Math.abs(timestampMs - 4200) / 150);
      return way > 0 ? stickPose(twitch(way, 'left'), { timestampMs }) : pose;
    });
    const { of, reps } = report('bird-dog', before);
    expect(of('sight-lost')).toHaveLength(1);
    expect(reps).toMatchObject([{ doubtful: false, tooFast: false, jerky: false }]);
  });

  it('a moment of a hold in which it was out of sight is held too', () => {
    const { plan, poses } = filmedSet([slow], birdDog());
    const fromMs = ((plan[0]?.outEndS ?? NaN) + 2) * 1000;
    const gap = poses.map((pose) =>
      pose.timestampMs > fromMs && pose.timestampMs < fromMs + 800
        ? { ...pose, keypoints: null }
        : pose,
    );
    const { holds } = report('bird-dog', gap);
    expect(holds).toHaveLength(1);
    near(holds[0]?.heldMs ?? NaN, 6000, 300);
  });

  it('its form, where it is seen from too far aside', () => {
    const turned = (degrees: number) =>
      report('bird-dog', filmedSet([slow], birdDog(), { view: { turned: degrees } }).poses).reps;
    expect(turned(35)).toMatchObject([{ formUnknown: true, faults: [] }]);
    expect(turned(10)).toHaveLength(1);
    expect(turned(10)[0]).not.toHaveProperty('formUnknown');
  });

  it('a trunk that looks turned further on the way: nobody is told to turn, and counted', () => {
    const [straight, aside] = [38, 48].map((turned) =>
      filmedSet([slow], birdDog(), { view: { turned } }),
    );
    const { plan, poses } = straight as NonNullable<typeof straight>;
    const [fromMs, toMs] = [plan[0]?.startS ?? NaN, plan[0]?.endS ?? NaN].map((s) => s * 1000);
    const turnedBetween = (from: number, to: number) =>
      poses.map((pose, i) =>
        pose.timestampMs > from && pose.timestampMs < to ? (aside?.poses[i] as Pose) : pose,
      );
    const onTheWay = report('bird-dog', turnedBetween(fromMs! + 1200, toMs! - 1200));
    expect(onTheWay.of('sight-lost')).toEqual([]);
    expect(onTheWay.reps).toHaveLength(1);
    const atRest = report('bird-dog', turnedBetween(0, fromMs! + 1200));
    expect(atRest.of('sight-lost').map(({ problem }) => problem)).toEqual(['turn-side-on']);
  });

  it('a hold lasts as long as everything that it requires', () => {
    // The arm is lowered after 2.5 of 6 seconds; the leg stays up.
    const { plan, poses } = filmedSet([slow], birdDog());
    const armDown = filmedSet([slow], birdDog({ arm: false })).poses;
    const dropsAt = ((plan[0]?.outEndS ?? NaN) + 2.5) * 1000;
    const mixed = poses.map((pose, i) => (pose.timestampMs > dropsAt ? armDown[i] : pose) ?? pose);
    const { holds, reps } = report('bird-dog', mixed);
    expect(holds.map((hold) => hold.complete)).toEqual([false]);
    near(holds[0]?.heldMs ?? NaN, 2500, 500);
    expect(reps[0]?.faults.map((fault) => fault.id)).toEqual(['arm-down', 'released-early']);
  });

  it('a hold whose clock has run out, at a constant speed that shortens its phases', () => {
    const ramp = (second: number) => Math.min(1, Math.max(0, second / 3));
    const poses = Array.from({ length: 17 * 15 }, (_, frame) => {
      const second = frame / 15;
      // Two seconds of rest, three out, six held, three back.
      const way = ramp(second - 2) - ramp(second - 11);
      return stickPose(kneeToChest(way, 'left'), { timestampMs: second * 1000 });
    });
    const { holds, faults } = report('knee-to-chest', poses);
    expect(holds.map((hold) => hold.complete)).toEqual([true]);
    expect(faults).toEqual([]);
  });

  it('the hold of a stiff hip is timed where it comes to rest, in the first rep too', () => {
    const poses = Array.from({ length: 18 * 15 }, (_, frame) => {
      const second = frame / 15;
      const way = minimumJerk((second - 2) / 3) - minimumJerk((second - 12) / 3);
      return stickPose(kneeToChest(0.62 * way, 'left'), { timestampMs: second * 1000 });
    });
    const { holds } = report('knee-to-chest', poses);
    expect(holds).toHaveLength(1);
    near(holds[0]?.heldMs ?? NaN, 7000, 700);
  });

  it('a stiff side counts from its second rep on, and each rep keeps its own hold and faults', () => {
    const stiff = { ...slow, top: 0.6, holdS: 2 };
    const poses = filmedSet([other, stiff, other, stiff], birdDog()).poses;
    const { reps, faults } = report('bird-dog', poses);
    const own = (side: string) => reps.filter((rep) => rep.side === side);
    expect(own('right').map((rep) => rep.doubtful)).toEqual([false, false]);
    expect(own('left').map((rep) => rep.doubtful)).toEqual([true, true]);
    for (const { holdMs, outMs, returnMs } of reps) {
      near(outMs, 3000, 900);
      near(returnMs, 3000, 900);
      expect(holdMs).toBeGreaterThan(1000);
    }
    expect(faults).not.toContain('same-side-twice');
  });

  it('nobody has let go early because the recording ends', () => {
    const { poses } = filmedSet([slow], birdDog());
    const { faults } = report('bird-dog', poses.slice(0, 8 * 15));
    expect(faults).toEqual([]);
  });

  it('a rep that is half back when the recording ends is one, and doubtful', () => {
    const { plan, poses } = filmedSet([slow, other], birdDog());
    const last = plan[1]?.endS ?? NaN;
    const counted = (seconds: number) => {
      const { reps } = report('bird-dog', poses.slice(0, Math.round((last - seconds) * 15)));
      return reps.map((rep) => rep.doubtful);
    };
    expect(counted(1)).toEqual([false, true]);
    // Still at the top after a passing moment: it may go on.
    expect(counted(3 + 5.7)).toEqual([false]);
  });

  it.each([0.5, 0.6, 0.7])(
    'a leg that shows when it has made %d of its way is not fast for it',
    (from) => {
      const poses = Array.from({ length: 13 * 15 }, (_, frame) => {
        const second = frame / 15;
        const way = minimumJerk((second - 2) / 2.5) - minimumJerk((second - 7) / 3);
        const shown = second < 5 && way < from ? 0 : way;
        return stickPose(kneeToChest(shown, 'left'), { timestampMs: second * 1000 });
      });
      const { reps, of } = report('knee-to-chest', poses);
      expect(reps).toHaveLength(1);
      expect(of('too-fast')).toEqual([]);
    },
  );

  it('half a rep in half the time is not too fast', () => {
    const half = { ...other, top: 0.6, outS: 1.1, backS: 1.1 };
    const { partial, of } = report('bird-dog', filmedSet([slow, half], birdDog()).poses);
    expect(partial).toMatchObject([{ tooFast: false }]);
    expect(of('too-fast')).toEqual([]);
  });

  it.each([-0.08, -0.03, 0.03])(
    'the target of the cat goes along with a back that rests %d from the usual',
    (by) => {
      const rep = { restS: 2, outS: 3.5, holdS: 1, backS: 3.5, top: 0.11 };
      const { reps } = report('cat-arch', filmedCat([rep], { rest: 0.03 + by }).poses);
      near(reps[0]?.rangeOfTarget ?? NaN, 0.11 / catRange, 0.2);
    },
  );
});
