import type { FigureBase, FigurePose } from './figure';
import {
  between,
  middleJoint,
  minus,
  plus,
  rolled,
  sizeOf,
  towards,
  type FigurePoint,
} from './figure-geometry';
import type { FigureProportions } from './figure-proportions';

const spineParts = 8;
/** Prone, the hands lie beside the head: so far in front of the shoulders, in trunks. */
const handsAhead = 0.42;

/** Hips, spine and shoulders of a pose. Directions in degrees. */
interface FigureTrunk {
  readonly hip: FigurePoint;
  readonly spine: readonly FigurePoint[];
  readonly shoulder: FigurePoint;
  /** Where the upper end of the spine points. */
  readonly chest: number;
}

/**
 * The spine from the hips, as directions of its parts: half of the bend below, half above. `back`
 * is +1 with the back up (all fours) and -1 with the back down, where rounding curves the other way.
 */
function spineDirections(
  chest: number,
  { lumbar, thoracic }: Pick<FigurePose, 'lumbar' | 'thoracic'>,
  back: 1 | -1,
): number[] {
  const half = spineParts / 2;
  return Array.from({ length: spineParts }, (_, i) => {
    const lumbarLeft = Math.max(0, 1 - (i + 0.5) / half) * lumbar;
    const thoracicLeft = Math.min(1, Math.max(0, 2 - (i + 0.5) / half)) * thoracic;
    return chest + back * (lumbarLeft + thoracicLeft);
  });
}

function spineFrom(hip: FigurePoint, directions: readonly number[]): FigurePoint[] {
  const points = [hip];
  for (const part of directions) {
    points.push(plus(points.at(-1) as FigurePoint, towards(part, 1 / spineParts)));
  }
  return points;
}

/** Shoulder to wrist of an arm whose elbow has an interior angle, in trunks. */
function armReach(elbows: number, { upperArm, foreArm }: FigureProportions): number {
  const cosine = Math.cos((elbows * Math.PI) / 180);
  return Math.sqrt(upperArm ** 2 + foreArm ** 2 - 2 * upperArm * foreArm * cosine);
}

/** Bisects for the largest value at which something is still true; it must be true at `low`. */
function lastTrue(low: number, high: number, holds: (value: number) => boolean): number {
  let [from, to] = [low, high];
  for (let i = 0; i < 40; i++) {
    const middle = (from + to) / 2;
    if (holds(middle)) from = middle;
    else to = middle;
  }
  return from;
}

/** Where the hips are when straight legs and a straight line from hip to hands form a roof. */
function highestHips(body: FigureProportions, hands: FigurePoint): FigurePoint {
  const feet = { x: -body.shin, y: body.ankleOnFloor, z: 0 };
  const [legs, rest] = [body.thigh + body.shin, 1 + body.upperArm + body.foreArm];
  return middleJoint(feet, hands, legs, rest, { x: 0, y: 1, z: 0 });
}

/** On all fours: the hips over the knees, the chest as high as the planted arms hold it. */
function kneelingTrunk(pose: FigurePose, body: FigureProportions, hands: FigurePoint): FigureTrunk {
  const { thigh, kneeOnFloor } = body;
  const rise = Math.sqrt(Math.max(0, thigh ** 2 - pose.hipsBack ** 2));
  const low = { x: -pose.hipsBack, y: kneeOnFloor + rise, z: 0 };
  const hip = pose.hipsHigh === 0 ? low : between(low, highestHips(body, hands), pose.hipsHigh);
  const reach = armReach(pose.elbows, body);
  const trunkAt = (chest: number): FigureTrunk => {
    const spine = spineFrom(hip, spineDirections(chest, pose, 1));
    return { hip, spine, shoulder: spine.at(-1) as FigurePoint, chest };
  };
  const chest = lastTrue(-120, 60, (value) => {
    const span = minus(trunkAt(value).shoulder, hands);
    // Under the hands counts as too low, however far away.
    return Math.hypot(span.x, span.y) * Math.sign(span.y) < reach;
  });
  return trunkAt(chest);
}

/** On the back: the shoulders stay where they are, the chest turns only when the hips are lifted. */
function supineTrunk(pose: FigurePose, body: FigureProportions): FigureTrunk {
  const shoulder = { x: 1, y: body.shoulderOnFloor, z: 0 };
  const chest = -pose.hipsUp;
  const flat = spineFrom({ x: 0, y: 0, z: 0 }, spineDirections(chest, pose, -1));
  const shift = minus(shoulder, flat.at(-1) as FigurePoint);
  const spine = flat.map((point) => plus(point, shift));
  return { hip: spine[0] as FigurePoint, spine, shoulder, chest };
}

