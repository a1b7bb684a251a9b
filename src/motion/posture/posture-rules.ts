import type { Body, BodyPoint, BodyPoints, Point } from '../body';
import { middle } from '../body-points';
import { distance, dot, subtract } from '../geometry';
import type { Posture } from './posture';

/**
 * The posture of one frame by plain rules on places in the picture, whose down is taken for
 * gravity's. Lengths are in units of the longest of trunk, thigh and shin, so that a part that points
 * at the camera and looks short is not taken for a small one. Bounds are conventions on mean
 * proportions, the margins chosen on rendered tuning clips; what lies between two postures is `unknown`.
 */
const bounds = {
  /** Rise of the shoulders over the hips of somebody who is upright; lying and kneeling on hands. */
  upright: 0.72,
  lying: 0.62,
  /** The highest that straight arms press a chest up from the belly. */
  pressedUp: 0.85,
  /** Knees this far under the hips carry them. */
  kneesCarry: 0.4,
  /** Ankles this far under the knees carry them; less far and the shin lies. */
  shinStands: 0.5,
  shinLies: 0.38,
  /** Shoulders of somebody on the side are stacked: the height of one over the other. */
  stacked: 0.45,
  /** An elbow this far over the hand does not lie beside it, from a camera near the floor. */
  propped: 0.08,
  /** A trunk this much shorter than shin or thigh points at the camera. */
  trunkFromTheEnd: 0.62,
} as const;

interface Shape {
  readonly points: BodyPoints;
  readonly unit: number;
  /** Height of a over b in units. */
  over(a: Point, b: Point): number;
  /** Level distance in units. */
  apart(a: Point, b: Point): number;
  readonly shoulders: Point;
  readonly hips: Point;
  /** Seen joints of the legs and arms. */
  readonly knees: readonly BodyPoint[];
  readonly ankles: readonly BodyPoint[];
  readonly elbows: readonly BodyPoint[];
  readonly wrists: readonly BodyPoint[];
  readonly trunk: number;
}

function pairSeen(points: BodyPoints, part: 'knee' | 'ankle' | 'elbow' | 'wrist'): BodyPoint[] {
  return [points[`left-${part}`], points[`right-${part}`]].filter((point) => point.seen);
}

function shapeOf(points: BodyPoints): Shape | null {
  const [shoulders, hips] = [middle(points, 'shoulder'), middle(points, 'hip')];
  if (!shoulders || !hips) return null;
  const trunk = distance(shoulders, hips);
  const bones = (['left', 'right'] as const).flatMap((side) => {
    const [hip, knee, ankle] = [
      points[`${side}-hip`],
      points[`${side}-knee`],
      points[`${side}-ankle`],
    ];
    if (!knee.seen) return [];
    return ankle.seen ? [distance(hip, knee), distance(knee, ankle)] : [distance(hip, knee)];
  });
  const unit = Math.max(trunk, ...bones.map((bone) => bone / 0.85));
  if (unit < 1e-3) return null;
  return {
    points,
    unit,
    over: (a, b) => (b.y - a.y) / unit,
    apart: (a, b) => Math.abs(a.x - b.x) / unit,
    shoulders,
    hips,
    knees: pairSeen(points, 'knee'),
    ankles: pairSeen(points, 'ankle'),
    elbows: pairSeen(points, 'elbow'),
    wrists: pairSeen(points, 'wrist'),
    trunk: trunk / unit,
  };
}

const lowest = (points: readonly Point[]): Point | undefined =>
  points.reduce<Point | undefined>(
    (low, point) => (!low || point.y > low.y ? point : low),
    undefined,
  );
const highest = (points: readonly Point[]): Point | undefined =>
  points.reduce<Point | undefined>(
    (top, point) => (!top || point.y < top.y ? point : top),
    undefined,
  );

/** The side on which the person lies: shoulders and hips stacked alike. */
function sideLain({ points, over }: Shape): 'side-left' | 'side-right' | null {
  const shoulders = over(points['right-shoulder'], points['left-shoulder']);
  const hips = over(points['right-hip'], points['left-hip']);
  if (Math.abs(shoulders) < bounds.stacked || Math.abs(hips) < bounds.stacked / 3) return null;
  if (shoulders > 0 !== hips > 0) return null;
  return shoulders > 0 ? 'side-left' : 'side-right';
}

