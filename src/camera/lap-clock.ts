/** Time from the last frame of a lap to the first of the next: one frame at 30 a second. */
const betweenLapsMs = 1000 / 30;
/** The least step between two frames. */
const leastStepMs = 0.01;

/** Time that runs on when a looping video begins again. */
export class LapClock {
  #offsetMs = 0;
  #lastMediaMs = -Infinity;
  #lastMs = -Infinity;

  /** Strictly growing time of a frame at that place in the video, in milliseconds. */
  time(mediaMs: number): number {
    if (mediaMs < this.#lastMediaMs) this.#offsetMs = this.#lastMs + betweenLapsMs - mediaMs;
    this.#lastMediaMs = mediaMs;
    this.#lastMs = Math.max(mediaMs + this.#offsetMs, this.#lastMs + leastStepMs);
    return this.#lastMs;
  }
}
