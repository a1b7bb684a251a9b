import type { Pose } from '../pose/pose';
import type { PoseProblem } from '../pose/pose-problem';
import {
  createPoseTracker,
  type PoseTracker,
  type PoseTrackerOptions,
  type RunningEngine,
} from '../pose/pose-tracker';

/** One pose worker for all sets of a session: the model is loaded once. */
export interface SharedTracker {
  /**
   * A tracker for one set, whose poses count their time from the set's first one. Closing it leaves
   * the worker as it is; a later lease takes over from an earlier one.
   */
  lease(options: PoseTrackerOptions): PoseTracker;
  /** Ends the worker. */
  close(): void;
}

interface Lease {
  readonly options: PoseTrackerOptions;
  /** Time of the first frame that was pushed for it; null = none yet. */
  firstMs: number | null;
}

function endsWorker(problem: PoseProblem): boolean {
  const passing =
    problem.kind === 'frame-unreadable' ||
    problem.kind === 'time-not-growing' ||
    ('restarting' in problem && problem.restarting);
  return !passing;
}

/**
 * @param silhouette whether any set of the session needs it: the one worker then makes it for all
 * @param create for tests
 */
export function shareTracker(silhouette: boolean, create = createPoseTracker): SharedTracker {
  let tracker: PoseTracker | null = null;
  let current: Lease | null = null;
  let running: RunningEngine | null = null;

  function noteEngine(engine: RunningEngine): void {
    running = engine;
    current?.options.onEngine?.(engine);
  }

  function take(pose: Pose): void {
    // What was still on its way for the set before is nobody's any more.
    if (!current || current.firstMs === null || pose.timestampMs < current.firstMs) return;
    current.options.onPose?.({ ...pose, timestampMs: pose.timestampMs - current.firstMs });
  }

  function fail(problem: PoseProblem): void {
    // A worker that is given up is replaced for the next set.
    if (endsWorker(problem)) {
      tracker = null;
      running = null;
    }
    current?.options.onProblem?.(problem);
  }

  return {
    lease(options) {
      const own: Lease = { options, firstMs: null };
      current = own;
      const shared = (tracker ??= create({
        ...options,
        silhouette,
        onTiming: (timing) => current?.options.onTiming?.(timing),
        onPose: take,
        onEngine: noteEngine,
        onProblem: fail,
        onProgress: (progress) => current?.options.onProgress?.(progress),
      }));
      // Whoever comes later hears of the engine that runs, which need not be the first.
      if (running) options.onEngine?.(running);
      return {
        ready: shared.ready,
        detect: (frame, timestampMs) => shared.detect(frame, timestampMs),
        push(frame, timestampMs) {
          if (current !== own) {
            frame.close();
            return;
          }
          own.firstMs ??= timestampMs;
          shared.push(frame, timestampMs);
        },
        newSource: () => shared.newSource(),
        usualMs: () => shared.usualMs(),
        close() {
          if (current === own) current = null;
        },
      };
    },
    close() {
      current = null;
      tracker?.close();
      tracker = null;
    },
  };
}
