/** Failures in close succession after which the engine is given up. */
const mostFailures = 3;
/** Poses after which earlier failures count no more: ten seconds at 30 frames a second. */
const forgivenAfterPoses = 300;

/** Decides whether an engine that failed gets another start, so that restarting cannot go on for ever. */
export class RestartLimit {
  #failures = 0;
  #posesSince = 0;

  /** The engine gave a pose. */
  worked(): void {
    this.#posesSince++;
    if (this.#posesSince >= forgivenAfterPoses) this.#failures = 0;
  }

  /** The engine failed. Returns whether to start it again. */
  failed(): boolean {
    this.#posesSince = 0;
    this.#failures++;
    return this.#failures < mostFailures;
  }
}
