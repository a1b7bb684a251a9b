import { packedLength } from './keypoint-packing';
import type { RecordedFrame } from './records';

/** About two seconds of frames as they lie in the database: columns instead of objects. */
export interface FrameChunk {
  readonly sessionId: string;
  /** 0, 1, 2 ... in the order of time. */
  readonly chunk: number;
  /** Milliseconds of the source. */
  readonly timestampsMs: Float64Array;
  /** 1 where somebody was found. */
  readonly found: Uint8Array;
  /** 99 numbers for each found frame, one after the other. */
  readonly keypoints: Uint16Array;
  /** NaN = unknown. */
  readonly progress: Float64Array;
  /** NaN = unknown. */
  readonly values: Float64Array;
}

/**
 * Puts frames into one chunk.
 * @throws RangeError when a frame's keypoints are not 99 numbers.
 */
export function packFrames(
  sessionId: string,
  chunk: number,
  frames: readonly RecordedFrame[],
): FrameChunk {
  const found = frames.filter((frame) => frame.keypoints !== null);
  const keypoints = new Uint16Array(found.length * packedLength);
  found.forEach((frame, index) => {
    if (frame.keypoints?.length !== packedLength) {
      throw new RangeError(`Expected ${packedLength} numbers, got ${frame.keypoints?.length}.`);
    }
    keypoints.set(frame.keypoints, index * packedLength);
  });
  return {
    sessionId,
    chunk,
    timestampsMs: Float64Array.from(frames, (frame) => frame.timestampMs),
    found: Uint8Array.from(frames, (frame) => (frame.keypoints === null ? 0 : 1)),
    keypoints,
    progress: Float64Array.from(frames, (frame) => frame.progress ?? NaN),
    values: Float64Array.from(frames, (frame) => frame.value ?? NaN),
  };
}

/** A crash loses at most so much of the frames. Milliseconds. */
export const chunkMs = 2000;

/** Cuts the frames of a session, in the order of time, into chunks of about two seconds. */
export function chunkFrames(sessionId: string, frames: readonly RecordedFrame[]): FrameChunk[] {
  const parts: RecordedFrame[][] = [];
  for (const frame of frames) {
    const part = parts.at(-1);
    const isDue = frame.timestampMs - (part?.[0]?.timestampMs ?? -Infinity) > chunkMs;
    if (part === undefined || isDue) parts.push([frame]);
    else part.push(frame);
  }
  return parts.map((part, chunk) => packFrames(sessionId, chunk, part));
}

const known = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? null : value;

/** The frames of a chunk, as they went in; a value that was not a number comes back as unknown. */
export function unpackFrames(chunk: FrameChunk): RecordedFrame[] {
  let foundBefore = 0;
  return Array.from(chunk.timestampsMs, (timestampMs, index) => {
    const start = foundBefore * packedLength;
    const isFound = chunk.found[index] === 1;
    if (isFound) foundBefore++;
    return {
      timestampMs,
      keypoints: isFound ? chunk.keypoints.slice(start, start + packedLength) : null,
      progress: known(chunk.progress[index]),
      value: known(chunk.values[index]),
    };
  });
}
