/** Frames over which the usual time is taken: a second or two. */
const kept = 31;
/** With fewer frames than this the usual time is not known. */
const least = 5;

/** How long an engine takes for a frame. */
export class FrameTimes {
  #times: number[] = [];

  /** @param ms from the moment a frame was handed over to its answer */
  add(ms: number): void {
    this.#times.push(ms);
    if (this.#times.length > kept) this.#times.shift();
  }

  /** Median of the newest frames in milliseconds; null while too few are known. */
  usual(): number | null {
    if (this.#times.length < least) return null;
    const sorted = [...this.#times].sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? null;
  }
}
