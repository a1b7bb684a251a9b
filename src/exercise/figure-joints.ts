import type { Figure, FigureArm, FigureLeg, FigurePose } from './figure';
import type { FigureProportions } from './figure-proportions';

/** A place beside the mat, in trunks: x towards the head end, y up, floor at 0. */
export interface FigurePoint {
  readonly x: number;
  readonly y: number;
}

export interface FigureArmJoints {
  /** The hand is held in a place (floor, shin) and the arm follows it. */
  readonly held: boolean;
  readonly shoulder: FigurePoint;
  readonly elbow: FigurePoint;
  readonly wrist: FigurePoint;
  readonly fingers: FigurePoint;
}

export interface FigureLegJoints {
  /** The foot or knee stays on the floor. */
  readonly held: boolean;
  readonly hip: FigurePoint;
  readonly knee: FigurePoint;
  readonly ankle: FigurePoint;
  readonly toes: FigurePoint;
}

/** A posed figure. */
export interface FigureJoints {
  /** From the hips to the base of the neck. */
  readonly spine: readonly FigurePoint[];
  /** Middle of the skull. */
  readonly head: FigurePoint;
  readonly movingLeg: FigureLegJoints;
  readonly otherLeg: FigureLegJoints;
  readonly movingArm: FigureArmJoints;
  readonly otherArm: FigureArmJoints;
}

const radians = Math.PI / 180;
const spineParts = 8;
/** Where a foot stands when lying with bent knees: from the hips, in trunks. */
const footFromHip = 0.62;
/** An arm that lies beside the body is a little bent. */
const restingArm = 0.995;

const towards = (degrees: number, length: number): FigurePoint => ({
  x: Math.cos(degrees * radians) * length,
  y: Math.sin(degrees * radians) * length,
});
const plus = (a: FigurePoint, b: FigurePoint): FigurePoint => ({ x: a.x + b.x, y: a.y + b.y });
const minus = (a: FigurePoint, b: FigurePoint): FigurePoint => ({ x: a.x - b.x, y: a.y - b.y });
const between = (a: FigurePoint, b: FigurePoint, share: number): FigurePoint => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});
const directionOf = (a: FigurePoint, b: FigurePoint): number =>
  Math.atan2(b.y - a.y, b.x - a.x) / radians;

/** Blends two directions the short way round. */
function blendDirections(a: number, b: number, share: number): number {
  const turn = ((((b - a + 180) % 360) + 360) % 360) - 180;
  return a + turn * share;
}

/** The middle joint of a limb whose ends are given; `side` +1 bends it to the left of the way. */
function middleJoint(
  from: FigurePoint,
  to: FigurePoint,
  first: number,
  second: number,
  side: 1 | -1,
): FigurePoint {
  const span = minus(to, from);
  const distance = Math.min(Math.hypot(span.x, span.y), (first + second) * 0.999);
  const cosine = (first ** 2 + distance ** 2 - second ** 2) / (2 * first * distance);
  const angle = (Math.acos(Math.min(1, Math.max(-1, cosine))) / radians) * side;
  return plus(from, towards(Math.atan2(span.y, span.x) / radians + angle, first));
}

/**
 * The spine from the hips, as directions of its parts: half of the bend below, half above. `back`
 * is +1 with the back up (all fours) and -1 with the back down, where rounding curves the other way.
 */
