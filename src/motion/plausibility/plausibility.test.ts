import { describe, expect, it } from 'vitest';
import { keypointIndex, type Keypoint, type KeypointName, type Pose } from '../../pose/pose';
import type { BodyPoints, Point } from '../body';
import { bodyPoints } from '../body-points';
import { distance } from '../geometry';
import {
  between,
  filmed,
  legLifted,
  satBack,
  sidesExchanged,
  standing,
  stickSilhouette,
  toAndFro,
  withKeypoints,
} from '../testing/filmed-person';
import {
  allFours,
  emptyPose,
  from,
  lying,
  rotated,
  type StickJoints,
} from '../testing/stick-person';
import { createPlausibility, type PlausiblePoints } from './plausibility';

const rates = [5, 15, 30];
const trunk = 0.2;

/** One leg after the other, each up in two seconds, down in two, and at rest for two. */
const lifting = (second: number): StickJoints =>
  between(allFours, legLifted(second % 12 < 6 ? 'left' : 'right'), toAndFro(second, 6));

/** The left knee hugged, thigh and shin as long as at rest. */
const hugged: StickJoints = {
  ...lying,
  'left-knee': from([0, 0], 60, 0.8),
  'left-ankle': from(from([0, 0], 60, 0.8), 192, 0.874),
};

/** A joint of both sides, as far apart. */
function pairs(part: string, [x, y]: readonly [number, number], apart: number): StickJoints {
  return { [`left-${part}`]: [x + apart / 2, y], [`right-${part}`]: [x - apart / 2, y] };
}

function judged(poses: readonly Pose[]): PlausiblePoints[] {
  const plausibility = createPlausibility();
  return poses.map((pose) => plausibility.next(pose));
}

/** The poses with those between two times changed. */
function during(
  poses: readonly Pose[],
  [fromSecond, toSecond]: readonly [number, number],
  change: (pose: Pose) => Pose,
): Pose[] {
  return poses.map((pose) => {
    const second = pose.timestampMs / 1000;
    return second >= fromSecond - 1e-6 && second < toSecond - 1e-6 ? change(pose) : pose;
  });
}

/** Legs exchanged in the picture and in metres. */
function bothExchanged(pose: Pose, which: RegExp): Pose {
  const exchanged = sidesExchanged(pose, which);
  const world = exchanged.keypoints?.map(({ x, y, z }) => ({ x, y, z })) ?? null;
  return { ...exchanged, world };
}

const at = (poses: readonly Pose[], second: number): number =>
  poses.findIndex((pose) => pose.timestampMs / 1000 >= second - 1e-6);

