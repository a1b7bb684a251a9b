import { FrameThinner } from '../camera/frame-thinner';
import type { Pose } from '../pose/pose';

/** Frames a second where nothing happens: enough to notice within a quarter of a second that it does. */
const idlePerSecond = 4;
/** Camera time stamps are not even: a frame that comes so much too early is on time. Milliseconds. */
const jitterMs = 20;
/** Somebody may be out of sight for so long, or keep still in a pause, before frames are left out. */
const patienceMs = 3000;
/**
 * Keypoints of somebody who lies still wander by 0.01 of the picture at most from frame to frame; a
 * limb that sets out covers twice that within a quarter of a second.
 */
const movedFrom = 0.02;
/** Below this the model does not trust a keypoint itself. */
const leastVisibility = 0.5;

/** What the session is at while a pose is looked at. */
export type PaceNeed =
  /** Somebody moves, gets ready or is awaited: every frame counts. */
  | 'all'
  /** A rest or a pause: it only has to be noticed that somebody moves again. */
  | 'resting';

/** Share of the picture by which the keypoint that moved most has moved; 0 where nothing is known. */
function moved(from: Pose | null, to: Pose): number {
  if (from?.keypoints == null || to.keypoints === null) return 0;
  let most = 0;
  for (const [i, { x, y, visibility }] of to.keypoints.entries()) {
    const before = from.keypoints[i];
    if (!before || visibility < leastVisibility || before.visibility < leastVisibility) continue;
    most = Math.max(most, Math.hypot(x - before.x, y - before.y));
  }
  return most;
}

/**
 * Decides which frames are looked at: all of them while somebody moves, but no more than 31 a second; four
 * a second with nobody there and in a rest in which the person keeps still. Whoever appears or moves has
 * all frames again from the next one on.
 */
export function createFramePace() {
  /** A camera that gives 60 a second would heat the laptop and tell no more of a slow movement. */
  const thinner = new FrameThinner();
  let last: Pose | null = null;
  /** When there was a reason to look at every frame. */
  let busyMs: number | null = null;
  let idle = false;
  let dueMs = -Infinity;

  return {
    /** Takes note of what was seen, frame by frame. */
    saw(pose: Pose, need: PaceNeed): void {
      const { timestampMs, keypoints } = pose;
      const busy = keypoints !== null && (need === 'all' || moved(last, pose) >= movedFrom);
      const appeared = last?.keypoints === null && keypoints !== null;
      last = pose;
      if (busy || appeared || busyMs === null) busyMs = timestampMs;
      idle = timestampMs - busyMs >= patienceMs;
    },
    /** Whether to look at the frame of that time. To be called once for each frame, in order. */
    keeps(timestampMs: number): boolean {
      if (!thinner.keeps(timestampMs)) return false;
      if (!idle) {
        dueMs = timestampMs;
        return true;
      }
      if (timestampMs < dueMs - jitterMs) return false;
      dueMs = timestampMs + 1000 / idlePerSecond;
      return true;
    },
    /** Frames are being left out on purpose. */
    get idle(): boolean {
      return idle;
    },
  };
}
