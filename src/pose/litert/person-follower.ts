import type { Silhouette, Keypoint, WorldPoint } from '../pose';
import { anchorCentres } from './anchors';
import { blendBest, decodeDetections } from './detections';
import { readLandmarks } from './landmarks';
import type { PictureModel } from './model';
import { fromRegion, regionAround, searchRegions, type Region } from '../region';
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
 * BlazePose (Bazarevsky et al. 2020) over a stream of pictures: the detector looks for a person, in the
 * whole picture and closer by turns, then the landmark model follows them from region to region until it
 * loses them.
 */
export class PersonFollower {
  readonly #detector: RunnableModel;
  readonly #landmarks: RunnableModel;
  readonly #silhouette: boolean;
  readonly #centres = anchorCentres();
  readonly #smoother = new LandmarkSmoother();
  #region: Region | null = null;
  /** Pictures in which somebody was looked for since they were followed last. */
  #searches = 0;

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
    const followed = this.#region;
    const region = followed ?? (await this.#search(picture));
    if (region === null) return null;
    sampleRegion(picture, region, this.#landmarks.input, { range: [0, 1], outside: 'edge' });
    const [points, presence, mask, heatmap, world] = await this.#landmarks.run();
    if (!points || !presence || !mask || !heatmap || !world) {
      throw new Error('the landmark model gave too few outputs');
    }
    if (!(presence[0]! >= minPresence)) {
      // What was taken for somebody in one place may hide the person from the search in another.
      if (followed !== null) this.forget();
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
    this.#searches = 0;
    this.#smoother.reset();
  }

  async #search(picture: Picture): Promise<Region | null> {
    const places = searchRegions(picture);
    const place = places[this.#searches++ % places.length] as Region;
    sampleRegion(picture, place, this.#detector.input, { range: [-1, 1], outside: 'black' });
    const [boxes, logits] = await this.#detector.run();
    if (!boxes || !logits) throw new Error('the detector gave too few outputs');
    const person = blendBest(decodeDetections(boxes, logits, this.#centres, minDetectionScore));
    const [centre, edge] = person?.points ?? [];
    if (centre === undefined || edge === undefined) return null;
    return regionAround({ centre: fromRegion(place, centre), edge: fromRegion(place, edge) });
  }
}