describe('what people do is believed', () => {
  const drawnIn = { ...lying, 'left-knee': [0.4, 0.6], 'left-ankle': [-0.3, 0.55] } as const;
  const bridge = { ...lying, hip: [0, 0.45], shoulder: [0.9, 0], ear: [1.2, 0] } as const;
  const movements: (readonly [string, (second: number) => StickJoints])[] = [
    ['leg lifts', lifting],
    ['fast leg lifts', (s) => lifting(s * 2)],
    ['sitting back', (s) => between(allFours, satBack, toAndFro(s, 4))],
    ['rocking a little', (s) => between(allFours, satBack, 0.3 * toAndFro(s, 3))],
    ['a knee drawn in', (s) => between(lying, drawnIn as StickJoints, toAndFro(s, 4))],
    ['a bridge', (s) => between(lying, bridge as StickJoints, toAndFro(s, 4))],
    ['standing up', (s) => between(allFours, standing, toAndFro(s, 4))],
  ];
  // The trunk of somebody who is seen from the feet end is short, and the legs are as long as ever.
  const fromTheFeet: StickJoints = {
    ...pairs('shoulder', [0, 0.32], 0.3),
    ...pairs('elbow', [0, 0.2], 0.4),
    ...pairs('wrist', [0, 0.1], 0.45),
    ...pairs('hip', [0, 0], 0.18),
    ...pairs('knee', [0, 0.7], 0.2),
    ...pairs('ankle', [0, -0.1], 0.2),
    ear: [0, 0.45],
    nose: [0, 0.5],
  };
  const rolled: StickJoints = { ...fromTheFeet, ...pairs('knee', [0.7, 0.3], 0.2) };
  movements.push([
    'knees that roll quickly, seen from the feet end',
    (s) => between(fromTheFeet, rolled, toAndFro(s, 1.8)),
  ]);
  it.each(movements.flatMap(([name, joints]) => rates.map((fps) => [name, fps, joints] as const)))(
    '%s at %d frames a second',
    (_name, fps, joints) => {
      const poses = filmed(joints, { fps });
      judged(poses).forEach(({ points, view }, frame) => {
        expect(view).toBe('steady');
        expect(points).toEqual(bodyPoints(poses[frame] as Pose));
      });
    },
  );

  it('with the silhouette of the same person', () => {
    const poses = filmed(lifting, { seconds: 6 }).map((pose) => ({
      ...pose,
      silhouette: stickSilhouette(pose),
    }));
    judged(poses).forEach(({ points }, frame) => {
      expect(points).toEqual(bodyPoints(poses[frame] as Pose));
    });
  });

  it('nobody is nobody', () => {
    expect(judged([emptyPose(0)])).toEqual([{ points: null, world: null, view: 'steady' }]);
  });
});

