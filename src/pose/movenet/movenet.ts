import { movenetBundle } from '../../../models/movenet-bundle';
import type { EngineCallbacks, PoseEngine } from '../engine';
import { engineVersion } from '../engine-version';
import { FrameIntake } from '../frame-intake';
import { loadModel } from '../load-model';
import { OneEuroFilter } from '../one-euro';
import type { Picture } from '../picture-planes';
import type { Pose } from '../pose';
import { PoseError } from '../pose-problem';
import type { Frame } from '../protocol';
import { fromRegion } from '../region';
import { sampleRegion } from '../sample-region';
import { fromCoco, type CocoKeypoint } from './coco';
import { nextCrop } from './crop';
import { MovenetModel } from './graph-model';

/** Below this on average, the keypoints are of nobody. */
const minMeanScore = 0.25;

/**
 * MoveNet lightning on TensorFlow.js: the last resort, and a peer to be measured against. It gives
 * 17 keypoints and no feet, no world points and no outline.
 */
export class MovenetEngine implements PoseEngine {
  readonly version = engineVersion('movenet', 'lite');
  readonly #model: MovenetModel;
  readonly #intake = new FrameIntake();
  /** Over fractions of the picture; against the coarse grid that the model sees places in. */
  readonly #filter = new OneEuroFilter({ minCutoff: 2.5, beta: 30, derivativeCutoff: 2.5 });
  #last: readonly CocoKeypoint[] | null = null;

  private constructor(model: MovenetModel) {
    this.#model = model;
  }

  /** @throws PoseError `model-unavailable` (e.g. never fetched) or `engine-unavailable`. */
  static async create({ onProgress }: EngineCallbacks): Promise<MovenetEngine> {
    if (movenetBundle === null) throw new PoseError({ kind: 'model-unavailable', status: null });
    const task = await loadModel(movenetBundle, onProgress);
    try {
      return new MovenetEngine(await MovenetModel.create(task));
    } catch (error) {
      throw new PoseError({ kind: 'engine-unavailable', detail: String(error) });
    }
  }

  async detect(frame: Frame, timestampMs: number): Promise<Pose> {
    const taken = await this.#intake.read(frame, timestampMs);
    const { picture, aspect, engineMs } = taken;
    this.#last = this.#look(picture);
    const keypoints = this.#last === null ? null : fromCoco(this.#smooth(this.#last, engineMs));
    const light = this.#intake.light(taken, keypoints);
    return { timestampMs, aspect, keypoints, world: null, silhouette: null, light };
  }

  newSource(): void {
    this.#intake.endSource();
    this.#forget();
  }

  #look(picture: Picture): CocoKeypoint[] | null {
    const crop = nextCrop(this.#last, picture);
    sampleRegion(picture, crop, this.#model.input, { range: [0, 255], outside: 'black' });
    const output = this.#model.run();
    const found: CocoKeypoint[] = [];
    for (let i = 0; i < output.length; i += 3) {
      const { x, y } = fromRegion(crop, { x: output[i + 1]!, y: output[i]! });
      found.push({ x: x / picture.width, y: y / picture.height, score: output[i + 2]! });
    }
    const mean = found.reduce((sum, { score }) => sum + score, 0) / found.length;
    if (mean >= minMeanScore) return found;
    this.#forget();
    return null;
  }

  #smooth(found: readonly CocoKeypoint[], timestampMs: number): CocoKeypoint[] {
    const values = Float64Array.from(found.flatMap(({ x, y }) => [x, y]));
    const smooth = this.#filter.next(values, timestampMs);
    return found.map(({ score }, i) => ({ x: smooth[2 * i]!, y: smooth[2 * i + 1]!, score }));
  }

  #forget(): void {
    this.#last = null;
    this.#filter.reset();
  }
}
