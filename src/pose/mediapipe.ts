import { PoseLandmarker, type PoseLandmarkerResult } from '@mediapipe/tasks-vision';
import moduleFactory from '@mediapipe/tasks-vision/vision_wasm_module_internal.js';
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import { cutMaskBranch } from '../../models/mask-branch';
import { taskParts } from '../../models/task-parts';
import { EngineClock } from './engine-clock';
import { loadModel } from './load-model';
import type { Pose, Silhouette } from './pose';
import { PoseError } from './pose-problem';
import type { EngineOptions, Frame, LoadProgress } from './protocol';
import { shrinkMask } from './silhouette';
import { createVisibilityUnsmoother } from './visibility';
import { frameSize, WorkingPicture } from './working-picture';

export interface MediapipeCallbacks {
  readonly onProgress: (progress: LoadProgress) => void;
  /** WebGL was taken away; the engine is of no more use. */
  readonly onContextLost: () => void;
}

/**
 * MediaPipe Pose Landmarker on the CPU, for a module worker. It follows one person from frame to
 * frame and smooths their keypoints with a One Euro filter.
 */
export class MediapipeEngine {
  readonly #landmarker: PoseLandmarker;
  readonly #picture = new WorkingPicture();
  readonly #clock = new EngineClock();
  readonly #visibility = createVisibilityUnsmoother();

  private constructor(landmarker: PoseLandmarker) {
    this.#landmarker = landmarker;
  }

  /** @throws PoseError `model-unavailable`, `webgl-unavailable` or `engine-unavailable`. */
  static async create(
    { model, silhouette }: EngineOptions,
    { onProgress, onContextLost }: MediapipeCallbacks,
  ): Promise<MediapipeEngine> {
    // Even on the CPU every frame passes through WebGL inside the library.
    const canvas = new OffscreenCanvas(1, 1);
    if (new OffscreenCanvas(1, 1).getContext('webgl2') === null) {
      throw new PoseError({ kind: 'webgl-unavailable' });
    }
    canvas.addEventListener('webglcontextlost', onContextLost);
    const modelAssetBuffer = await loadModel(model, onProgress);
    try {
      // A fifth of the time goes into the mask, whether anybody asks for it or not.
      if (!silhouette) cutMaskBranch(taskParts(modelAssetBuffer).landmarks);
      // The library takes the factory from the global scope and clears it after each use.
      Object.assign(globalThis, { ModuleFactory: moduleFactory });
      const landmarker = await PoseLandmarker.createFromOptions(
        { wasmLoaderPath: '', wasmBinaryPath: wasmUrl },
        {
          baseOptions: { modelAssetBuffer, delegate: 'CPU' },
          canvas,
          runningMode: 'VIDEO',
          numPoses: 1,
          outputSegmentationMasks: silhouette,
        },
      );
      return new MediapipeEngine(landmarker);
    } catch (error) {
      throw new PoseError({ kind: 'engine-unavailable', detail: String(error) });
    }
  }

  /**
   * Looks for a person in a frame and closes the frame.
   *
   * @param timestampMs Time from the start of the source, later than the frame before.
   * @throws PoseError `frame-unreadable` or `time-not-growing`: the engine is fine, the frame is not.
   * @throws any other error: the engine is of no more use.
   */
  detect(frame: Frame, timestampMs: number): Pose {
    const { picture, aspect } = this.#take(frame, timestampMs);
    const previousMs = this.#clock.lastSourceMs;
    const engineMs = this.#clock.advance(timestampMs);
    if (engineMs === null) {
      throw new PoseError({ kind: 'time-not-growing', timestampMs, previousMs });
    }
    let pose: Pose | null = null;
    this.#landmarker.detectForVideo(picture, engineMs, (result) => {
      const shown = result.landmarks[0]?.map((point) => point.visibility) ?? null;
      pose = toPose(result, this.#visibility.next(shown), timestampMs, aspect);
    });
    if (pose === null) throw new Error('the engine gave no result');
    return pose;
  }

  /** Forgets the person it follows; the next frame comes from another source. */
  newSource(): void {
    // A picture without a person makes it let go and resets its filters.
    this.#landmarker.detectForVideo(this.#picture.blank(), this.#clock.endSource(), () => {});
    this.#visibility.next(null);
  }

  close(): void {
    this.#landmarker.close();
  }

  #take(frame: Frame, timestampMs: number): { picture: OffscreenCanvas; aspect: number } {
    try {
      const { width, height } = frameSize(frame);
      return { picture: this.#picture.draw(frame), aspect: width / height };
    } catch {
      throw new PoseError({ kind: 'frame-unreadable', timestampMs });
    } finally {
      frame.close();
    }
  }
}

/** Copies a result, which is valid only inside the library's callback. */
function toPose(
  result: PoseLandmarkerResult,
  visibility: readonly number[] | null,
  timestampMs: number,
  aspect: number,
): Pose {
  const keypoints = result.landmarks[0];
  if (keypoints === undefined) {
    return { timestampMs, aspect, keypoints: null, world: null, silhouette: null };
  }
  return {
    timestampMs,
    aspect,
    keypoints: keypoints.map(({ x, y, z }, i) => ({ x, y, z, visibility: visibility?.[i] ?? 0 })),
    world: result.worldLandmarks[0]?.map(({ x, y, z }) => ({ x, y, z })) ?? null,
    silhouette: toSilhouette(result),
  };
}

function toSilhouette(result: PoseLandmarkerResult): Silhouette | null {
  const mask = result.segmentationMasks?.[0];
  if (mask === undefined) return null;
  return shrinkMask(mask.getAsFloat32Array(), mask.width, mask.height);
}
