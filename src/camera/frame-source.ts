import type { SourceProblem } from './source-problem';

/** A picture with its time. Whoever is handed it closes it. */
export interface TimedFrame {
  readonly frame: VideoFrame | ImageBitmap;
  /** Milliseconds from the start of the source, strictly growing. */
  readonly timestampMs: number;
}

/** Who gets what a source gives. */
export interface FrameListener {
  /** The frame belongs to the listener from then on, which closes it. */
  readonly onFrame: (frame: TimedFrame['frame'], timestampMs: number) => void;
  /** A file has come to its end; nothing follows. A camera never ends, it gets lost. */
  readonly onEnd?: () => void;
  /**
   * A camera that has not ended has given no frame for three seconds. Either frames come again, or it
   * counts as lost after ten seconds more.
   */
  readonly onSilent?: () => void;
  /** The source broke off after it had started; nothing follows. */
  readonly onProblem?: (problem: SourceProblem) => void;
}

/** Something that shows frames in real time: the camera, or a video that stands in for it. */
export interface FrameSource {
  /** What the screen can show; null until the source has started and once it has ended. */
  readonly preview: MediaStream | HTMLVideoElement | null;
  /**
   * Starts once; frames follow until `stop`, the end or a problem.
   *
   * @throws SourceError (as rejection) when it cannot start.
   */
  start(listener: FrameListener): Promise<void>;
  /** The listener is ready: a recording, which waits for that, begins to play. A camera has nothing to do. */
  play?(): void;
  /** Ends it for good and lets go of the camera. Nothing is called afterwards. */
  stop(): void;
}
