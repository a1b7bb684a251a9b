import type { BodyPoints, Point } from './body';
import { middle } from './body-points';
import { length, scale, subtract } from './geometry';

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
  return { shoulders, hips, length: steadyLength ?? own, along, up };
}
