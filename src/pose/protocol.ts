import type { Pose } from './pose';
import type { EngineFailure, PoseProblem } from './pose-problem';

/** Size of the landmark model: quicker to more exact. MoveNet has one size and does not ask. */
export type PoseModel = 'lite' | 'full' | 'heavy';

/** What finds the person: MediaPipe's own loop (the reference), its models on LiteRT, MoveNet. */
export type EngineName = 'mediapipe' | 'litert' | 'movenet';

/** A picture on its way to the engine. Whoever holds it closes it. */
export type Frame = VideoFrame | ImageBitmap;

/** What an engine computes on. MediaPipe alone has a choice; the others need no graphics card. */
export type Delegate = 'cpu' | 'gpu';

/** An engine with its model: what can be chosen. */
export interface EngineKind {
  /** `mediapipe` when left out. */
  readonly engine?: EngineName | undefined;
  readonly model: PoseModel;
  /** `cpu` when left out. */
  readonly delegate?: Delegate | undefined;
}

/** What an engine is to be. */
export interface EngineOptions extends EngineKind {
  /** Whether poses carry a silhouette; costs about a quarter more time a frame. */
  readonly silhouette: boolean;
  /** Threads for an engine that has them; as many as make sense here when left out. */
  readonly threads?: number | undefined;
}

/** Bytes of the model that have arrived, of all there are. */
export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/**
 * Page to worker. `open` comes once and first, but for `compiled`. After a `detect` the page waits for its `pose`,
 * `frame-problem` or `failure` before it sends the next; the frame is transferred, the worker closes it.
 */
export type ToPoseWorker =
  /** What earlier workers have compiled, by the addresses. */
  | { readonly type: 'compiled'; readonly wasm: ReadonlyMap<string, WebAssembly.Module> }
  | { readonly type: 'open'; readonly options: EngineOptions }
  | { readonly type: 'new-source' }
  | { readonly type: 'detect'; readonly frame: Frame; readonly timestampMs: number };

/** Worker to page. After `unavailable` or `failure` the worker is of no more use. */
export type FromPoseWorker =
  | { readonly type: 'progress'; readonly progress: LoadProgress }
  | { readonly type: 'compiled'; readonly url: string; readonly module: WebAssembly.Module }
  | { readonly type: 'ready'; readonly version: string }
  /** `tookMs`: the worker's own work on the frame, in milliseconds. */
  | { readonly type: 'pose'; readonly pose: Pose; readonly tookMs: number }
  | { readonly type: 'frame-problem'; readonly problem: PoseProblem }
  | { readonly type: 'unavailable'; readonly problem: PoseProblem }
  | { readonly type: 'failure'; readonly kind: EngineFailure['kind']; readonly detail: string };
