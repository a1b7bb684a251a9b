import type { Silhouette, Keypoint, WorldPoint } from '../pose';
import { anchorCentres } from './anchors';
import { blendBest, decodeDetections } from './detections';
import { readLandmarks } from './landmarks';
import type { PictureModel } from './model';
import { fromRegion, regionAround, wholePicture, type Region } from '../region';
import { layMask } from './region-mask';
import type { Picture } from '../picture-planes';
import { sampleRegion } from '../sample-region';
import { LandmarkSmoother } from './smoother';

/** MediaPipe's defaults: below these there is nobody. */
const minDetectionScore = 0.5;
const minPresence = 0.5;

type RunnableModel = Pick<PictureModel, 'input' | 'run'>;

/** What was found in one picture. */
export interface Found {
  readonly keypoints: readonly Keypoint[];
  readonly world: readonly WorldPoint[];
  readonly silhouette: Silhouette | null;
}

/**
 * BlazePose (Bazarevsky et al. 2020) over a stream of pictures: the detector looks for a person,
 * then the landmark model follows them from region to region until it loses them.
 */
export class PersonFollower {
  readonly #detector: RunnableModel;
  readonly #landmarks: RunnableModel;
  readonly #silhouette: boolean;
  readonly #centres = anchorCentres();
  readonly #smoother = new LandmarkSmoother();
  #region: Region | null = null;

  /** @param silhouette whether the landmark model has its mask branch and the mask is wanted */
  constructor(detector: RunnableModel, landmarks: RunnableModel, silhouette: boolean) {
    this.#detector = detector;
    this.#landmarks = landmarks;
    this.#silhouette = silhouette;
  }

  /** Runs both models once on whatever lies in them. */
  async warmUp(): Promise<void> {
    await this.#detector.run();
    await this.#landmarks.run();
  }

  /** @param timestampMs later than that of the picture before */
  async next(picture: Picture, timestampMs: number): Promise<Found | null> {
    const region = this.#region ?? (await this.#detect(picture));
    if (region === null) return null;
    sampleRegion(picture, region, this.#landmarks.input, { range: [0, 1], outside: 'edge' });
    const [points, presence, mask, heatmap, world] = await this.#landmarks.run();
    if (!points || !presence || !mask || !heatmap || !world) {
      throw new Error('the landmark model gave too few outputs');
    }
    if (!(presence[0]! >= minPresence)) {
      this.forget();
      return null;
    }
    const found = readLandmarks(points, heatmap, world, region, picture);
    const smooth = this.#smoother.next(found, picture, timestampMs);
    this.#region = regionAround(smooth.circle);
    return {
      keypoints: smooth.keypoints,
      world: smooth.world,
      silhouette: this.#silhouette ? layMask(mask, region, picture) : null,
    };
  }

  /** Lets go of the person; the next picture is searched. */
  forget(): void {
    this.#region = null;
    this.#smoother.reset();
  }

  async #detect(picture: Picture): Promise<Region | null> {
    const whole = wholePicture(picture);
    sampleRegion(picture, whole, this.#detector.input, { range: [-1, 1], outside: 'black' });
    const [boxes, logits] = await this.#detector.run();
    if (!boxes || !logits) throw new Error('the detector gave too few outputs');
    const person = blendBest(decodeDetections(boxes, logits, this.#centres, minDetectionScore));
    const [centre, edge] = person?.points ?? [];
    if (centre === undefined || edge === undefined) return null;
    return regionAround({ centre: fromRegion(whole, centre), edge: fromRegion(whole, edge) });
  }
}