function spineDirections(chest: number, pose: FigurePose, back: 1 | -1): number[] {
  const half = spineParts / 2;
  return Array.from({ length: spineParts }, (_, i) => {
    const lumbarLeft = Math.max(0, 1 - (i + 0.5) / half) * pose.lumbar;
    const thoracicLeft = Math.min(1, Math.max(0, 2 - (i + 0.5) / half)) * pose.thoracic;
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

interface Trunk {
  readonly hip: FigurePoint;
  readonly spine: readonly FigurePoint[];
  readonly shoulder: FigurePoint;
  readonly chest: number;
}

/** On all fours: the hips over the knees, the chest as high as the planted arms hold it. */
function kneelingTrunk(pose: FigurePose, body: FigureProportions, hands: FigurePoint): Trunk {
  const { thigh, upperArm, foreArm, kneeOnFloor } = body;
  const rise = Math.sqrt(Math.max(0, thigh ** 2 - pose.hipsBack ** 2));
  const hip = { x: -pose.hipsBack, y: kneeOnFloor + rise };
  const reach = Math.sqrt(
    upperArm ** 2 + foreArm ** 2 - 2 * upperArm * foreArm * Math.cos(pose.elbows * radians),
  );
  const trunkAt = (chest: number): Trunk => {
    const spine = spineFrom(hip, spineDirections(chest, pose, 1));
    return { hip, spine, shoulder: spine.at(-1) as FigurePoint, chest };
  };
  let low = -90;
  let high = 60;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    const { shoulder } = trunkAt(middle);
    const span = minus(shoulder, hands);
    // Under the hands counts as too low, however far away.
    if (Math.hypot(span.x, span.y) * Math.sign(span.y) < reach) low = middle;
    else high = middle;
  }
  return trunkAt((low + high) / 2);
}

/** Lying: the shoulders stay where they are, the chest turns only when the hips are lifted. */
function lyingTrunk(pose: FigurePose, body: FigureProportions): Trunk {
  const shoulder = { x: 1, y: body.shoulderOnFloor };
  const chest = -pose.hipsUp;
  const flat = spineFrom({ x: 0, y: 0 }, spineDirections(chest, pose, -1));
  const shift = minus(shoulder, flat.at(-1) as FigurePoint);
  const spine = flat.map((point) => plus(point, shift));
  return { hip: spine[0] as FigurePoint, spine, shoulder, chest };
}

/** Where planted hands are: under the shoulders of the start position. */
function handsPlace(rest: FigurePose, body: FigureProportions): FigurePoint {
  let hands = { x: 1, y: body.wristOnFloor };
  // The shoulders' place hangs on the hands' and the other way round; it settles at once.
  for (let i = 0; i < 6; i++) {
    hands = { x: kneelingTrunk(rest, body, hands).shoulder.x, y: body.wristOnFloor };
  }
  return hands;
}

interface Posed {
  readonly trunk: Trunk;
  readonly base: Figure['base'];
  readonly body: FigureProportions;
  readonly hands: FigurePoint;
}

function poseLeg(leg: FigureLeg, { trunk, base, body }: Posed): FigureLegJoints {
  const { hip } = trunk;
  if (leg !== 'planted') {
    const knee = plus(hip, towards(leg.thigh, body.thigh));
    const ankle = plus(knee, towards(leg.shin, body.shin));
    const foot = leg.shin + (base === 'all-fours' ? 55 : -80);
    return { held: false, hip, knee, ankle, toes: plus(ankle, towards(foot, body.foot)) };
  }
  if (base === 'all-fours') {
    const knee = { x: 0, y: body.kneeOnFloor };
    const ankle = { x: -body.shin, y: body.ankleOnFloor };
    return { held: true, hip, knee, ankle, toes: plus(ankle, towards(188, body.foot)) };
  }
  const ankle = { x: -footFromHip, y: body.ankleOnFloor };
  const knee = middleJoint(hip, ankle, body.thigh, body.shin, -1);
  return { held: true, hip, knee, ankle, toes: plus(ankle, towards(184, body.foot)) };
}

function wristPlace(
  arm: Exclude<FigureArm, object>,
  { trunk, body, hands }: Posed,
  leg: FigureLegJoints,
): FigurePoint {
  if (arm === 'planted') return hands;
  if (arm === 'on-shin') return plus(between(leg.knee, leg.ankle, 0.22), { x: 0.03, y: 0.04 });
  const reach = (body.upperArm + body.foreArm) * restingArm;
  return { x: trunk.shoulder.x - reach, y: body.wristOnFloor };
}

function poseArm(arm: FigureArm, posed: Posed, leg: FigureLegJoints): FigureArmJoints {
  const { trunk, body, base } = posed;
  const { shoulder } = trunk;
  if (typeof arm === 'object') {
    const elbow = plus(shoulder, towards(arm.upper, body.upperArm));
    const wrist = plus(elbow, towards(arm.fore, body.foreArm));
    const fingers = plus(wrist, towards(arm.fore, body.hand));
    return { held: false, shoulder, elbow, wrist, fingers };
  }
  const wrist = wristPlace(arm, posed, leg);
  const elbow = middleJoint(
    shoulder,
    wrist,
    body.upperArm,
    body.foreArm,
    base === 'all-fours' ? -1 : 1,
  );
  const hand = arm === 'planted' ? 0 : directionOf(elbow, wrist);
  const fingers = plus(wrist, towards(hand, body.hand));
  return { held: true, shoulder, elbow, wrist, fingers };
}

function blendLegs(
  a: FigureLegJoints,
  b: FigureLegJoints,
  hip: FigurePoint,
  body: FigureProportions,
  share: number,
): FigureLegJoints {
  const blend = (x: FigurePoint, y: FigurePoint, p: FigurePoint, q: FigurePoint) =>
    blendDirections(directionOf(x, y), directionOf(p, q), share);
  const knee = plus(hip, towards(blend(a.hip, a.knee, b.hip, b.knee), body.thigh));
  const ankle = plus(knee, towards(blend(a.knee, a.ankle, b.knee, b.ankle), body.shin));
  const toes = plus(ankle, towards(blend(a.ankle, a.toes, b.ankle, b.toes), body.foot));
  return { held: false, hip, knee, ankle, toes };
}

function blendArms(
  a: FigureArmJoints,
  b: FigureArmJoints,
  shoulder: FigurePoint,
  body: FigureProportions,
  share: number,
): FigureArmJoints {
  const blend = (x: FigurePoint, y: FigurePoint, p: FigurePoint, q: FigurePoint) =>
    blendDirections(directionOf(x, y), directionOf(p, q), share);
  const upper = blend(a.shoulder, a.elbow, b.shoulder, b.elbow);
  const elbow = plus(shoulder, towards(upper, body.upperArm));
  const wrist = plus(elbow, towards(blend(a.elbow, a.wrist, b.elbow, b.wrist), body.foreArm));
  const fingers = plus(wrist, towards(blend(a.wrist, a.fingers, b.wrist, b.fingers), body.hand));
  return { held: false, shoulder, elbow, wrist, fingers };
}

function blendPoses(a: FigurePose, b: FigurePose, share: number): FigurePose {
  const mix = (x: number, y: number) => x + (y - x) * share;
  return {
    ...a,
    lumbar: mix(a.lumbar, b.lumbar),
    thoracic: mix(a.thoracic, b.thoracic),
    head: mix(a.head, b.head),
    hipsBack: mix(a.hipsBack, b.hipsBack),
    hipsUp: mix(a.hipsUp, b.hipsUp),
    elbows: mix(a.elbows, b.elbows),
  };
}

/** Rest and end of the movement, with a fault's changes laid over. */
export function figurePoses(
  figure: Figure,
  fault?: string,
): { readonly rest: FigurePose; readonly target: FigurePose; readonly sameSide: boolean } {
  const changes = fault === undefined ? undefined : figure.faults[fault];
  const rest = { ...figure.rest, ...changes?.always } as FigurePose;
  const target = {
    ...figure.rest,
    ...figure.target,
    ...changes?.always,
    ...changes?.target,
  } as FigurePose;
  return { rest, target, sameSide: changes?.sameSide ?? false };
}

/**
 * The figure between two poses. Planted hands, knees and feet stay where they are; limbs that leave
 * the floor turn about their joints.
 * @param share 0 = rest, 1 = target; beyond 1 the movement goes on
 */
export function figureJoints(
  base: Figure['base'],
  rest: FigurePose,
  target: FigurePose,
  share: number,
  body: FigureProportions,
): FigureJoints {
  const hands = base === 'all-fours' ? handsPlace(rest, body) : { x: 0, y: 0 };
  const posedAt = (pose: FigurePose): Posed => {
    const trunk = base === 'all-fours' ? kneelingTrunk(pose, body, hands) : lyingTrunk(pose, body);
    return { trunk, base, body, hands };
  };
  const blended = blendPoses(rest, target, share);
  const [now, start, end] = [blended, rest, target].map(posedAt) as [Posed, Posed, Posed];

  const legOf = (which: 'movingLeg' | 'otherLeg'): FigureLegJoints => {
    if (rest[which] === 'planted' && target[which] === 'planted') return poseLeg('planted', now);
    const [a, b] = [poseLeg(rest[which], start), poseLeg(target[which], end)];
    return blendLegs(a, b, now.trunk.hip, body, share);
  };
  const movingLeg = legOf('movingLeg');
  const otherLeg = legOf('otherLeg');

  const armOf = (which: 'movingArm' | 'otherArm'): FigureArmJoints => {
    const [from, to] = [rest[which], target[which]];
    const startLeg = poseLeg(rest.movingLeg, start);
    if (from === to) return poseArm(from, now, movingLeg);
    if (typeof from === 'string' && typeof to === 'string') {
      // The hand travels from place to place and the arm follows.
      const wrist = between(
        wristPlace(from, now, startLeg),
        wristPlace(to, now, movingLeg),
        Math.min(1, share),
      );
      const { shoulder } = now.trunk;
      const bend = base === 'all-fours' ? -1 : 1;
      const elbow = middleJoint(shoulder, wrist, body.upperArm, body.foreArm, bend);
      const fingers = plus(wrist, towards(directionOf(elbow, wrist), body.hand));
      return { held: true, shoulder, elbow, wrist, fingers };
    }
    const a = poseArm(from, start, startLeg);
    const b = poseArm(to, end, poseLeg(target.movingLeg, end));
    return blendArms(a, b, now.trunk.shoulder, body, share);
  };

  const back = base === 'all-fours' ? 1 : -1;
  const nod = now.trunk.chest - back * blended.head;
  return {
    spine: now.trunk.spine,
    head: plus(now.trunk.shoulder, towards(nod, body.head)),
    movingLeg,
    otherLeg,
    movingArm: armOf('movingArm'),
    otherArm: armOf('otherArm'),
  };
}
