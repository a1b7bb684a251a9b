/**
 * Thins frames to at most `rate` a second on the source's clock, evenly in the long run whatever the
 * camera's own rate is. The returned function says whether to keep the frame of that time stamp.
 */
export function createFrameThinner(rate: number): (timestampMs: number) => boolean {
  const intervalMs = 1000 / rate;
  // Cameras jitter: a frame that comes a little before its time is the one that was meant.
  const earlyMs = intervalMs / 8;
  let dueMs = -Infinity;
  return (timestampMs) => {
    if (timestampMs < dueMs - earlyMs) return false;
    // After a pause, or at the first frame, the beat begins anew instead of catching up.
    dueMs = (timestampMs - dueMs > intervalMs ? timestampMs : dueMs) + intervalMs;
    return true;
  };
}
