import { keypointNames, type KeypointName, type Pose } from '../pose/pose';
import type { BodyPoint, BodyPoints, Point } from './body';
import { midpoint } from './geometry';

/**
 * Confidence from which a keypoint is relied on. The model gives hidden knees 0.1 to 0.45 and seen
 * ones 0.75 and more on real people lying and on all fours; the gap between is wide.
 */
const seenFrom = 0.5;

/**
 * Confidence from which nothing hides a keypoint. While a far knee comes out from behind the near
 * one it passes 0.5 to 0.85, and the model catches up with half of the movement in a third of a second.
 */
const clearFrom = 0.85;

/** A keypoint may lie this far outside the picture (fraction of it) before it counts as cut off. */
const outsideMargin = 0.04;

/** Keypoints in isotropic coordinates (x scaled by the aspect ratio), or null when nobody is there. */
export function bodyPoints(pose: Pose): BodyPoints | null {
  if (pose.keypoints === null) return null;
  const points = {} as Record<KeypointName, BodyPoint>;
  keypointNames.forEach((name, index) => {
    const keypoint = pose.keypoints?.[index];
    if (!keypoint) throw new Error(`pose without keypoint ${name}`);
    const inside =
      keypoint.x > -outsideMargin &&
      keypoint.x < 1 + outsideMargin &&
      keypoint.y > -outsideMargin &&
      keypoint.y < 1 + outsideMargin;
    points[name] = {
      x: keypoint.x * pose.aspect,
      y: keypoint.y,
      seen: inside && keypoint.visibility >= seenFrom,
      clear: inside && keypoint.visibility >= clearFrom,
    };
  });
  return points;
}

/**
 * Middle of a left-right pair. In a side view one of the two is often hidden while both lie at
 * nearly the same place, so one seen side is enough and the mean of both is steadier than either.
 */
export function middle(
  points: BodyPoints,
  part: 'shoulder' | 'hip' | 'knee' | 'ankle' | 'ear',
): Point | null {
  const left = points[`left-${part}`];
  const right = points[`right-${part}`];
  return left.seen || right.seen ? midpoint(left, right) : null;
}