/** + on the back, - on the belly; the further from 0 the surer. */
function faceUp(shape: Shape, body: Body): number {
  const { points, over, hips, knees, trunk, unit } = shape;
  let sum = 0;
  const ears = [points['left-ear'], points['right-ear']].filter((ear) => ear.seen);
  const ear = ears[0];
  if (ear && points.nose.seen) {
    const rise = ears.reduce((total, one) => total + over(points.nose, one), 0) / ears.length;
    sum += Math.max(-1, Math.min(1, rise / 0.12));
  }
  const knee = highest(knees);
  if (knee) {
    const rise = over(knee, hips);
    if (rise > 0.15) sum += Math.min(1.5, rise / 0.2);
  }
  const frame = body.trunkFrame;
  if (frame?.front && trunk > 0.6 && unit > 0) sum += dot(frame.front, frame.up) > 0 ? 0.7 : -0.7;
  return sum;
}

/** Whether some forearm rises from the hand to the elbow, and does not lie: it is propped on the hand. */
function forearmRises({ points, over, apart }: Shape): boolean {
  return (['left', 'right'] as const).some((side) => {
    const [elbow, wrist] = [points[`${side}-elbow`], points[`${side}-wrist`]];
    const rise = over(elbow, wrist);
    return elbow.seen && wrist.seen && rise > bounds.propped && rise > 0.5 * apart(elbow, wrist);
  });
}

function lying(shape: Shape, body: Body): Posture {
  const side = sideLain(shape);
  if (side) return side;
  const sum = faceUp(shape, body);
  if (sum >= 0.6) return 'supine';
  if (sum > -0.6) return 'unknown';
  const { elbows, wrists, shoulders, hips, knees, over } = shape;
  const [elbow, wrist, knee] = [lowest(elbows), lowest(wrists), lowest(knees)];
  // The belly lies where nothing is far below it; from high up all fours can look flat.
  const flat = (!knee || over(hips, knee) < 0.32) && (!wrist || over(hips, wrist) < 0.45);
  if (!flat) return 'unknown';
  const raised = elbow && wrist && over(shoulders, elbow) > 0.4;
  const onElbows = raised && Math.abs(over(elbow, wrist)) < 0.2 && !forearmRises(shape);
  return onElbows ? 'on-elbows' : 'prone';
}

/** Trunk level or sloping, knees or feet under the hips. */
function onHandsOrFeet(shape: Shape): Posture {
  const { shoulders, hips, over, apart } = shape;
  const [knee, ankle, wrist, elbow] = [
    lowest(shape.knees),
    lowest(shape.ankles),
    lowest(shape.wrists),
    lowest(shape.elbows),
  ];
  if (!knee) return 'unknown';
  const floor = ankle && ankle.y > knee.y ? ankle : knee;
  const handsDown = wrist && over(shoulders, wrist) > 0.25 && Math.abs(over(wrist, floor)) < 0.4;
  if (ankle && over(knee, ankle) > bounds.shinStands && over(hips, ankle) > 1.1) {
    return handsDown && apart(wrist, ankle) > 0.9 ? 'all-fours' : 'bent-over';
  }
  const onElbows =
    elbow &&
    wrist &&
    over(shoulders, elbow) > 0.35 &&
    Math.abs(over(elbow, wrist)) < 0.18 &&
    over(elbow, floor) < 0.3;
  if (onElbows) return 'on-elbows';
  // A level trunk over the knees rests on a hand, be it hidden behind the one that is lifted.
  return handsDown || over(shoulders, hips) < 0.45 ? 'all-fours' : 'unknown';
}

function hangs({ points, over, wrists, trunk }: Shape): boolean {
  if (wrists.length < 2 || trunk < 0.6) return false;
  const armsUp = (['left', 'right'] as const).every(
    (side) =>
      over(points[`${side}-wrist`], points[`${side}-shoulder`]) > 0.75 &&
      over(points[`${side}-elbow`], points[`${side}-shoulder`]) > 0.25,
  );
  // Standing, a foot lies level; hanging, it points down.
  const feetHang = (['left', 'right'] as const).some((side) => {
    const [heel, toes] = [points[`${side}-heel`], points[`${side}-foot-index`]];
    if (!heel.seen || !toes.seen) return false;
    const way = subtract(toes, heel);
    return way.y > 1.2 * Math.abs(way.x);
  });
  return armsUp && feetHang;
}

