import { keypointIndex, type Keypoint, type Pose, type Silhouette } from '../../src/pose/pose';
import { quantile } from './quantile';

/** How far two engines' poses of the same frames are apart. Null where nothing could be compared. */
export interface PoseAgreement {
  readonly frames: number;
  /** Frames in which both saw somebody. */
  readonly shared: number;
  /** Mean over frames and keypoints, in trunks. */
  readonly distance: number | null;
  /** What 95 % of the frames stay below, in trunks. */
  readonly distance95: number | null;
  /** Mean difference of the 33 visibilities, 0..1. */
  readonly visibility: number | null;
  /** The longest time that one saw somebody and the other did not, milliseconds. */
  readonly longestDisputeMs: number;
  /** Frames with both silhouettes. */
  readonly masks: number;
  /** Intersection over union of the silhouettes at half probability: mean, and the lowest 5 %. */
  readonly overlap: number | null;
  readonly overlap5: number | null;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Isotropic place of a keypoint, in heights of the picture. */
const placeOf = ({ x, y }: Keypoint, aspect: number): Place => ({ x: x * aspect, y });

const distanceBetween = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);

/** From mid-shoulders to mid-hips, in heights of the picture. */
function trunkLength(keypoints: readonly Keypoint[], aspect: number): number {
  const middle = (left: number, right: number): Place => {
    const [a, b] = [placeOf(keypoints[left]!, aspect), placeOf(keypoints[right]!, aspect)];
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  };
  return distanceBetween(
    middle(keypointIndex['left-shoulder'], keypointIndex['right-shoulder']),
    middle(keypointIndex['left-hip'], keypointIndex['right-hip']),
  );
}

/** A trunk shorter than this, in heights of the picture, is seen end-on and measures nothing. */
const leastTrunk = 0.02;

/** Mean distance of the keypoints in trunks of the first; null where its trunk is seen end-on. */
export function keypointDistance(
  first: readonly Keypoint[],
  second: readonly Keypoint[],
  aspect: number,
): number | null {
  const trunk = trunkLength(first, aspect);
  if (!(trunk > leastTrunk)) return null;
  const distances = first.map((point, i) =>
    distanceBetween(placeOf(point, aspect), placeOf(second[i]!, aspect)),
  );
  return mean(distances)! / trunk;
}

/** Intersection over union of two silhouettes of one size; 1 when both are empty. */
export function silhouetteOverlap(first: Silhouette, second: Silhouette): number {
  if (first.width !== second.width || first.height !== second.height) {
    throw new RangeError('silhouettes of two sizes');
  }
  let both = 0;
  let either = 0;
  for (let i = 0; i < first.data.length; i++) {
    const a = first.data[i]! > 127;
    const b = second.data[i]! > 127;
    if (a && b) both++;
    if (a || b) either++;
  }
  return either === 0 ? 1 : both / either;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Compares poses pair by pair, as they come. */
export function createPoseComparison() {
  const distances: number[] = [];
  const visibilities: number[] = [];
  const overlaps: number[] = [];
  let frames = 0;
  let shared = 0;
  let disputeSince: number | null = null;
  let longestDisputeMs = 0;

  return {
    /** What the two saw in the same frame; time grows from call to call. */
    add(first: Pose, second: Pose): void {
      frames++;
      const { timestampMs, aspect } = first;
      if ((first.keypoints === null) !== (second.keypoints === null)) {
        disputeSince ??= timestampMs;
        longestDisputeMs = Math.max(longestDisputeMs, timestampMs - disputeSince);
        return;
      }
      // The last frame of a dispute stands until the next one.
      if (disputeSince !== null) {
        longestDisputeMs = Math.max(longestDisputeMs, timestampMs - disputeSince);
        disputeSince = null;
      }
      if (first.keypoints === null || second.keypoints === null) return;
      shared++;
      const distance = keypointDistance(first.keypoints, second.keypoints, aspect);
      if (distance !== null) distances.push(distance);
      const others = second.keypoints;
      visibilities.push(
        mean(first.keypoints.map((p, i) => Math.abs(p.visibility - others[i]!.visibility)))!,
      );
      if (first.silhouette && second.silhouette) {
        overlaps.push(silhouetteOverlap(first.silhouette, second.silhouette));
      }
    },
    result: (): PoseAgreement => ({
      frames,
      shared,
      distance: mean(distances),
      distance95: quantile(distances, 0.95),
      visibility: mean(visibilities),
      longestDisputeMs,
      masks: overlaps.length,
      overlap: mean(overlaps),
      overlap5: quantile(overlaps, 0.05),
    }),
  };
}
