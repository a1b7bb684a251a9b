import { keypointIndex, type WorldPoint } from '../pose/pose';
import type { Reading } from './body';
import { median } from './median';

/** Single frames are some degrees off; people turn slowly. */
const windowMs = 1000;

/** From the left to the right shoulder: across the picture, up, and towards the camera. Metres. */
interface ShoulderLine {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

function createSteadyAngle(radiansOf: (line: ShoulderLine) => number) {
  let recent: { timestampMs: number; degrees: number }[] = [];
  return {
    /** @param world null when nobody was found or the engine gives no world points */
    next(timestampMs: number, world: readonly WorldPoint[] | null): Reading {
      const left = world?.[keypointIndex['left-shoulder']];
      const right = world?.[keypointIndex['right-shoulder']];
      recent = recent.filter((entry) => timestampMs - entry.timestampMs <= windowMs);
      if (!left || !right) return null;
      const line = { x: left.x - right.x, y: left.y - right.y, z: left.z - right.z };
      recent.push({ timestampMs, degrees: (radiansOf(line) * 180) / Math.PI });
      return median(recent.map((entry) => entry.degrees));
    },
  };
}

/**
 * How far the person is turned away from a side view: the angle of the line between the shoulders
 * against the camera's axis, from the model's world points. On real people lying and on all fours
 * it reads 2 to 20 degrees in profile and 80 to 90 from the front, where the distance of the
 * shoulders in the picture varies with build and lens.
 */
export const createTurned = () =>
  createSteadyAngle(({ x, y, z }) => Math.atan2(Math.hypot(x, y), Math.abs(z)));

/**
 * The same, of what turns the person to the left or right in the picture alone. A camera on a table
 * looks down on the shoulders, one of which then seems to be over the other, in the best of profiles.
 */
export const createTurnedAside = () =>
  createSteadyAngle(({ x, y, z }) => Math.atan2(Math.abs(x), Math.hypot(y, z)));
