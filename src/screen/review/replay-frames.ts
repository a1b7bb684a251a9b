import { unpackKeypoints } from '../../record/keypoint-packing';
import type { RecordedFrame } from '../../record/records';
import { keypointNames, type KeypointName } from '../../pose/pose';
import type { DrawableBody } from '../live/draw-body';

/** Below this the model itself does not trust a point; it is not drawn. */
const leastVisibility = 0.5;

/** A recorded frame as something to draw, in picture heights. */
export function drawableFrame(frame: RecordedFrame, aspect: number): DrawableBody {
  if (frame.keypoints === null) return { points: null, backLine: [] };
  const unpacked = unpackKeypoints(frame.keypoints);
  const points = Object.fromEntries(
    keypointNames.map((name, index) => {
      const { x = 0, y = 0, visibility = 0 } = unpacked[index] ?? {};
      return [name, { x: x * aspect, y, seen: visibility >= leastVisibility }];
    }),
  ) as Record<KeypointName, { x: number; y: number; seen: boolean }>;
  return { points, backLine: [] };
}

/** Index of the last frame that is not later than a time; 0 before the first. */
export function frameIndexAt(timestampsMs: readonly number[], timeMs: number): number {
  let [low, high] = [0, timestampsMs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((timestampsMs[middle] ?? Infinity) <= timeMs) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
