import type { Point } from '../region';
import { detectorSide } from './anchors';

/** A person as the detector sees them, in fractions 0..1 of its square input. */
export interface Detection {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
  /** 0..1 */
  readonly score: number;
  /** Mid-hips, a point on the circle around the whole body, mid-shoulders, one around the torso. */
  readonly points: readonly Point[];
}

/** Numbers for each anchor: centre, size, then four points. */
const valuesPerAnchor = 12;
const pointCount = 4;

/**
 * Reads the detector's outputs: an SSD head over anchors of fixed size.
 *
 * @param boxes `12 * n` offsets from the anchors, in pixels of the input
 * @param logits `n` scores before the sigmoid
 * @param centres `2 * n` from `anchorCentres`
 * @param minScore 0..1; what is below is left out
 */
export function decodeDetections(
  boxes: Float32Array,
  logits: Float32Array,
  centres: Float32Array,
  minScore: number,
): Detection[] {
  const minLogit = Math.log(minScore / (1 - minScore));
  const found: Detection[] = [];
  for (let anchor = 0; anchor < logits.length; anchor++) {
    const logit = logits[anchor]!;
    if (logit < minLogit) continue;
    const at = anchor * valuesPerAnchor;
    const pointAt = (index: number): Point => ({
      x: boxes[index]! / detectorSide + centres[2 * anchor]!,
      y: boxes[index + 1]! / detectorSide + centres[2 * anchor + 1]!,
    });
    const centre = pointAt(at);
    const halfWidth = boxes[at + 2]! / detectorSide / 2;
    const halfHeight = boxes[at + 3]! / detectorSide / 2;
    found.push({
      xMin: centre.x - halfWidth,
      yMin: centre.y - halfHeight,
      xMax: centre.x + halfWidth,
      yMax: centre.y + halfHeight,
      score: 1 / (1 + Math.exp(-logit)),
      points: Array.from({ length: pointCount }, (_, i) => pointAt(at + 4 + 2 * i)),
    });
  }
  return found;
}

/** Overlap above which two detections show the same person. */
const samePerson = 0.3;

/**
 * The best detection, blended with all that overlap it, weighted by their scores: the first of a
 * weighted non-maximum suppression (Bazarevsky et al. 2019, BlazeFace), which shakes less than the
 * best one alone. Null when there is none.
 */
export function blendBest(detections: readonly Detection[]): Detection | null {
  let best = detections[0];
  if (best === undefined) return null;
  for (const detection of detections) if (detection.score > best.score) best = detection;
  const { score } = best;
  const anchor = best;
  const same = detections.filter((other) => overlap(anchor, other) > samePerson);
  if (same.length === 0) return anchor;
  const total = same.reduce((sum, one) => sum + one.score, 0);
  const blend = (value: (one: Detection) => number) =>
    same.reduce((sum, one) => sum + one.score * value(one), 0) / total;
  return {
    xMin: blend((one) => one.xMin),
    yMin: blend((one) => one.yMin),
    xMax: blend((one) => one.xMax),
    yMax: blend((one) => one.yMax),
    score,
    points: anchor.points.map((_, i) => ({
      x: blend((one) => one.points[i]!.x),
      y: blend((one) => one.points[i]!.y),
    })),
  };
}

/** Intersection over union of two boxes, 0..1. */
function overlap(a: Detection, b: Detection): number {
  const width = Math.min(a.xMax, b.xMax) - Math.max(a.xMin, b.xMin);
  const height = Math.min(a.yMax, b.yMax) - Math.max(a.yMin, b.yMin);
  if (width <= 0 || height <= 0) return 0;
  const area = (box: Detection) => (box.xMax - box.xMin) * (box.yMax - box.yMin);
  return (width * height) / (area(a) + area(b) - width * height);
}
