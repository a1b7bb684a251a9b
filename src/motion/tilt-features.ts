import type { Body } from './body';
import { dot, subtract } from './geometry';
import { freezeFrontProfile, profilePlaces } from './front-profile';

/**
 * What a pelvic tilt changes in the picture, on axes that are frozen in a relaxed moment: the front
 * of the trunk, and where the model puts the hips.
 */
export interface TiltFeatures {
  /** The heights of {@link profilePlaces}, then mid-hip along and across the trunk; in trunks. */
  next(body: Body): readonly number[] | null;
}

/** The noise of one place of the outline that is assumed at least, in trunks. */
const outlineNoise = 0.003;
/** The knees, which nobody keeps quite still, move the root of the thighs. In trunks. */
const thighNoise = 0.012;
const thighEnds = 0.15;
/** The model's idea of the hips follows knees and clothes too. In trunks. */
const hipNoise = 0.02;

/** For each feature the standard deviation that is assumed at least, in trunks. */
export const tiltNoise: readonly number[] = [
  ...profilePlaces.map((place) => (place < thighEnds ? thighNoise : outlineNoise)),
  hipNoise,
  hipNoise,
];

/** How many of the features are places of the outline; they come first. */
export const outlineFeatures = profilePlaces.length;

/** @returns null when this body shows no trunk, no raised knee or no silhouette */
export function freezeTiltFeatures(relaxed: Body): TiltFeatures | null {
  const frame = relaxed.trunkFrame;
  const profile = freezeFrontProfile(relaxed);
  if (!frame?.front || !profile) return null;
  const { along, front, length } = frame;
  const hipsFromShoulders = subtract(frame.hips, frame.shoulders);
  return {
    next(body) {
      const heights = profile.next(body);
      if (!heights || !body.trunkFrame) return null;
      // Seen from the shoulders, so that sliding on the mat moves nothing.
      const own = subtract(body.trunkFrame.hips, body.trunkFrame.shoulders);
      const moved = subtract(own, hipsFromShoulders);
      return [...heights, dot(moved, along) / length, dot(moved, front) / length];
    },
  };
}
