import type { KeypointName } from '../../src/pose/pose';
import type { Body, BodyPoints, Reading } from '../../src/motion/body';
import { middle } from '../../src/motion/body-points';

/** The keypoints that the network looks at; the rest of face, hands and feet adds only noise. */
export const watchedPoints = [
  'nose',
  'left-ear',
  'right-ear',
  'left-shoulder',
  'right-shoulder',
  'left-elbow',
  'right-elbow',
  'left-wrist',
  'right-wrist',
  'left-hip',
  'right-hip',
  'left-knee',
  'right-knee',
  'left-ankle',
  'right-ankle',
  'left-foot-index',
  'right-foot-index',
] as const satisfies readonly KeypointName[];

/** How many numbers describe a frame: x, y, and whether it is seen, of each point, and the turn. */
export const featureCount = watchedPoints.length * 3 + 2;

/**
 * A frame as the network takes it: places from mid-hip on, in units of how far the points are spread,
 * never rotated, for which way is down is what tells lying from standing.
 * @param turned degrees away from a side view; null = unknown
 * @returns null when hips or shoulders are not seen
 */
export function postureFeatures(points: BodyPoints, turned: Reading): number[] | null {
  const hips = middle(points, 'hip');
  if (!hips || !middle(points, 'shoulder')) return null;
  const seen = watchedPoints.map((name) => points[name]).filter((point) => point.seen);
  const squares = seen.map(({ x, y }) => (x - hips.x) ** 2 + (y - hips.y) ** 2);
  const spread = Math.sqrt(squares.reduce((sum, own) => sum + own, 0) / squares.length);
  if (spread < 1e-3) return null;
  const features = watchedPoints.flatMap((name) => {
    const { x, y, seen } = points[name];
    return seen ? [(x - hips.x) / spread, (y - hips.y) / spread, 1] : [0, 0, 0];
  });
  return [...features, turned === null ? 0 : turned / 90, turned === null ? 0 : 1];
}

/** The features of a body, null where it can't be described. */
export function featuresOf({ points, turned, view }: Body): number[] | null {
  return points && view !== 'other-person' ? postureFeatures(points, turned) : null;
}
