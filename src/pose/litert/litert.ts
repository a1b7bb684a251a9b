import { modelBundles } from '../../../models/bundles';
import { cutMaskBranch } from '../../../models/mask-branch';
import { taskParts } from '../../../models/task-parts';
import type { EngineCallbacks, PoseEngine } from '../engine';
import { engineVersion } from '../engine-version';
import { FrameIntake } from '../frame-intake';
import { loadModel } from '../load-model';
import type { Pose } from '../pose';
import { PoseError } from '../pose-problem';
import type { EngineOptions, Frame } from '../protocol';
import { detectorSide } from './anchors';
import { landmarkSide } from './landmarks';
import { PictureModel } from './model';
import { PersonFollower } from './person-follower';
import { loadRuntime } from './runtime';

/**
 * BlazePose on LiteRT: the models of MediaPipe, with threads and relaxed SIMD where the browser has
 * them and without WebGL. Detection, following and smoothing are done here as MediaPipe does them.
 */
export class LitertEngine implements PoseEngine {
  readonly version: string;
  readonly #follower: PersonFollower;
  readonly #intake = new FrameIntake();

  private constructor(version: string, follower: PersonFollower) {
    this.version = version;
    this.#follower = follower;
  }

  /** @throws PoseError `model-unavailable` or `engine-unavailable`. */
  static async create(
    { model, silhouette, threads }: EngineOptions,
    { onProgress, wasmOf }: EngineCallbacks,
  ): Promise<LitertEngine> {
    // Engine and model come at the same time: neither needs the other before both are there.
    const coming = loadRuntime(wasmOf, threads);
    // Where the model cannot be had, nobody asks for the engine any more.
    coming.catch(() => undefined);
    const task = await loadModel(modelBundles[model], onProgress);
    try {
      const { detector, landmarks } = taskParts(task);
      if (!silhouette) cutMaskBranch(landmarks);
      const runtime = await coming;
      const follower = new PersonFollower(
        await PictureModel.compile(runtime, detector, detectorSide),
        await PictureModel.compile(runtime, landmarks, landmarkSide),
        silhouette,
      );
      return new LitertEngine(engineVersion('litert', model), follower);
    } catch (error) {
      throw new PoseError({ kind: 'engine-unavailable', detail: String(error) });
    }
  }

  async detect(frame: Frame, timestampMs: number): Promise<Pose> {
    const taken = await this.#intake.read(frame, timestampMs);
    const { picture, aspect, engineMs } = taken;
    const found = await this.#follower.next(picture, engineMs);
    return {
      timestampMs,
      aspect,
      keypoints: found?.keypoints ?? null,
      world: found?.world ?? null,
      silhouette: found?.silhouette ?? null,
      light: this.#intake.light(taken, found?.keypoints ?? null),
    };
  }

  warmUp(): Promise<void> {
    return this.#follower.warmUp();
  }

  newSource(): void {
    this.#intake.endSource();
    this.#follower.forget();
  }
}