describe.each(rates)('at %d frames a second', (fps) => {
  const poses = filmed(lifting, { fps });
  const truth = poses.map((pose) => bodyPoints(pose));
  const legs = /hip|knee|ankle|heel|foot/;
  const frameMs = 1000 / fps;

  it.each([
    ['a frame', 2.0, frameMs / 1000],
    ['half a second', 1.8, 0.5],
  ])('legs that are exchanged for %s are put back', (_name, start, seconds) => {
    const found = judged(
      during(poses, [start, start + seconds], (pose) => sidesExchanged(pose, legs)),
    );
    expect(found.map(({ points }) => points)).toEqual(truth);
  });

  it('with them the points in metres', () => {
    const turned = poses.map((pose) => ({
      ...pose,
      world: (pose.keypoints ?? []).map(({ x, y, z }) => ({ x, y, z })),
    }));
    const found = judged(during(turned, [2, 2.3], (pose) => bothExchanged(pose, legs)));
    expect(found.map(({ world }) => world)).toEqual(turned.map(({ world }) => world));
  });

  it('arms too', () => {
    const found = judged(
      during(poses, [1.8, 2.2], (pose) =>
        sidesExchanged(pose, /shoulder|elbow|wrist|pinky|left-index|right-index|thumb/),
      ),
    );
    expect(found.map(({ points }) => points?.['left-wrist'])).toEqual(
      truth.map((points) => points?.['left-wrist']),
    );
  });

  it('names that the model keeps to for longer hold', () => {
    const swapped = during(poses, [2, 12], (pose) => sidesExchanged(pose, legs));
    const found = judged(swapped);
    // The second lift starts with the legs together: there the model's word is all there is.
    const frame = at(poses, 8);
    expect(found[frame]?.points).toEqual(bodyPoints(swapped[frame] as Pose));
  });

  it('legs half way to each other are unknown', () => {
    const start = 2;
    const halfway = during(poses, [start, start + frameMs / 1000], (pose) => {
      const other = sidesExchanged(pose, legs);
      return withKeypoints(pose, (name, own) => {
        const there = other.keypoints?.[keypointIndex[name]] ?? own;
        return { ...own, x: (own.x + there.x) / 2, y: (own.y + there.y) / 2 };
      });
    });
    const points = judged(halfway)[at(poses, start)]?.points;
    for (const name of ['left-knee', 'right-knee', 'left-ankle', 'right-ankle'] as const) {
      expect(points?.[name].seen).toBe(false);
    }
    expect(points?.['left-wrist'].seen).toBe(true);
  });

  it('a knee that is lost between the legs is put right, and they keep their names', () => {
    const held = filmed((s) => between(lying, hugged, Math.min(1, s / 2)), { fps });
    const lost = during(held, [3, 7], (pose) => {
      const [a, b] = (['left-knee', 'right-knee'] as const).map(
        (name) => pose.keypoints?.[keypointIndex[name]] as Keypoint,
      ) as [Keypoint, Keypoint];
      const midway = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      return withKeypoints(sidesExchanged(pose, /knee|ankle|heel|foot/), (name, own) =>
        name === 'right-knee' ? { ...own, ...midway } : own,
      );
    });
    const plausibility = createPlausibility();
    const found = lost.map((pose) => plausibility.next(pose, 5).points);
    const frame = at(held, 6);
    const truth = bodyPoints(held[frame] as Pose) as BodyPoints;
    for (const name of ['left-ankle', 'right-ankle', 'left-knee', 'right-knee'] as const) {
      const off = distance(found[frame]?.[name] as Point, truth[name]) / trunk;
      expect(off, name).toBeLessThan(0.15);
    }
  });

  it('a body whose front and back are exchanged is turned back', () => {
    const all = /left|right/;
    const found = judged(
      during(poses, [1, 1 + 2.5 * (frameMs / 1000)], (pose) => sidesExchanged(pose, all)),
    );
    expect(found.map(({ points }) => points)).toEqual(truth);
  });

  it('a knee that leaps is unknown, and its fellow with it, until it is back', () => {
    const start = 5;
    const leapt = during(poses, [start, start + frameMs / 1000], (pose) =>
      withKeypoints(pose, (name, own) =>
        name === 'left-knee' ? { ...own, y: own.y - 1.6 * trunk } : own,
      ),
    );
    const found = judged(leapt);
    const frame = at(poses, start);
    expect(found[frame]?.points?.['left-knee']).toMatchObject({ seen: false, clear: false });
    expect(found[frame]?.points?.['right-knee'].seen).toBe(false);
    expect(found[frame + 1]?.points).toEqual(truth[frame + 1]);
  });

  it('a leap that stays is believed after half a second', () => {
    const leapt = during(poses, [5, 12], (pose) =>
      withKeypoints(pose, (name, own) =>
        name === 'left-ankle' ? { ...own, x: own.x + (1.6 * trunk) / pose.aspect } : own,
      ),
    );
    const found = judged(leapt);
    // In a fifth of a second a foot may get that far.
    expect(found[at(poses, 5)]?.points?.['left-ankle'].seen).toBe(fps === 5);
    expect(found[at(poses, 5.5)]?.points?.['left-ankle'].seen).toBe(true);
  });

  it('an ankle further away than the shin is long is unknown', () => {
    const still = filmed(() => allFours, { fps, seconds: 8 });
    const slid = still.map((pose) => {
      const way = 0.8 * Math.min(1, Math.max(0, pose.timestampMs / 1000 - 3)) * trunk;
      return withKeypoints(pose, (name, own) =>
        name === 'left-ankle' ? { ...own, x: own.x - way / pose.aspect } : own,
      );
    });
    const found = judged(slid);
    expect(found[at(still, 2.9)]?.points?.['left-ankle'].seen).toBe(true);
    expect(found[at(still, 5)]?.points?.['left-ankle'].seen).toBe(false);
    expect(found[at(still, 5)]?.points?.['left-knee'].seen).toBe(true);
  });

  it('a joint beside the silhouette is unknown', () => {
    const still = filmed(() => allFours, { fps, seconds: 2 });
    const found = judged(
      still.map((pose) => ({
        ...withKeypoints(pose, (name, own) =>
          name === 'right-elbow' ? { ...own, x: own.x + (0.4 * trunk) / pose.aspect } : own,
        ),
        silhouette: stickSilhouette(pose),
      })),
    );
    for (const { points } of found) {
      expect(points?.['right-elbow'].seen).toBe(false);
      expect(points?.['left-elbow'].seen).toBe(true);
    }
  });

  const elsewhere = (pose: Pose): Pose =>
    filmed(() => standing, {
      fps,
      seconds: 1,
      view: { hip: { x: 0.25, y: 0.6 }, trunk: 0.15 },
    }).map((other) => ({ ...other, timestampMs: pose.timestampMs }))[0] as Pose;

  it('another person is not measured, and the first one is, once back', () => {
    const found = judged(during(poses, [3, 4.5], elsewhere));
    found.forEach(({ points, view }, frame) => {
      const away = frame >= at(poses, 3) && frame < at(poses, 4.5);
      expect(view).toBe(away ? 'other-person' : 'steady');
      if (away) expect(Object.values(points ?? {}).some((point) => point.seen)).toBe(false);
    });
    const back = at(poses, 5);
    expect(found[back]?.points).toEqual(truth[back]);
  });

  it('whoever was there for a moment only is not waited for longer', () => {
    const views = judged(during(poses, [0, 1.4], elsewhere)).map(({ view }) => view);
    expect(views).toContain('other-person');
    expect(views.slice(at(poses, 3.6))).toEqual(views.slice(at(poses, 3.6)).map(() => 'steady'));
  });

  it('another person who stays is looked at anew', () => {
    const found = judged(during(poses, [3, 12], elsewhere)).map(({ view }) => view);
    expect(found[at(poses, 6)]).toBe('other-person');
    expect(found.slice(at(poses, 6))).toContain('moved');
    expect(found.at(-1)).toBe('steady');
  });

  const shifted = (share: number) => ({ view: { hip: { x: 0.66 + 0.08 * share, y: 0.5 } } });
  const nearer = (share: number) => ({ view: { trunk: trunk * (1 + 0.15 * share) } });
  it.each([
    ['shifted', 4.2, shifted],
    ['brought nearer', 4.2, nearer],
    ['shifted while a leg is let down', 2.6, shifted],
  ] as const)('a view that is %s is noticed, and comes to rest', (_name, start, options) => {
    const shareOf = (second: number): number => Math.min(1, Math.max(0, (second - start) / 0.8));
    const moving = poses.map((pose, frame) => {
      const second = pose.timestampMs / 1000;
      const own = filmed(() => lifting(second), {
        fps,
        seconds: 1 / fps,
        ...options(shareOf(second)),
      });
      return { ...(own[0] as Pose), timestampMs: (frame * 1000) / fps };
    });
    const views = judged(moving).map(({ view }) => view);
    expect(views.slice(0, at(poses, start))).not.toContain('moved');
    expect(views.slice(at(poses, start), at(poses, start + 1))).toContain('moved');
    expect(views.slice(at(poses, start + 1.8))).not.toContain('moved');
    expect(views).not.toContain('other-person');
  });

  it('a pose that is found elsewhere at first is no other person', () => {
    const found = judged(during(poses, [0, 0.4], elsewhere));
    expect(found.map(({ view }) => view)).not.toContain('other-person');
  });

  it('a turned camera is noticed', () => {
    const turning = filmed((s) => rotated(allFours, 10 * Math.min(1, Math.max(0, s - 2))), { fps });
    expect(judged(turning).map(({ view }) => view)).toContain('moved');
  });
});

it('a camera that is carried while nobody is seen is noticed', () => {
  const still = filmed(() => allFours);
  const carried = still.map((pose) => {
    const second = pose.timestampMs / 1000;
    if (second < 4) return pose;
    if (second < 6) return emptyPose(pose.timestampMs);
    return withKeypoints(pose, (_name: KeypointName, own) => ({ ...own, x: own.x + 0.1 }));
  });
  expect(judged(carried).map(({ view }) => view)[at(still, 6)]).toBe('moved');
});

it('the same poses give the same answer', () => {
  const poses = filmed(lifting, { seconds: 4 });
  expect(judged(poses)).toEqual(judged(poses));
});
