import { unpackKeypoints } from '../record/keypoint-packing';
import type { RecordedFrame, Side } from '../record/records';
import { hips, shoulders, type KeypointPair } from './moving-point';
import { mean, median } from './statistics';

/** Below this the model guesses. */
const leastVisibility = 0.5;

/** Where a point of the body was; lengths in trunks of that person, y downward. */
export interface TracedPoint {
  readonly timestampMs: number;
  readonly x: number;
  readonly y: number;
}
export type Trace = readonly TracedPoint[];

interface Keypoint {
  readonly x: number;
  readonly y: number;
  readonly visibility: number;
}

/** A recording's keypoints in picture heights. */
interface SeenBody {
  readonly timestampMs: number;
  readonly keypoints: readonly Keypoint[];
}

const at = ({ keypoints }: SeenBody, index: number) => keypoints[index] as Keypoint;

/** The side that the camera sees better over the whole time; changing it midway would be a jump. */
function betterSeen(bodies: readonly SeenBody[], pair: KeypointPair): 'left' | 'right' {
  const seen = (index: number) => mean(bodies.map((body) => at(body, index).visibility)) ?? 0;
  return seen(pair.left) >= seen(pair.right) ? 'left' : 'right';
}

const distance = (a: Keypoint, b: Keypoint) => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * One joint over time. Where the model swaps left and right for some frames, the point that goes on
 * where the last one was is followed, whatever its label.
 */
function follow(bodies: readonly SeenBody[], pair: KeypointPair, side: 'left' | 'right'): Trace {
  const trace: TracedPoint[] = [];
  let before: Keypoint | null = null;
  for (const body of bodies) {
    const labelled = at(body, pair[side]);
    const other = at(body, pair[side === 'left' ? 'right' : 'left']);
    const last: Keypoint | null = before;
    const isSwapped = last !== null && distance(other, last) < 0.5 * distance(labelled, last);
    const point: Keypoint = isSwapped ? other : labelled;
    if (point.visibility < leastVisibility) continue;
    before = point;
    trace.push({ timestampMs: body.timestampMs, x: point.x, y: point.y });
  }
  return trace;
}

/** The traces of a recording's points, by the stretch of time that is asked for. */
export interface BodyTraces {
  /** Shoulder and hip of the side that is seen better. */
  trunk(startMs: number, endMs: number): readonly Trace[];
  /** A joint of one side; of both or an unknown one, of the side that is seen better. */
  joint(pair: KeypointPair, side: Side, startMs: number, endMs: number): Trace;
}

/**
 * @param aspect width over height of the picture.
 * @returns null when shoulder and hip were never seen together: there is no trunk to measure by.
 */
export function bodyTraces(frames: readonly RecordedFrame[], aspect: number): BodyTraces | null {
  const seen = frames.flatMap(({ timestampMs, keypoints }): SeenBody[] =>
    keypoints === null
      ? []
      : [
          {
            timestampMs,
            keypoints: unpackKeypoints(keypoints).map((k) => ({ ...k, x: k.x * aspect })),
          },
        ],
  );
  const shoulder = betterSeen(seen, shoulders);
  const hip = betterSeen(seen, hips);
  const trunk = median(
    seen.flatMap((body) => {
      const ends = [at(body, shoulders[shoulder]), at(body, hips[hip])] as const;
      return ends.every((end) => end.visibility >= leastVisibility) ? [distance(...ends)] : [];
    }),
  );
  if (trunk === null || trunk === 0) return null;

  const within = (startMs: number, endMs: number) =>
    seen.filter(({ timestampMs }) => timestampMs >= startMs && timestampMs <= endMs);
  const inTrunks = (trace: Trace): Trace =>
    trace.map(({ timestampMs, x, y }) => ({ timestampMs, x: x / trunk, y: y / trunk }));
  return {
    trunk(startMs, endMs) {
      const bodies = within(startMs, endMs);
      return [follow(bodies, shoulders, shoulder), follow(bodies, hips, hip)].map(inTrunks);
    },
    joint(pair, side, startMs, endMs) {
      const bodies = within(startMs, endMs);
      const own = side === 'left' || side === 'right' ? side : betterSeen(bodies, pair);
      return inTrunks(follow(bodies, pair, own));
    },
  };
}
