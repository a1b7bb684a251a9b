/** Time between two sources on the engine's clock, in milliseconds. */
const gapMs = 1000;

/**
 * The engine's own time. MediaPipe breaks for good when a time stamp does not grow, while each
 * source counts from its own start: every source follows the one before on this clock.
 */
export class EngineClock {
  #offsetMs = 0;
  #lastEngineMs = -1;
  #lastSourceMs = -Infinity;

  /** Time stamp of the last frame taken from this source; -Infinity before the first. */
  get lastSourceMs(): number {
    return this.#lastSourceMs;
  }

  /** Engine time of a frame, or null when the frame is not newer than the one before. */
  advance(timestampMs: number): number | null {
    if (!(timestampMs > this.#lastSourceMs && Number.isFinite(timestampMs))) return null;
    if (this.#lastSourceMs === -Infinity) {
      this.#offsetMs = this.#lastEngineMs + 1 - timestampMs;
    }
    // Two time stamps closer than the engine's microsecond would meet there.
    const engineMs = Math.max(timestampMs + this.#offsetMs, this.#lastEngineMs + 0.01);
    this.#lastSourceMs = timestampMs;
    this.#lastEngineMs = engineMs;
    return engineMs;
  }

  /** Ends this source; the next may begin at any time stamp. Returns an engine time in between. */
  endSource(): number {
    this.#lastSourceMs = -Infinity;
    this.#lastEngineMs += gapMs;
    return this.#lastEngineMs;
  }
}
