import { keypointIndex, type WorldPoint } from '../pose/pose';
import type { Reading } from './body';
import { median } from './median';

/** One frame is some degrees off, and a raised arm takes its shoulder along. */
const windowMs = 1500;
/** Shoulders closer together than this in depth tell nothing. Metres. */
const leastDepth = 0.12;

/**
 * From how high above the floor the camera looks down on somebody who is seen from the side, in degrees:
 * the shoulders lie behind each other and level, so the slope of the line between them in the
 * model's world points is the camera's. On real and rendered people on the floor it reads -5 to 19
 * degrees from a camera beside the mat, and 30 from one at the height of a table.
 */
export function createCameraRise() {
  let recent: { timestampMs: number; degrees: number }[] = [];
  return {
    /** @param world null when nobody was found or the engine gives no world points */
    next(timestampMs: number, world: readonly WorldPoint[] | null): Reading {
      const left = world?.[keypointIndex['left-shoulder']];
      const right = world?.[keypointIndex['right-shoulder']];
      recent = recent.filter((entry) => timestampMs - entry.timestampMs <= windowMs);
      if (!left || !right) return null;
      const [near, far] = left.z < right.z ? [left, right] : [right, left];
      if (far.z - near.z >= leastDepth) {
        const along = Math.hypot(far.x - near.x, far.z - near.z);
        recent.push({ timestampMs, degrees: (Math.atan2(near.y - far.y, along) * 180) / Math.PI });
      }
      return median(recent.map((entry) => entry.degrees));
    },
  };
}
