import type { Size } from '../working-picture';
import type { Landmarks } from './landmarks';
import { OneEuroFilter } from '../one-euro';

/** A body smaller than this is not smoothed: its speed in sizes a second means nothing. */
const minSize = 1e-6;

/**
 * MediaPipe's smoothing of one followed person. Speeds are taken against the size of the body:
 * that of the circle around it for what lies in the picture, its own extent for world points.
 */
export class LandmarkSmoother {
  readonly #keypoints = new OneEuroFilter({ minCutoff: 0.05, beta: 80, derivativeCutoff: 1 });
  readonly #world = new OneEuroFilter({ minCutoff: 0.1, beta: 40, derivativeCutoff: 1 });

  /** Keypoints and world points, smoothed; visibility and circle stay as they are. */
  next({ keypoints, world, circle }: Landmarks, picture: Size, timestampMs: number): Landmarks {
    const { width, height } = picture;
    const { centre, edge } = circle;
    const size = 2 * Math.hypot(edge.x - centre.x, edge.y - centre.y);
    const smooth = (filter: OneEuroFilter, values: readonly number[], against: number) =>
      against < minSize ? values : filter.next(Float64Array.from(values), timestampMs, 1 / against);

    const inPicture = smooth(
      this.#keypoints,
      keypoints.flatMap(({ x, y, z }) => [x * width, y * height, z * width]),
      size,
    );
    const inMetres = smooth(
      this.#world,
      world.flatMap(({ x, y, z }) => [x, y, z]),
      (extent(world.map(({ x }) => x)) + extent(world.map(({ y }) => y))) / 2,
    );
    return {
      keypoints: keypoints.map(({ visibility }, i) => ({
        x: inPicture[3 * i]! / width,
        y: inPicture[3 * i + 1]! / height,
        z: inPicture[3 * i + 2]! / width,
        visibility,
      })),
      world: world.map((_, i) => ({
        x: inMetres[3 * i]!,
        y: inMetres[3 * i + 1]!,
        z: inMetres[3 * i + 2]!,
      })),
      circle,
    };
  }

  /** The person was lost; the next starts anew. */
  reset(): void {
    this.#keypoints.reset();
    this.#world.reset();
  }
}

function extent(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
