import { keypointIndex, type WorldPoint } from '../pose/pose';
import type { Reading } from './body';
import { median } from './median';

/** Single frames are some degrees off; people turn slowly. */
const windowMs = 1000;

/**
 * How far the person is turned away from a side view: the angle of the line between the shoulders
 * against the camera's axis, from the model's world points. On real people lying and on all fours
 * it reads 2 to 20 degrees in profile and 80 to 90 from the front, where the distance of the
 * shoulders in the picture varies with build and lens.
 */
export function createTurned() {
  let recent: { timestampMs: number; degrees: number }[] = [];
  return {
    /** @param world null when nobody was found or the engine gives no world points */
    next(timestampMs: number, world: readonly WorldPoint[] | null): Reading {
      const left = world?.[keypointIndex['left-shoulder']];
      const right = world?.[keypointIndex['right-shoulder']];
      recent = recent.filter((entry) => timestampMs - entry.timestampMs <= windowMs);
      if (!left || !right) return null;
      const across = Math.hypot(left.x - right.x, left.y - right.y);
      const degrees = (Math.atan2(across, Math.abs(left.z - right.z)) * 180) / Math.PI;
      recent.push({ timestampMs, degrees });
      return median(recent.map((entry) => entry.degrees));
    },
  };
}
