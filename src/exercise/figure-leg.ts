import { footFromHip, type FigureBase, type FigureLeg } from './figure';
import {
  beside,
  blendWays,
  middleJoint,
  plus,
  rolled,
  towards,
  type FigurePoint,
} from './figure-geometry';
import type { FigureProportions } from './figure-proportions';
import type { PosedTrunk } from './figure-trunk';

export interface FigureLegJoints {
  /** The foot or knee stays on the floor. */
  readonly held: boolean;
  readonly hip: FigurePoint;
  readonly knee: FigurePoint;
  readonly ankle: FigurePoint;
  readonly toes: FigurePoint;
}

type Side = 1 | -1;

/** How far a foot turns against the shin where it hangs free. Degrees. */
const freeFoot: Readonly<Record<FigureBase, number>> = {
  'all-fours': 55,
  prone: 10,
  supine: -80,
  'side-lying': 0,
};
/** Direction from the ball of a foot on its toes to the ankle: kneeling, and with raised hips. */
const heel = { kneeling: 105, raised: 136 };

/** Lying on the side the toes point to the front, which is towards the viewer. */
function footOf(base: FigureBase, shin: number, length: number): FigurePoint {
  if (base !== 'side-lying') return towards(shin + freeFoot[base], length);
  return plus(towards(shin, length * 0.4), { x: 0, y: 0, z: length * 0.9 });
}

function kneeling({ body }: PosedTrunk, side: Side): Omit<FigureLegJoints, 'held' | 'hip'> {
  const lane = side * body.halfHips;
  const knee = { x: 0, y: body.kneeOnFloor, z: lane };
  const ankle = { x: -body.shin, y: body.ankleOnFloor, z: lane };
  return { knee, ankle, toes: plus(ankle, towards(188, body.foot)) };
}

function lyingFlat({ body }: PosedTrunk, side: Side): Omit<FigureLegJoints, 'held' | 'hip'> {
  const lane = side * body.halfHips;
  const knee = { x: -body.thigh, y: body.kneeOnFloor, z: lane };
  const ankle = { x: knee.x - body.shin, y: body.ankleOnFloor, z: lane };
  return { knee, ankle, toes: plus(ankle, towards(186, body.foot)) };
}

/** On the side: straight, the moving leg on top of the other one. */
function onEachOther(posed: PosedTrunk, side: Side): Omit<FigureLegJoints, 'held' | 'hip'> {
  const { body } = posed;
  const hip = posed.hipOf(side);
  const end = body.ankleOnFloor * (side === 1 ? 1.9 : 0.6);
  const down = (Math.asin((hip.y - end) / (body.thigh + body.shin)) * 180) / Math.PI;
  const knee = plus(hip, towards(180 + down, body.thigh));
  const ankle = plus(knee, towards(180 + down, body.shin));
  return { knee, ankle, toes: plus(ankle, footOf('side-lying', 180 + down, body.foot)) };
}

/** The ball of the foot keeps its place, the heel goes down as the hips rise. */
function onToes(posed: PosedTrunk, side: Side): Omit<FigureLegJoints, 'held' | 'hip'> {
  const { body, pose } = posed;
  const height = body.foot * 0.8;
  const start = towards(heel.kneeling, height);
  const ground = body.ankleOnFloor / 2;
  const rise = Math.asin((start.y + ground - body.kneeOnFloor) / body.shin);
  const toes = { x: -body.shin * Math.cos(rise) - start.x, y: ground, z: side * body.halfHips };
  const direction = heel.kneeling + (heel.raised - heel.kneeling) * pose.hipsHigh;
  const ankle = plus(toes, towards(direction, height));
  const hip = posed.hipOf(side);
  const knee = middleJoint(hip, ankle, body.thigh, body.shin, beside(hip, ankle, 1));
  return { knee, ankle, toes };
}

/** The foot stands, the knee is up or tips to the side; the foot then rolls onto its edge. */
function footDown(
  posed: PosedTrunk,
  side: Side,
  { tip, foot }: Extract<FigureLeg, { tip: number }>,
): Omit<FigureLegJoints, 'held' | 'hip'> {
  const { body } = posed;
  const hip = posed.hipOf(side);
  const edge = 0.05 * Math.abs(Math.sin((tip * Math.PI) / 180));
  const ankle = { x: -foot, y: body.ankleOnFloor + edge, z: side * body.halfHips };
  const hint = rolled(beside(hip, ankle, -1), tip);
  const knee = middleJoint(hip, ankle, body.thigh, body.shin, hint);
  return { knee, ankle, toes: plus(ankle, towards(184, body.foot)) };
}

const planted = {
  'all-fours': kneeling,
  supine: (posed: PosedTrunk, side: Side) => footDown(posed, side, { tip: 0, foot: footFromHip }),
  prone: lyingFlat,
  'side-lying': onEachOther,
} as const;

/** @param side +1 the moving leg, -1 the other one */
export function poseLeg(leg: FigureLeg, posed: PosedTrunk, side: Side): FigureLegJoints {
  const { base, body } = posed;
  const hip = posed.hipOf(side);
  if (leg === 'planted') {
    return { held: base !== 'side-lying', hip, ...planted[base](posed, side) };
  }
  if (leg === 'on-toes') return { held: true, hip, ...onToes(posed, side) };
  if ('tip' in leg) return { held: true, hip, ...footDown(posed, side, leg) };
  const knee = plus(hip, towards(leg.thigh, body.thigh, leg.out));
  const ankle = plus(knee, towards(leg.shin, body.shin, leg.out));
  return { held: false, hip, knee, ankle, toes: plus(ankle, footOf(base, leg.shin, body.foot)) };
}

function blended(
  a: FigureLegJoints,
  b: FigureLegJoints,
  hip: FigurePoint,
  body: FigureProportions,
  share: number,
): FigureLegJoints {
  const knee = plus(hip, blendWays([a.hip, a.knee], [b.hip, b.knee], share, body.thigh));
  const ankle = plus(knee, blendWays([a.knee, a.ankle], [b.knee, b.ankle], share, body.shin));
  const toes = plus(ankle, blendWays([a.ankle, a.toes], [b.ankle, b.toes], share, body.foot));
  return { held: false, hip, knee, ankle, toes };
}

/** A leg between two poses: one that stays is posed anew on the trunk, one that leaves is turned. */
export function legBetween(
  from: FigureLeg,
  to: FigureLeg,
  trunks: Readonly<Record<'start' | 'now' | 'end', PosedTrunk>>,
  side: Side,
  share: number,
): FigureLegJoints {
  const { start, now, end } = trunks;
  if (typeof from === 'string' && from === to) return poseLeg(from, now, side);
  if (typeof from === 'object' && typeof to === 'object' && 'tip' in from && 'tip' in to) {
    const mix = (a: number, b: number) => a + (b - a) * share;
    return poseLeg({ tip: mix(from.tip, to.tip), foot: mix(from.foot, to.foot) }, now, side);
  }
  const [a, b] = [poseLeg(from, start, side), poseLeg(to, end, side)];
  return blended(a, b, now.hipOf(side), now.body, share);
}
