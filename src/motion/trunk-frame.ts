import type { BodyPoints, Point } from './body';
import { middle } from './body-points';
import { dot, length, scale, subtract } from './geometry';

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

/** The belly's side of the trunk: knees and hands are there, lying and on all fours alike. */
function frontOf(points: BodyPoints, hips: Point, up: Point, trunk: number): Point | null {
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
  const front = frontOf(points, hips, up, own);
  return { shoulders, hips, length: steadyLength ?? own, along, up, front };
}
