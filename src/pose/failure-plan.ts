/** Failures in close succession after which an engine is left for the next one. */
const mostFailures = 2;
/** The same for the last engine there is. */
const mostFailuresOfLast = 3;
/** Poses after which earlier failures count no more: half a minute at 30 frames a second. */
const forgivenAfterPoses = 900;
/** Poses after a failure before another engine starts aside, so that it does not hold up this one's start. */
const settledAfterPoses = 30;

/** What follows a failure: the same engine again, the next in line, or nothing more. */
export type NextTry = 'again' | 'next' | 'none';

/** Decides what follows when engines fail, so that restarting cannot go on for ever. */
export class FailurePlan {
  readonly #engines: number;
  #current = 0;
  #failures = 0;
  #stalls = 0;
  #posesSince = 0;

  /** @param engines how many there are, in the order in which they are tried */
  constructor(engines: number) {
    this.#engines = engines;
  }

  /** Index of the engine that is to run. */
  get current(): number {
    return this.#current;
  }

  /** Index of the engine that the next failure would bring in, once the current one works again; else null. */
  get likelyNext(): number | null {
    const oneMore = this.#failures === mostFailures - 1 && !this.isLast;
    return oneMore && this.#posesSince >= settledAfterPoses ? this.#current + 1 : null;
  }

  /** How often the current engine did not answer in time, of late. */
  get stalls(): number {
    return this.#stalls;
  }

  /** The engine gave a pose. */
  worked(): void {
    this.#posesSince++;
    if (this.#posesSince >= forgivenAfterPoses) this.#forgive();
  }

  /** @param stalled it did not answer in time; else it failed at work in another way */
  failed(stalled = false): NextTry {
    this.#posesSince = 0;
    this.#failures++;
    if (stalled) this.#stalls++;
    const most = this.isLast ? mostFailuresOfLast : mostFailures;
    return this.#failures < most ? 'again' : this.refused();
  }

  /** The engine cannot be started here. */
  refused(): NextTry {
    if (this.isLast) return 'none';
    this.#current++;
    this.#forgive();
    return 'next';
  }

  /** No engine is left after the current one. */
  get isLast(): boolean {
    return this.#current === this.#engines - 1;
  }

  #forgive(): void {
    this.#failures = 0;
    this.#stalls = 0;
  }
}
