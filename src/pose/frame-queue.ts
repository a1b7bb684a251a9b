import type { Pose } from './pose';
import type { PoseError } from './pose-problem';
import type { Frame } from './protocol';

/** A frame to look at, and whom to tell; a live frame has nobody waiting for it. */
export interface Job {
  readonly frame: Frame;
  readonly timestampMs: number;
  /** When it came, in milliseconds on the page's clock. */
  readonly cameMs: number;
  readonly answer: {
    readonly resolve: (pose: Pose) => void;
    readonly reject: (error: PoseError) => void;
  } | null;
}

/** Frames that wait for the engine. All that are asked for by name are kept, of live ones the newest. */
export class FrameQueue {
  #jobs: Job[] = [];

  add(job: Job): void {
    if (job.answer === null) this.dropLive();
    this.#jobs.push(job);
  }

  /** The next frame, which is the caller's from then on. */
  take(): Job | null {
    return this.#jobs.shift() ?? null;
  }

  /** Closes the waiting live frame, if there is one. */
  dropLive(): void {
    this.#jobs = this.#jobs.filter((job) => {
      if (job.answer === null) job.frame.close();
      return job.answer !== null;
    });
  }

  /** All that wait; they are the caller's from then on. */
  drain(): Job[] {
    const jobs = this.#jobs;
    this.#jobs = [];
    return jobs;
  }
}
