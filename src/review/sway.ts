import { unpackKeypoints } from '../record/keypoint-packing';
import type { RecordedFrame } from '../record/records';
import { mean, median } from './statistics';

/** Places of the trunk's ends in the 33 keypoints of a recorded frame: [left, right]. */
const shoulders = [11, 12] as const;
const hips = [23, 24] as const;
/** Below this the model guesses. */
const leastVisibility = 0.5;
/** Two thirds of a second of frames. */
const leastFrames = 10;

interface Point {
  readonly x: number;
  readonly y: number;
}
type Keypoint = Point & { readonly visibility: number };

/** The side that the camera sees better over the whole time; changing it midway would be a jump. */
function betterSeen(frames: readonly Keypoint[][], pair: readonly [number, number]): number {
  const seen = (index: number) => mean(frames.map((points) => points[index]?.visibility ?? 0)) ?? 0;
  return seen(pair[0]) >= seen(pair[1]) ? pair[0] : pair[1];
}

/** Mean squared distance from the mean place. */
function spread(points: readonly Point[]): number {
  const x = mean(points.map((point) => point.x)) ?? 0;
  const y = mean(points.map((point) => point.y)) ?? 0;
  return mean(points.map((point) => (point.x - x) ** 2 + (point.y - y) ** 2)) ?? 0;
}

/**
 * How much shoulder and hip strayed from their mean place in the picture between two times: root
 * mean square, in trunks (shoulder to hip), 0.01 being about half a centimetre.
 * @param aspect width over height of the picture.
 * @returns null when shoulder and hip were not seen together in ten frames or more.
 */
export function sway(
  frames: readonly RecordedFrame[],
  startMs: number,
  endMs: number,
  aspect: number,
): number | null {
  const bodies = frames
    .filter(({ timestampMs }) => timestampMs >= startMs && timestampMs <= endMs)
    .flatMap(({ keypoints }) => (keypoints ? [unpackKeypoints(keypoints)] : []));
  const shoulder = betterSeen(bodies, shoulders);
  const hip = betterSeen(bodies, hips);
  const seen = bodies.flatMap((points) => {
    const [s, h] = [points[shoulder], points[hip]];
    if (!s || !h || s.visibility < leastVisibility || h.visibility < leastVisibility) return [];
    return [{ shoulder: { x: s.x * aspect, y: s.y }, hip: { x: h.x * aspect, y: h.y } }];
  });
  const trunk = median(seen.map(({ shoulder: s, hip: h }) => Math.hypot(s.x - h.x, s.y - h.y)));
  if (seen.length < leastFrames || trunk === null || trunk === 0) return null;
  const squares = spread(seen.map((p) => p.shoulder)) + spread(seen.map((p) => p.hip));
  return Math.sqrt(squares / 2) / trunk;
}
