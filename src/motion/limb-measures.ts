import type { WorldPoint } from '../pose/pose';
import type { BodyPoints, LimbSide, Point, Reading } from './body';
import { distance, distanceToSegment, dot, interiorAngle, subtract } from './geometry';
import { shinLean } from './shin-lean';
import type { LimbMeasure } from './measure-names';
import type { TrunkFrame } from './trunk-frame';

/** What the measures of a limb are computed from. */
export interface LimbView {
  readonly points: BodyPoints;
  readonly trunk: TrunkFrame;
  readonly side: LimbSide;
  /** Null when the engine gives no world points. */
  readonly world: readonly WorldPoint[] | null;
  /** Degrees away from a side view. */
  readonly turned: Reading;
}

type LimbPart = 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle';

function seen(view: LimbView, ...parts: LimbPart[]): Point[] | null {
  const points = parts.map((part) => view.points[`${view.side}-${part}`]);
  return points.every((point) => point.seen) ? points : null;
}

/** Angle at the middle of three of the limb's joints. */
function jointAngle(a: LimbPart, b: LimbPart, c: LimbPart) {
  return (view: LimbView): Reading => {
    const [p, q, r] = seen(view, a, b, c) ?? [];
    return p && q && r ? interiorAngle(p, q, r) : null;
  };
}

function heightOver(part: LimbPart, origin: (trunk: TrunkFrame) => Point) {
  return ({ points, side, trunk }: LimbView): Reading => {
    const point = points[`${side}-${part}`];
    return point.seen ? (origin(trunk).y - point.y) / trunk.length : null;
  };
}

/**
 * Hip angle that goes on beyond 180 when the thigh passes the trunk line towards the back. An
 * interior angle would turn round there, and a leg lifted further would look like one let down.
 */
function openedFromFront(trunk: TrunkFrame, hip: Point, knee: Point): number {
  const folded = interiorAngle(trunk.shoulders, hip, knee);
  const behind = trunk.front !== null && dot(subtract(knee, hip), trunk.front) < 0;
  return behind && folded > 90 ? 360 - folded : folded;
}

/**
 * One function for each limb measure. Hip and arm angles take the trunk from the middle of both
 * sides: in profile that halves the noise, and the far shoulder of somebody lying is often hidden.
 */
export const limbMeasureOf: Readonly<Record<LimbMeasure, (view: LimbView) => Reading>> = {
  'hip-angle': (view) => {
    const hip = view.points[`${view.side}-hip`];
    const [knee] = seen(view, 'knee') ?? [];
    return knee ? openedFromFront(view.trunk, hip, knee) : null;
  },
  'knee-angle': jointAngle('hip', 'knee', 'ankle'),
  'elbow-angle': jointAngle('shoulder', 'elbow', 'wrist'),
  'arm-raise': (view) => {
    const [shoulder, wrist] = seen(view, 'shoulder', 'wrist') ?? [];
    return shoulder && wrist ? interiorAngle(view.trunk.hips, shoulder, wrist) : null;
  },
  'leg-over-trunk': (view) => {
    // The thigh and not the foot: a bent knee lifts the foot and leaves the leg where it is.
    const [hip, knee] = seen(view, 'hip', 'knee') ?? [];
    if (!hip || !knee) return null;
    const thigh = subtract(knee, hip);
    const { along, up } = view.trunk;
    return (Math.atan2(dot(thigh, up), -dot(thigh, along)) * 180) / Math.PI;
  },
  'knee-height': heightOver('knee', (trunk) => trunk.hips),
  'ankle-height': heightOver('ankle', (trunk) => trunk.hips),
  'wrist-height': heightOver('wrist', (trunk) => trunk.shoulders),
  'hand-to-shin': (view) => {
    const [knee, ankle] = seen(view, 'knee', 'ankle') ?? [];
    if (!knee || !ankle) return null;
    const hands = (['left-wrist', 'right-wrist'] as const)
      .map((name) => view.points[name])
      .filter((wrist) => wrist.seen);
    if (hands.length === 0) return null;
    return (
      Math.min(...hands.map((wrist) => distanceToSegment(wrist, knee, ankle))) / view.trunk.length
    );
  },
  'leg-length': (view) => {
    const [hip, knee, ankle] = seen(view, 'hip', 'knee', 'ankle') ?? [];
    return hip && knee && ankle
      ? (distance(hip, knee) + distance(knee, ankle)) / view.trunk.length
      : null;
  },
  'shin-lean': ({ points, world, side, turned }) => {
    const left = world && shinLean(points, world, turned);
    if (left === null) return null;
    return side === 'left' ? left : -left;
  },
};
