/**
 * What can go wrong between a frame and its pose. The screen finds the words.
 *
 * - `model-unavailable`: the model file could not be loaded; `status` is the HTTP status, null when
 *   there was no answer at all.
 * - `webgl-unavailable`: the browser gives no WebGL 2, which MediaPipe needs even to run on the CPU.
 * - `engine-unavailable`: the pose engine did not start (worker or WebAssembly refused, no memory).
 * - `engine-crashed`: it stopped while it looked at a frame, or could read none of many in a row.
 * - `context-lost`: the graphics driver took WebGL away.
 * - `engine-stalled`: it did not answer in time.
 * - `frame-unreadable`: this one frame could not be drawn; the next may be fine.
 * - `time-not-growing`: the frame is not newer than the one before and was left out.
 * - `closed`: the tracker was closed before the frame's turn came.
 */
export type PoseProblem =
  | { readonly kind: 'model-unavailable'; readonly status: number | null }
  | { readonly kind: 'webgl-unavailable' }
  | { readonly kind: 'engine-unavailable'; readonly detail: string }
  | EngineFailure
  | { readonly kind: 'frame-unreadable'; readonly timestampMs: number }
  | {
      readonly kind: 'time-not-growing';
      readonly timestampMs: number;
      readonly previousMs: number;
    }
  | { readonly kind: 'closed' };

/** The engine failed at work. `restarting` is false once it failed too often and was given up. */
export interface EngineFailure {
  readonly kind: 'engine-crashed' | 'context-lost' | 'engine-stalled';
  /** For the log, never for the screen. */
  readonly detail: string;
  readonly restarting: boolean;
}

/** A {@link PoseProblem} as something to throw. */
export class PoseError extends Error {
  override name = 'PoseError';

  constructor(readonly problem: PoseProblem) {
    super(problem.kind);
  }
}
