import type { FrameListener, FrameSource } from '../camera/frame-source';
import { SourceError, type SourceProblem } from '../camera/source-problem';

/** One camera for all sets of a session: it is asked for once and stays on through the rests. */
export interface SharedCamera {
  /**
   * A source for one set. Starting it starts the camera when that has not happened yet; stopping it
   * leaves the camera on. A later lease takes over from an earlier one.
   */
  lease(): FrameSource;
  readonly preview: FrameSource['preview'];
  /** Ends the camera for good. */
  stop(): void;
}

/** @param source a camera that nobody else starts or stops */
export function shareCamera(source: FrameSource): SharedCamera {
  let listener: FrameListener | null = null;
  let started: Promise<void> | null = null;
  let problem: SourceProblem | null = null;

  function start(): Promise<void> {
    return source.start({
      onFrame: (frame, timestampMs) => {
        // Between the sets nobody looks.
        if (listener) listener.onFrame(frame, timestampMs);
        else frame.close();
      },
      onEnd: () => listener?.onEnd?.(),
      onSilent: () => listener?.onSilent?.(),
      onProblem: (what) => {
        problem = what;
        listener?.onProblem?.(what);
      },
    });
  }

  return {
    lease() {
      let own: FrameListener | null = null;
      return {
        get preview() {
          return source.preview;
        },
        async start(wanted) {
          own = wanted;
          listener = wanted;
          await (started ??= start());
          if (problem !== null) throw new SourceError(problem);
        },
        stop() {
          if (listener === own) listener = null;
        },
      };
    },
    get preview() {
      return source.preview;
    },
    stop() {
      listener = null;
      source.stop();
    },
  };
}
