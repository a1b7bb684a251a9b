import { keypointIndex, type Keypoint } from '../../pose/pose';
import type { SideVerdict } from './left-right-swap';

/** From the right to the left joint of a pair, in picture heights; z towards the distance. */
interface Axis {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Shoulders nearer together than this (trunks, in depth too) have no direction. */
const leastLength = 0.3;
/** Cosine under which a direction is reversed: nobody turns half round from one frame to the next. */
const reversed = -0.6;
/** A half turn takes a person longer than this; after a longer gap nothing is known. */
const forgottenAfterMs = 400;
/** The earlier names outweigh the new ones by at most this: a flip that lasts is the model's mind. */
const trustedMs = 2000;
const renamedAfterMs = 100;

const length = (a: Axis): number => Math.hypot(a.x, a.y, a.z);
const negative = (a: Axis): Axis => ({ x: -a.x, y: -a.y, z: -a.z });

function cosine(a: Axis, b: Axis): number {
  return (a.x * b.x + a.y * b.y + a.z * b.z) / (length(a) * length(b));
}

function axisOf(
  keypoints: readonly Keypoint[],
  part: 'shoulder' | 'hip',
  aspect: number,
): Axis | null {
  const left = keypoints[keypointIndex[`left-${part}`]];
  const right = keypoints[keypointIndex[`right-${part}`]];
  if (!left || !right) return null;
  return {
    x: (left.x - right.x) * aspect,
    y: left.y - right.y,
    z: (left.z - right.z) * aspect,
  };
}

/**
 * Watches whether the model takes the front for the back: shoulders and hips both change sides
 * within a frame, in the picture (seen from the front) or in depth (seen from the side). Then the
 * whole body is exchanged back, until the model has kept to its new reading for longer.
 */
export function createFlipWatch() {
  let before: { timestampMs: number; shoulders: Axis; hips: Axis } | null = null;
  let straightMs = 0;
  let exchangedMs = 0;
  return {
    /** @param trunk length of the trunk, picture heights */
    next(
      keypoints: readonly Keypoint[],
      aspect: number,
      timestampMs: number,
      trunk: number,
    ): SideVerdict {
      const shoulders = axisOf(keypoints, 'shoulder', aspect);
      const hips = axisOf(keypoints, 'hip', aspect);
      const least = leastLength * trunk;
      if (!shoulders || !hips || length(shoulders) < least || length(hips) < least) return 'kept';
      const passedMs = before ? timestampMs - before.timestampMs : Infinity;
      if (!before || passedMs > forgottenAfterMs) {
        straightMs = 0;
        exchangedMs = 0;
        before = { timestampMs, shoulders, hips };
        return 'kept';
      }
      const turned = [cosine(before.shoulders, shoulders), cosine(before.hips, hips)] as const;
      if (turned[0] < reversed && turned[1] < reversed) {
        exchangedMs += passedMs;
        before = { timestampMs, shoulders: negative(shoulders), hips: negative(hips) };
        if (exchangedMs <= straightMs + renamedAfterMs) return 'exchanged';
        before = { timestampMs, shoulders, hips };
        straightMs = Math.min(exchangedMs, trustedMs);
        exchangedMs = 0;
        return 'renamed';
      }
      // Hips alone change sides when the legs do; the direction that was known still stands.
      if (turned[0] < reversed || turned[1] < reversed) return 'kept';
      straightMs = Math.min(straightMs + passedMs, trustedMs);
      before = { timestampMs, shoulders, hips };
      return 'kept';
    },
    clear(): void {
      before = null;
    },
  };
}
