/** How often it is looked whether a frame has come. Milliseconds. */
const tickMs = 500;
/** A camera that was on gives a frame at least every second, in the dark too. Milliseconds. */
const silentAfterMs = 3_000;
/** So much longer it may take to come back: a laptop that wakes up needs a few seconds. Milliseconds. */
const lostAfterMs = silentAfterMs + 10_000;

export interface SilenceWatchOptions {
  /** No frame has come for three seconds. Told again only once a frame has come in between. */
  readonly onSilent: () => void;
  /** No frame has come for ten seconds more; the watch has stopped. */
  readonly onLost: () => void;
  /** Whether nobody sees the page: browsers hold frames back there, and that is no silence. */
  readonly isHidden: () => boolean;
}

/**
 * Notices that a camera gives nothing although it has not ended: a privacy key, a laptop that slept, a
 * driver that hangs. It counts ticks and no clock, so that time in which the page itself stood still
 * counts for one tick at most. Hidden time does not count, and silence begins anew after it.
 */
export class SilenceWatch {
  readonly #options: SilenceWatchOptions;
  readonly #timer: ReturnType<typeof setInterval>;
  #silentMs = 0;
  #told = false;

  /** Starts at once: a camera that never gives a frame is silent too. */
  constructor(options: SilenceWatchOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#tick(), tickMs);
  }

  /** A frame has come. */
  heard(): void {
    this.#silentMs = 0;
    this.#told = false;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    const { onSilent, onLost, isHidden } = this.#options;
    this.#silentMs = isHidden() ? 0 : this.#silentMs + tickMs;
    if (this.#silentMs >= lostAfterMs) {
      this.stop();
      onLost();
    } else if (this.#silentMs >= silentAfterMs && !this.#told) {
      this.#told = true;
      onSilent();
    }
  }
}
