import { unpackKeypoint } from '../record/keypoint-packing';
import type { RecordedFrame, Side } from '../record/records';
import { hips, shoulders, type KeypointPair } from './moving-point';
import { firstFrom } from './signal-window';
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

/** A frame in which somebody was found; keypoints are read in picture heights. */
interface SeenBody {
  readonly timestampMs: number;
  at(index: number): Keypoint;
}

function seenBodies(frames: readonly RecordedFrame[], aspect: number): SeenBody[] {
  return frames.flatMap(({ timestampMs, keypoints }): SeenBody[] => {
    if (keypoints === null) return [];
    const at = (index: number): Keypoint => {
      const { x, y, visibility } = unpackKeypoint(keypoints, index);
      return { x: x * aspect, y, visibility };
    };
    return [{ timestampMs, at }];
  });
}

/** The side that the camera sees better over the whole time; changing it midway would be a jump. */
function betterSeen(bodies: readonly SeenBody[], pair: KeypointPair): 'left' | 'right' {
  const seen = (index: number) => mean(bodies.map((body) => body.at(index).visibility)) ?? 0;
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
    const labelled = body.at(pair[side]);
    const other = body.at(pair[side === 'left' ? 'right' : 'left']);
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
  const seen = seenBodies(frames, aspect);
  const shoulder = betterSeen(seen, shoulders);
  const hip = betterSeen(seen, hips);
  const trunk = median(
    seen.flatMap((body) => {
      const ends = [body.at(shoulders[shoulder]), body.at(hips[hip])] as const;
      return ends.every((end) => end.visibility >= leastVisibility) ? [distance(...ends)] : [];
    }),
  );
  if (trunk === null || trunk === 0) return null;

  const timestampsMs = seen.map((body) => body.timestampMs);
  const within = (startMs: number, endMs: number) =>
    seen.slice(firstFrom(timestampsMs, startMs), firstFrom(timestampsMs, endMs));
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
