import type { Body, Point } from './body';
import { add, distance, scale, subtract } from './geometry';
import { distanceToOutline } from './silhouette-sampling';

/** Places along the trunk at which the front of the body is measured, 0 = hip, 1 = shoulder. */
export const profilePlaces = Array.from({ length: 19 }, (_, i) => i * 0.05);

/** How quickly the frozen frame follows the shoulders when somebody slides on the mat. */
const followRate = 0.35;
/** Further than this (trunks) from where the frame was frozen, somebody has moved and not slid. */
const mostSlide = 0.35;
/** With the hips this much higher (trunks) it is a bridge, and the frozen axes mean nothing. */
const mostHipLift = 0.15;
/** Share of the places that must be found. */
const leastFound = 0.85;

/**
 * Measures the front of the trunk (belly and chest) on axes that are frozen in a relaxed moment, so
 * that what changes is the body and not the model's idea of where the hips are. The axes only slide
 * along with the shoulders.
 */
export interface FrontProfile {
  /** Heights over the frozen trunk line in trunks at {@link profilePlaces}; null = not seen. */
  next(body: Body): readonly number[] | null;
}

/** @returns null when this body shows no trunk, no raised knee or no silhouette */
export function freezeFrontProfile(relaxed: Body): FrontProfile | null {
  const frame = relaxed.trunkFrame;
  const normal = frame?.front;
  if (!frame || !normal || !relaxed.silhouette) return null;
  const restingLift = relaxed.trunk['hip-lift'];
  const { hips, along, length, shoulders } = frame;
  let slide: Point = { x: 0, y: 0 };

  return {
    next(body) {
      const { silhouette, trunkFrame } = body;
      if (!silhouette || !trunkFrame) return null;
      const lift = body.trunk['hip-lift'];
      if (lift !== null && restingLift !== null && lift - restingLift > mostHipLift) return null;
      const moved = subtract(trunkFrame.shoulders, shoulders);
      if (distance(moved, { x: 0, y: 0 }) > mostSlide * length) return null;
      slide = add(slide, scale(subtract(moved, slide), followRate));
      const heights = profilePlaces.map((place) => {
        const start = add(add(hips, slide), scale(along, place * length));
        const height = distanceToOutline(silhouette, start, normal, length);
        return height === null ? null : height / length;
      });
      const known = heights.filter((height) => height !== null);
      if (known.length < leastFound * heights.length) return null;
      // A missing place takes its neighbour's height; single misses are folds and fingers.
      let last = known[0] as number;
      return heights.map((height) => (last = height ?? last));
    },
  };
}