/** On the belly: pelvis and legs lie, the spine curves up. */
function proneTrunk(pose: FigurePose, body: FigureProportions): FigureTrunk {
  const { hipOnFloor, kneeOnFloor, thigh } = body;
  const knee = { x: -thigh, y: kneeOnFloor, z: 0 };
  const level = Math.asin((hipOnFloor - kneeOnFloor) / thigh) * (180 / Math.PI);
  const hip = plus(knee, towards(level + pose.hipsUp, thigh));
  const chest = pose.hipsUp - pose.lumbar - pose.thoracic;
  const spine = spineFrom(hip, spineDirections(chest, pose, 1));
  return { hip, spine, shoulder: spine.at(-1) as FigurePoint, chest };
}

/** On the belly the arms push the chest up: the pose with the back bent only as far as they reach. */
export function withinReach(
  base: FigureBase,
  pose: FigurePose,
  body: FigureProportions,
  hands: FigurePoint,
): FigurePose {
  if (base !== 'prone') return pose;
  const bent = (share: number): FigurePose => ({
    ...pose,
    lumbar: pose.lumbar * share,
    thoracic: pose.thoracic * share,
  });
  const reach = armReach(pose.elbows, body);
  return bent(
    lastTrue(0, 1, (share) => sizeOf(minus(proneTrunk(bent(share), body).shoulder, hands)) < reach),
  );
}

/** On the side: straight, one shoulder over the other. */
function sideTrunk(body: FigureProportions): FigureTrunk {
  const hip = { x: 0, y: body.halfShoulders + 0.04, z: 0 };
  const spine = spineFrom(
    hip,
    Array.from({ length: spineParts }, () => 0),
  );
  return { hip, spine, shoulder: spine.at(-1) as FigurePoint, chest: 0 };
}

function poseTrunk(
  base: FigureBase,
  pose: FigurePose,
  body: FigureProportions,
  hands: FigurePoint,
): FigureTrunk {
  if (base === 'all-fours') return kneelingTrunk(pose, body, hands);
  if (base === 'prone') return proneTrunk(pose, body);
  return base === 'supine' ? supineTrunk(pose, body) : sideTrunk(body);
}

/** Where planted hands are: under the shoulders of the start position, or prone beside the head. */
export function handsPlace(
  base: FigureBase,
  rest: FigurePose,
  body: FigureProportions,
): FigurePoint {
  if (base === 'prone') return { x: 1 + handsAhead, y: body.wristOnFloor, z: 0 };
  let hands = { x: 1, y: body.wristOnFloor, z: 0 };
  if (base !== 'all-fours') return hands;
  // The shoulders' place hangs on the hands' and the other way round; it settles at once.
  for (let i = 0; i < 6; i++) {
    hands = { ...hands, x: kneelingTrunk(rest, body, hands).shoulder.x };
  }
  return hands;
}

/** A trunk in its pose, and what limbs need to know to be posed on it. */
export interface PosedTrunk {
  readonly base: FigureBase;
  readonly pose: FigurePose;
  readonly body: FigureProportions;
  readonly trunk: FigureTrunk;
  /** Where planted hands are, in the middle of the body. */
  readonly hands: FigurePoint;
  /** Joints of the moving (+1) and the other (-1) side. */
  hipOf(side: 1 | -1): FigurePoint;
  shoulderOf(side: 1 | -1): FigurePoint;
}

/** Poses the trunk and says where the limbs begin. */
export function posedTrunk(
  base: FigureBase,
  pose: FigurePose,
  body: FigureProportions,
  hands: FigurePoint,
): PosedTrunk {
  const trunk = poseTrunk(base, pose, body, hands);
  const across = (width: number): FigurePoint =>
    base === 'side-lying' ? { x: 0, y: width, z: 0 } : { x: 0, y: 0, z: width };
  return {
    base,
    pose,
    body,
    trunk,
    hands,
    hipOf: (side) => plus(trunk.hip, rolled(across(side * body.halfHips), pose.hipsRoll)),
    shoulderOf: (side) =>
      plus(trunk.shoulder, rolled(across(side * body.halfShoulders), pose.chestRoll)),
  };
}
