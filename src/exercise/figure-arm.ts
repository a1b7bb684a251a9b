import type { FigureArm } from './figure';
import {
  beside,
  between,
  blendWays,
  directionOf,
  middleJoint,
  outOf,
  plus,
  towards,
  type FigurePoint,
} from './figure-geometry';
import type { FigureLegJoints } from './figure-leg';
import type { PosedTrunk } from './figure-trunk';

export interface FigureArmJoints {
  /** The hand is held in a place (floor, shin) and the arm follows it. */
  readonly held: boolean;
  readonly shoulder: FigurePoint;
  readonly elbow: FigurePoint;
  readonly wrist: FigurePoint;
  readonly fingers: FigurePoint;
}

type Side = 1 | -1;
type HeldArm = Exclude<FigureArm, object>;

/** An arm that lies beside the body is a little bent. */
const restingArm = 0.995;

/** Where a held hand is. @param leg the one whose shin it may hold */
function wristPlace(
  arm: HeldArm,
  { trunk, body, hands }: PosedTrunk,
  side: Side,
  leg: FigureLegJoints,
): FigurePoint {
  const { shoulder } = trunk;
  const lane = side * body.halfShoulders;
  const floor = body.wristOnFloor;
  switch (arm) {
    case 'planted':
      return { ...hands, z: lane };
    case 'on-shin': {
      const shin = between(leg.knee, leg.ankle, 0.22);
      return { x: shin.x + 0.03, y: shin.y + 0.04, z: shin.z + side * 0.09 };
    }
    case 'behind-head':
      return { x: shoulder.x + body.head * 0.95, y: shoulder.y - 0.06, z: lane * 0.3 };
    case 'in-front':
      return { x: shoulder.x - 0.3, y: floor, z: 0.62 };
    case 'at-side': {
      const reach = (body.upperArm + body.foreArm) * restingArm;
      return { x: shoulder.x - reach, y: floor, z: lane };
    }
  }
}

/** The way to which the elbow of a held arm bends. */
function elbowHint(
  arm: HeldArm | null,
  { base }: PosedTrunk,
  side: Side,
  shoulder: FigurePoint,
  wrist: FigurePoint,
): FigurePoint {
  if (arm === 'behind-head') return { x: 0.2, y: -0.15, z: side };
  if (arm === 'in-front') return { x: -0.6, y: 0.8, z: 0.1 };
  if (arm === 'planted' && base === 'prone') return { x: -0.5, y: 0.25, z: side * 0.8 };
  return beside(shoulder, wrist, base === 'all-fours' ? -1 : 1);
}

function heldArm(
  arm: HeldArm | null,
  posed: PosedTrunk,
  side: Side,
  wrist: FigurePoint,
): FigureArmJoints {
  const { body } = posed;
  const shoulder = posed.shoulderOf(side);
  const hint = elbowHint(arm, posed, side, shoulder, wrist);
  const elbow = middleJoint(shoulder, wrist, body.upperArm, body.foreArm, hint);
  const flat = arm === 'planted' || arm === 'in-front';
  const hand = flat
    ? towards(0, body.hand)
    : towards(directionOf(elbow, wrist), body.hand, outOf(elbow, wrist));
  return { held: true, shoulder, elbow, wrist, fingers: plus(wrist, hand) };
}

/** @param side of the body this arm is on: +1 the side of the moving leg */
function poseArm(
  arm: FigureArm,
  posed: PosedTrunk,
  side: Side,
  leg: FigureLegJoints,
): FigureArmJoints {
  if (typeof arm === 'string') {
    return heldArm(arm, posed, side, wristPlace(arm, posed, side, leg));
  }
  const { body } = posed;
  const shoulder = posed.shoulderOf(side);
  const elbow = plus(shoulder, towards(arm.upper, body.upperArm, arm.out));
  const wrist = plus(elbow, towards(arm.fore, body.foreArm, arm.out));
  const fingers = plus(wrist, towards(arm.fore, body.hand, arm.out));
  return { held: false, shoulder, elbow, wrist, fingers };
}

/**
 * An arm between two poses: a hand that goes from place to place takes the arm along, else the arm
 * turns about its joints.
 * @param legs the leg that the hand may hold, in the same three poses as the trunk
 */
export function armBetween(
  from: FigureArm,
  to: FigureArm,
  trunks: Readonly<Record<'start' | 'now' | 'end', PosedTrunk>>,
  legs: Readonly<Record<'start' | 'now' | 'end', FigureLegJoints>>,
  side: Side,
  share: number,
): FigureArmJoints {
  const { start, now, end } = trunks;
  if (from === to) return poseArm(from, now, side, legs.now);
  if (typeof from === 'string' && typeof to === 'string') {
    const wrist = between(
      wristPlace(from, now, side, legs.start),
      wristPlace(to, now, side, legs.now),
      Math.min(1, share),
    );
    return heldArm(null, now, side, wrist);
  }
  const a = poseArm(from, start, side, legs.start);
  const b = poseArm(to, end, side, legs.end);
  const { body } = now;
  const shoulder = now.shoulderOf(side);
  const blend = (
    joint: 'shoulder' | 'elbow' | 'wrist',
    next: 'elbow' | 'wrist' | 'fingers',
    length: number,
  ) => blendWays([a[joint], a[next]], [b[joint], b[next]], share, length);
  const elbow = plus(shoulder, blend('shoulder', 'elbow', body.upperArm));
  const wrist = plus(elbow, blend('elbow', 'wrist', body.foreArm));
  const fingers = plus(wrist, blend('wrist', 'fingers', body.hand));
  return { held: false, shoulder, elbow, wrist, fingers };
}
