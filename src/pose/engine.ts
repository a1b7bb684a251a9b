import type { WasmSource } from './compiled-wasm';
import type { Pose } from './pose';
import type { EngineName, Frame, LoadProgress } from './protocol';

/** Finds the person in frames, inside the pose worker. */
export interface PoseEngine {
  /** What a record says about where its poses came from. */
  readonly version: string;
  /**
   * Looks for a person in a frame and closes the frame.
   *
   * @param timestampMs Time from the start of the source, later than the frame before.
   * @throws PoseError `frame-unreadable` or `time-not-growing`: the engine is fine, the frame is not.
   * @throws any other error: the engine is of no more use.
   */
  detect(frame: Frame, timestampMs: number): Pose | Promise<Pose>;
  /**
   * Does now what would else make the first frame a slow one. Called at most once, before any frame, and
   * only where none is there yet: for one that waits it would be a detour.
   */
  warmUp?(): Promise<void>;
  /** Forgets the person it follows; the next frame comes from another source. */
  newSource(): void;
}

export interface EngineCallbacks {
  readonly onProgress: (progress: LoadProgress) => void;
  /** WebGL was taken away; the engine is of no more use. */
  readonly onContextLost: () => void;
  /** Compiles an engine's wasm, unless another worker of this page has done so before. */
  readonly wasmOf: WasmSource;
}

/** What an engine can give; what it cannot is null in its poses, or of visibility 0. */
export interface EngineGives {
  /** Points in metres. */
  readonly world: boolean;
  readonly silhouette: boolean;
  /** Heels and toes. */
  readonly feet: boolean;
}

/** What can be asked of each engine, so that whoever needs more can withhold its verdict. */
export const engineGives: Readonly<Record<EngineName, EngineGives>> = {
  mediapipe: { world: true, silhouette: true, feet: true },
  litert: { world: true, silhouette: true, feet: true },
  movenet: { world: false, silhouette: false, feet: false },
};
