import type { KeypointName } from '../pose/pose';
import type { BodyPoint, BodyPoints, Point } from './body';
import { middle } from './body-points';
import { cross, dot, length, scale, subtract } from './geometry';

/** The trunk as the body's own axes in the picture. */
export interface TrunkFrame {
  readonly shoulders: Point;
  readonly hips: Point;
  /** Steadied mid-shoulder to mid-hip distance in picture heights: the unit of lengths. */
  readonly length: number;
  /** Unit vector from hips to shoulders. */
  readonly along: Point;
  /** Unit vector across the trunk, on the side that faces up in the picture. */
  readonly up: Point;
  /** Unit vector across the trunk on the belly's side; null while no limb tells which that is. */
  readonly front: Point | null;
}

/** Limbs nearer to the trunk line than this (trunks) do not tell which side is the front. */
const leastOffset = 0.1;

/** Sum of the sines of both knees' flexion from which it tells the front. */
const leastFlexion = 0.35;

/**
 * The belly's side of the trunk. Knees bend one way only, so a bent knee tells it in every posture;
 * straight legs do not, and there knees and hands tell it by where they are.
 */
function frontOf(
  points: BodyPoints,
  hips: Point,
  along: Point,
  up: Point,
  trunk: number,
): Point | null {
  const flexion = (['left', 'right'] as const).reduce((sum, side) => {
    const [hip, knee, ankle] = [`hip`, `knee`, `ankle`].map(
      (part) => points[`${side}-${part}` as KeypointName],
    ) as [BodyPoint, BodyPoint, BodyPoint];
    if (!knee.seen || !ankle.seen) return sum;
    const [thigh, shin] = [subtract(knee, hip), subtract(ankle, knee)];
    const size = length(thigh) * length(shin);
    return size === 0 ? sum : sum + cross(thigh, shin) / size;
  }, 0);
  if (Math.abs(flexion) >= leastFlexion) {
    return scale({ x: -along.y, y: along.x }, Math.sign(flexion));
  }
  const limbs = (['left-knee', 'right-knee', 'left-wrist', 'right-wrist'] as const)
    .map((name) => points[name])
    .filter((point) => point.seen);
  if (limbs.length === 0) return null;
  const offset =
    limbs.reduce((sum, point) => sum + dot(subtract(point, hips), up), 0) / limbs.length;
  if (Math.abs(offset) < leastOffset * trunk) return null;
  return offset > 0 ? up : scale(up, -1);
}

/**
 * Trunk axes of this frame, or null when shoulders or hips are not seen or coincide.
 * @param steadyLength trunk length over the last second; this frame's own when null.
 */
export function trunkFrame(points: BodyPoints, steadyLength: number | null): TrunkFrame | null {
  const shoulders = middle(points, 'shoulder');
  const hips = middle(points, 'hip');
  if (!shoulders || !hips) return null;
  const trunk = subtract(shoulders, hips);
  const own = length(trunk);
  if (own < 1e-3) return null;
  const along = scale(trunk, 1 / own);
  // Of the two normals the one that points up on the screen, where y is small.
  const up = along.x > 0 ? { x: along.y, y: -along.x } : { x: -along.y, y: along.x };
  const front = frontOf(points, hips, along, up, own);
  return { shoulders, hips, length: steadyLength ?? own, along, up, front };
}
