import type { FigureBase } from '../../src/exercise/figure';
import { plus, rolled, towards, type FigurePoint } from '../../src/exercise/figure-geometry';
import type { FigureJoints } from '../../src/exercise/figure-joints';
import type { FigureProportions } from '../../src/exercise/figure-proportions';
import type { watchedPoints } from './posture-features';

export type PointName = (typeof watchedPoints)[number];

/** The watched points of a body in space, in trunks: x to the head end, y up, z to the viewer. */
export type Skeleton = Readonly<Record<PointName, FigurePoint>>;

const add = plus;
const scaled = (a: FigurePoint, factor: number): FigurePoint => ({
  x: a.x * factor,
  y: a.y * factor,
  z: a.z * factor,
});
const minus = (a: FigurePoint, b: FigurePoint): FigurePoint => add(a, scaled(b, -1));
const unit = (a: FigurePoint): FigurePoint => scaled(a, 1 / (Math.hypot(a.x, a.y, a.z) || 1));
const cross = (a: FigurePoint, b: FigurePoint): FigurePoint => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});

/** Nose and ears of a head whose middle, upward way and right-hand way are known. */
function face(head: FigurePoint, up: FigurePoint, right: FigurePoint) {
  const front = cross(up, right);
  const ear = (side: number) => add(head, scaled(right, side * 0.15));
  return {
    nose: add(add(head, scaled(front, 0.2)), scaled(up, -0.05)),
    'left-ear': ear(-1),
    'right-ear': ear(1),
  };
}

/** A figure of the content. On hands and knees or the belly the moving side is the right one. */
export function skeletonOfFigure(joints: FigureJoints, base: FigureBase): Skeleton {
  const movingIsRight = base !== 'supine';
  const [right, left] = movingIsRight
    ? [joints.movingLeg, joints.otherLeg]
    : [joints.otherLeg, joints.movingLeg];
  // An arm goes with the leg of the other side.
  const [leftArm, rightArm] = movingIsRight
    ? [joints.movingArm, joints.otherArm]
    : [joints.otherArm, joints.movingArm];
  const neck = joints.spine.at(-1) as FigurePoint;
  const across = unit(minus(rightArm.shoulder, leftArm.shoulder));
  return {
    ...face(joints.head, unit(minus(joints.head, neck)), across),
    'left-shoulder': leftArm.shoulder,
    'right-shoulder': rightArm.shoulder,
    'left-elbow': leftArm.elbow,
    'right-elbow': rightArm.elbow,
    'left-wrist': leftArm.wrist,
    'right-wrist': rightArm.wrist,
    'left-hip': left.hip,
    'right-hip': right.hip,
    'left-knee': left.knee,
    'right-knee': right.knee,
    'left-ankle': left.ankle,
    'right-ankle': right.ankle,
    'left-foot-index': left.toes,
    'right-foot-index': right.toes,
  };
}

/** Directions of a limb's two bones in the plane of front and up, and how far it leads outward. */
export type Limb = readonly [first: number, second: number, out?: number];

/** A pose that no exercise has. Degrees: 0 the way the front of an upright body looks, 90 up. */
export interface FreePose {
  readonly trunk: number;
  /** Chin to the chest. */
  readonly head?: number;
  readonly legs: readonly [Limb, Limb];
  readonly arms: readonly [Limb, Limb];
  /** Turned about the length of the trunk: 90 = from the back onto one side. */
  readonly roll?: number;
}

/** The skeleton of a free pose, its lowest point on the floor. `trunk` 0 lies face down. */
export function skeletonOfPose(pose: FreePose, body: FigureProportions): Skeleton {
  const origin: FigurePoint = { x: 0, y: 0, z: 0 };
  const neck = towards(pose.trunk, 1);
  const head = plus(neck, towards(pose.trunk - (pose.head ?? 0), body.head));
  const limb = (
    from: FigurePoint,
    [first, second, out = 0]: Limb,
    lengths: readonly [number, number],
    side: 1 | -1,
  ) => {
    const middle = plus(from, towards(first, lengths[0], side * out));
    return [middle, plus(middle, towards(second, lengths[1], side * out))] as const;
  };
  const sideOf = (side: 1 | -1) => {
    const lane = (width: number, from: FigurePoint) => ({ ...from, z: side * width });
    const hip = lane(body.halfHips, origin);
    const shoulder = lane(body.halfShoulders, neck);
    const [leg, arm] = side === 1 ? [pose.legs[0], pose.arms[0]] : [pose.legs[1], pose.arms[1]];
    const [knee, ankle] = limb(hip, leg, [body.thigh, body.shin], side);
    const [elbow, wrist] = limb(shoulder, arm, [body.upperArm, body.foreArm], side);
    // The toes point to the front where the shin stands and on where it lies.
    const level = Math.abs(Math.sin((leg[1] * Math.PI) / 180)) < 0.5;
    const toes = plus(ankle, towards(level ? leg[1] + 10 : leg[1] + 80, body.foot));
    return { hip, shoulder, knee, ankle, elbow, wrist, toes };
  };
  // Upright and facing x, the right hand is the viewer's.
  const [right, left] = [sideOf(1), sideOf(-1)];
  const flat: Skeleton = {
    ...face(head, unit(minus(head, neck)), { x: 0, y: 0, z: 1 }),
    'left-shoulder': left.shoulder,
    'right-shoulder': right.shoulder,
    'left-elbow': left.elbow,
    'right-elbow': right.elbow,
    'left-wrist': left.wrist,
    'right-wrist': right.wrist,
    'left-hip': left.hip,
    'right-hip': right.hip,
    'left-knee': left.knee,
    'right-knee': right.knee,
    'left-ankle': left.ankle,
    'right-ankle': right.ankle,
    'left-foot-index': left.toes,
    'right-foot-index': right.toes,
  };
  return onFloor(changed(flat, (point) => rolled(point, pose.roll ?? 0)));
}

function changed(skeleton: Skeleton, change: (point: FigurePoint) => FigurePoint): Skeleton {
  return Object.fromEntries(
    Object.entries(skeleton).map(([name, point]) => [name, change(point)]),
  ) as Record<PointName, FigurePoint>;
}

function onFloor(skeleton: Skeleton): Skeleton {
  const lowest = Math.min(...Object.values(skeleton).map(({ y }) => y));
  return changed(skeleton, (point) => ({ ...point, y: point.y - lowest + 0.1 }));
}

/** The other-handed person: left and right exchanged, and the room mirrored. */
export function mirrored(skeleton: Skeleton): Skeleton {
  const other = (name: string) =>
    name.startsWith('left') ? name.replace('left', 'right') : name.replace('right', 'left');
  return Object.fromEntries(
    Object.entries(skeleton).map(([name, { x, y, z }]) => [other(name), { x, y, z: -z }]),
  ) as Record<PointName, FigurePoint>;
}

/** The way from one skeleton to another; bones shorten a little in between. */
export function blended(a: Skeleton, b: Skeleton, share: number): Skeleton {
  return Object.fromEntries(
    Object.entries(a).map(([name, from]) => {
      const to = b[name as PointName];
      return [name, add(from, scaled(minus(to, from), share))];
    }),
  ) as Record<PointName, FigurePoint>;
}
