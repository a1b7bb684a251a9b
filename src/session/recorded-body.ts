import type { Body, BodyPoint } from '../motion/body';
import { keypointNames, type KeypointName } from '../pose/pose';
import { unpackKeypoints } from '../record/keypoint-packing';
import type { RecordedFrame } from '../record/records';

/** Below this the model itself does not trust a point. */
const leastVisibility = 0.5;

/**
 * A recorded frame as a body to draw, in picture heights. The record keeps no outline: the back
 * line is empty.
 *
 * @param aspect width over height of the picture that was recorded
 */
export function recordedBody(
  { keypoints }: Pick<RecordedFrame, 'keypoints'>,
  aspect: number,
): Pick<Body, 'points' | 'backLine'> {
  if (keypoints === null) return { points: null, backLine: [] };
  const unpacked = unpackKeypoints(keypoints);
  const points = Object.fromEntries(
    keypointNames.map((name, index) => {
      const { x = 0, y = 0, visibility = 0 } = unpacked[index] ?? {};
      return [name, { x: x * aspect, y, seen: visibility >= leastVisibility }];
    }),
  ) as Record<KeypointName, BodyPoint>;
  return { points, backLine: [] };
}
