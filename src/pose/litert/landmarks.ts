import type { Keypoint, WorldPoint } from '../pose';
import { keypointNames } from '../pose';
import type { Size } from '../working-picture';
import { refineFromHeatmap } from './heatmap';
import { fromRegion, type Circle, type Point, type Region } from '../region';

/** Side of the landmark model's square input in pixels. */
export const landmarkSide = 256;

/** The 33 keypoints, then six more of which two say where the body will be in the next frame. */
const pointCount = 39;
const centrePoint = 33;
const edgePoint = 34;
/** x, y, z in pixels of the input, then visibility and presence before the sigmoid. */
const stride = 5;

/** What the landmark model found in a region, in terms of the picture. */
export interface Landmarks {
  /** 33 keypoints, each frame by itself: not smoothed. */
  readonly keypoints: readonly Keypoint[];
  /** 33 points in metres around mid-hips. */
  readonly world: readonly WorldPoint[];
  /** Mid-hips and a point on the circle around the whole body, in pixels of the picture. */
  readonly circle: Circle;
}

/**
 * Reads the outputs of a landmark model.
 *
 * @param points 195 numbers: 39 keypoints
 * @param heatmap 64 x 64 x 39 logits
 * @param world 117 numbers: 39 points in metres
 * @param region where in the picture the model looked
 * @param picture size of the picture in pixels
 */
export function readLandmarks(
  points: Float32Array,
  heatmap: Float32Array,
  world: Float32Array,
  region: Region,
  picture: Size,
): Landmarks {
  const inRegion = points.map((value, i) => (i % stride < 3 ? value / landmarkSide : value));
  refineFromHeatmap(inRegion, stride, pointCount, heatmap);
  const place = (index: number): Point =>
    fromRegion(region, { x: inRegion[index * stride]!, y: inRegion[index * stride + 1]! });
  const cos = Math.cos(region.rotation);
  const sin = Math.sin(region.rotation);
  return {
    keypoints: keypointNames.map((_, index) => {
      const { x, y } = place(index);
      return {
        x: x / picture.width,
        y: y / picture.height,
        z: (inRegion[index * stride + 2]! * region.side) / picture.width,
        visibility: 1 / (1 + Math.exp(-inRegion[index * stride + 3]!)),
      };
    }),
    world: keypointNames.map((_, index) => {
      const x = world[3 * index]!;
      const y = world[3 * index + 1]!;
      return { x: x * cos - y * sin, y: x * sin + y * cos, z: world[3 * index + 2]! };
    }),
    circle: { centre: place(centrePoint), edge: place(edgePoint) },
  };
}