/** The feet lie under the hips and both knees before them; cross-legged they lie on either side. */
function onHeels({ knees, ankles, hips, over, apart }: Shape): boolean {
  const [knee, ankle] = [lowest(knees), lowest(ankles)];
  if (!knee || !ankle) return false;
  const oneWay = knees.every((own) => own.x > hips.x === knee.x > hips.x);
  const drop = over(hips, knee);
  const folded = apart(knee, hips) > 0.4 && apart(ankle, hips) < 0.35;
  const low = drop > -0.1 && over(hips, ankle) > 0 && over(knee, ankle) < bounds.shinLies;
  return oneWay && folded && low;
}

function upright(shape: Shape): Posture {
  const { knees, ankles, hips, over, points } = shape;
  if (hangs(shape)) return 'hanging';
  const knee = lowest(knees);
  if (!knee) return 'unknown';
  const drop = over(hips, knee);
  if (drop < 0.5 && onHeels(shape)) return 'kneeling';
  if (drop < 0.35) {
    return drop < 0.15 || ankles.length > 0 ? 'sitting' : 'unknown';
  }
  // From the front the shins of somebody who kneels are hidden, but never of somebody who stands.
  const hidden = [points['left-ankle'], points['right-ankle']];
  const ankle = lowest(ankles);
  const shin = over(knee, ankle ?? (lowest(hidden) as Point));
  if (ankle && drop > 0.5 && shin > 0.55) return 'standing';
  if (drop > bounds.kneesCarry && shin < (ankle ? bounds.shinLies : 0.1)) return 'kneeling';
  return 'unknown';
}

/** Who stands up near a low camera leaves the picture head first: the legs tell it alone. */
function legsStand(points: BodyPoints): boolean {
  const isAbove = (['left', 'right'] as const).every((side) => points[`${side}-shoulder`].y < 0);
  const joint = (part: 'hip' | 'knee' | 'ankle') => middle(points, part);
  const [hip, knee, ankle] = [joint('hip'), joint('knee'), joint('ankle')];
  if (!isAbove || !hip || !knee || !ankle) return false;
  const [thigh, shin] = [subtract(knee, hip), subtract(ankle, knee)];
  return thigh.y > 1.5 * Math.abs(thigh.x) && shin.y > 1.5 * Math.abs(shin.x);
}

/** Both legs stretched along the floor: on the belly the chest may be pressed up as high as sitting. */
function legsStretched({ knees, ankles, hips, over, apart }: Shape): boolean {
  const level = (point: Point) => Math.abs(over(hips, point)) < 0.35;
  return (
    knees.length > 0 &&
    ankles.length > 0 &&
    knees.every((knee) => level(knee) && apart(knee, hips) > 0.55) &&
    ankles.every((ankle) => level(ankle) && apart(ankle, hips) > 1.1)
  );
}

/** The posture of a single frame; `unknown` where the rules do not settle it. */
export function postureByRules(body: Body): Posture {
  const { points } = body;
  if (!points) return 'none';
  if (body.view === 'other-person') return 'unknown';
  if (legsStand(points)) return 'standing';
  const shape = shapeOf(points);
  if (!shape) return 'unknown';
  const { knees, ankles, shoulders, hips, over, trunk } = shape;
  const knee = lowest(knees);
  if (trunk < bounds.trunkFromTheEnd) {
    const top = highest(knees);
    return top && over(top, hips) > 0.15 && faceUp(shape, body) >= 0.6 ? 'supine' : 'unknown';
  }
  const rise = over(shoulders, hips);
  if (rise > bounds.lying && rise < bounds.pressedUp && legsStretched(shape)) {
    const face = lying(shape, body);
    if (face === 'prone' || face === 'on-elbows') return face;
  }
  if (rise > bounds.upright) return upright(shape);
  // A thigh that slopes away carries nothing.
  const drop = knee ? over(hips, knee) : 0;
  const carried = knee && drop > bounds.kneesCarry && drop > 0.65 * shape.apart(knee, hips);
  const onFeet = ankles.some((ankle) => over(hips, ankle) > 1.1);
  if (carried || onFeet) return onHandsOrFeet(shape);
  if (rise < bounds.lying) return lying(shape, body);
  return 'unknown';
}
