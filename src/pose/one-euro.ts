export interface OneEuroOptions {
  /** Hz; the smoothing of what rests. */
  readonly minCutoff: number;
  /** How much the cutoff grows with speed. */
  readonly beta: number;
  /** Hz; the smoothing of the speed. */
  readonly derivativeCutoff: number;
}

/** Assumed until two time stamps are there, in frames a second. */
const firstRate = 30;

/**
 * One Euro filter (Casiez, Roussel and Vogel 2012) over a list of values at once: slow is smooth,
 * fast is prompt. The speed is taken between raw values, as MediaPipe does; the authors' own
 * version takes it from the last filtered one.
 */
export class OneEuroFilter {
  readonly #options: OneEuroOptions;
  #lastMs: number | null = null;
  #rate = firstRate;
  #raw: Float64Array | null = null;
  #speeds = new Float64Array();
  #smooth = new Float64Array();

  constructor(options: OneEuroOptions) {
    this.#options = options;
  }

  /**
   * The values, smoothed.
   *
   * @param scale speeds are multiplied by this before `beta`, e.g. 1 / size of the body
   */
  next(values: Float64Array, timestampMs: number, scale = 1): Float64Array {
    if (this.#lastMs !== null && timestampMs > this.#lastMs) {
      this.#rate = 1000 / (timestampMs - this.#lastMs);
    }
    this.#lastMs = timestampMs;
    const before = this.#raw;
    this.#raw = values.slice();
    if (before === null || before.length !== values.length) {
      this.#speeds = new Float64Array(values.length);
      this.#smooth = values.slice();
      return values.slice();
    }
    const { minCutoff, beta, derivativeCutoff } = this.#options;
    const speedWeight = this.#weight(derivativeCutoff);
    return values.map((value, i) => {
      const speed = (value - before[i]!) * scale * this.#rate;
      this.#speeds[i] = this.#speeds[i]! + speedWeight * (speed - this.#speeds[i]!);
      const weight = this.#weight(minCutoff + beta * Math.abs(this.#speeds[i]!));
      this.#smooth[i] = this.#smooth[i]! + weight * (value - this.#smooth[i]!);
      return this.#smooth[i]!;
    });
  }

  /** The next values start anew. */
  reset(): void {
    this.#lastMs = null;
    this.#rate = firstRate;
    this.#raw = null;
  }

  #weight(cutoff: number): number {
    return 1 / (1 + this.#rate / (2 * Math.PI * cutoff));
  }
}
