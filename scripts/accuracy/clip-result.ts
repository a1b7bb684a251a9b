import type { BenchmarkClip } from './design';
import type { SeenGesture } from './gestures';
import type { ClipScore } from './score';

/** One clip of the benchmark as one engine and the pipeline saw it. */
export interface ClipResult {
  readonly clip: BenchmarkClip;
  /** Name and version of the engine, e.g. `mediapipe-0.10.35/pose_landmark_full`. */
  readonly engine: string;
  /** The exercise that it was judged as: its own, or any for a scene that shows none. */
  readonly judgedAs: string;
  readonly score: ClipScore;
  /** Gestures of the hand that were understood, whatever the exercise. */
  readonly gestures: readonly SeenGesture[];
}
