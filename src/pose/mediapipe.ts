import { PoseLandmarker, type PoseLandmarkerResult } from '@mediapipe/tasks-vision';
import moduleFactory from '@mediapipe/tasks-vision/vision_wasm_module_internal.js';
import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import { modelBundles } from '../../models/bundles';
import { cutMaskBranch } from '../../models/mask-branch';
import { taskParts } from '../../models/task-parts';
import { startCompiled } from './compiled-wasm';
import type { EngineCallbacks, PoseEngine } from './engine';
import { engineVersion } from './engine-version';
import { FrameIntake } from './frame-intake';
import { loadModel } from './load-model';
import type { Pose, Silhouette } from './pose';
import { PoseError } from './pose-problem';
import type { EngineOptions, Frame } from './protocol';
import { shrinkMask } from './silhouette';
import { createVisibilityUnsmoother } from './visibility';

/**
 * MediaPipe Pose Landmarker, for a module worker. It follows one person from frame to
 * frame and smooths their keypoints with a One Euro filter.
 */
export class MediapipeEngine implements PoseEngine {
  readonly version: string;
  readonly #landmarker: PoseLandmarker;
  readonly #intake = new FrameIntake();
  readonly #visibility = createVisibilityUnsmoother();

  private constructor(version: string, landmarker: PoseLandmarker) {
    this.version = version;
    this.#landmarker = landmarker;
  }

  /** @throws PoseError `model-unavailable`, `webgl-unavailable` or `engine-unavailable`. */
  static async create(
    { model, silhouette, delegate }: EngineOptions,
    { onProgress, onContextLost, wasmOf }: EngineCallbacks,
  ): Promise<MediapipeEngine> {
    // Even on the CPU every frame passes through WebGL inside the library.
    const canvas = new OffscreenCanvas(1, 1);
    if (new OffscreenCanvas(1, 1).getContext('webgl2') === null) {
      throw new PoseError({ kind: 'webgl-unavailable' });
    }
    canvas.addEventListener('webglcontextlost', onContextLost);
    const coming = wasmOf(wasmUrl);
    // Where the model cannot be had, nobody asks for the engine any more.
    coming.catch(() => undefined);
    const modelAssetBuffer = await loadModel(modelBundles[model], onProgress);
    try {
      // A fifth of the time goes into the mask, whether anybody asks for it or not.
      if (!silhouette) cutMaskBranch(taskParts(modelAssetBuffer).landmarks);
      const landmarker = await startCompiled(await coming, (instantiateWasm) => {
        // The library takes the factory from the global scope and clears it after each use.
        const ModuleFactory = (module?: object) => moduleFactory({ ...module, instantiateWasm });
        Object.assign(globalThis, { ModuleFactory });
        return PoseLandmarker.createFromOptions(
          { wasmLoaderPath: '', wasmBinaryPath: wasmUrl },
          {
            baseOptions: { modelAssetBuffer, delegate: delegate === 'gpu' ? 'GPU' : 'CPU' },
            canvas,
            runningMode: 'VIDEO',
            numPoses: 1,
            outputSegmentationMasks: silhouette,
          },
        );
      });
      return new MediapipeEngine(engineVersion('mediapipe', model), landmarker);
    } catch (error) {
      throw new PoseError({ kind: 'engine-unavailable', detail: String(error) });
    }
  }

  detect(frame: Frame, timestampMs: number): Pose {
    const taken = this.#intake.draw(frame, timestampMs);
    const { picture, aspect, engineMs } = taken;
    let pose: Pose | null = null;
    this.#landmarker.detectForVideo(picture, engineMs, (result) => {
      const shown = result.landmarks[0]?.map((point) => point.visibility) ?? null;
      pose = toPose(result, this.#visibility.next(shown), timestampMs, aspect);
    });
    const found = pose as Pose | null;
    if (found === null) throw new Error('the engine gave no result');
    return { ...found, light: this.#intake.light(taken, found.keypoints) };
  }

  newSource(): void {
    // A picture without a person makes it let go and resets its filters.
    const { picture, engineMs } = this.#intake.endSource();
    this.#landmarker.detectForVideo(picture, engineMs, () => {});
    this.#visibility.next(null);
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
