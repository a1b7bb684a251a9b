/** Frames a second that are worth looking at; a camera's 30 with a little air. */
const mostPerSecond = 31;
const periodMs = 1000 / mostPerSecond;
/** How much too early a frame may come: camera time stamps are not even. */
const jitterMs = 6;

/** Decides which frames of a quicker camera or video to leave out: of 60 a second, every other. */
export class FrameThinner {
  #dueMs = -Infinity;

  /** Whether to keep the frame at that time. Call once for each frame, in order. */
  keeps(timestampMs: number): boolean {
    if (timestampMs < this.#dueMs - jitterMs) return false;
    this.#dueMs = Math.max(this.#dueMs, timestampMs - jitterMs) + periodMs;
    return true;
  }
}
