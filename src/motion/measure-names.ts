/**
 * The names by which content files ask for values of the body. Angles are degrees in the picture
 * plane, interior angles 180 = straight; lengths are trunks (mid-shoulder to mid-hip = 1).
 * Heights count upward in the picture, so gravity is part of them.
 */

/** Measures of a limb, one value for each side. */
export const limbMeasures = [
  /** Shoulder-hip-knee on the front: small = knee at the chest, 180 = in line, more = behind it. */
  'hip-angle',
  /** Hip-knee-ankle. */
  'knee-angle',
  /** Shoulder-elbow-wrist. */
  'elbow-angle',
  /** Hip-shoulder-wrist: 180 = arm in line with the trunk, beyond the head. */
  'arm-raise',
  /** The thigh against the trunk line prolonged beyond the hip, as an angle at the hip; + = above. */
  'leg-over-trunk',
  /** Knee's height over mid-hip, in trunks. */
  'knee-height',
  /** Ankle's height over mid-hip, in trunks. */
  'ankle-height',
  /** Wrist's height over mid-shoulder, in trunks. */
  'wrist-height',
  /** From the nearest wrist to this leg's shin (knee to ankle), in trunks. */
  'hand-to-shin',
  /** Hip to knee to ankle in the picture, in trunks: gets shorter as the leg leaves its plane. */
  'leg-length',
  /**
   * Both shins leaning to this side, 0 = upright, 90 = level, about the line from hips to shoulders.
   * From the model's world points, so that it reads the same from the side and from the foot end.
   */
  'shin-lean',
] as const;

/** Measures of the whole body. */
export const trunkMeasures = [
  /** Trunk line against the floor, 0 (level) to 90 (upright). */
  'trunk-slope',
  /** Mid-shoulder's height over mid-hip, in trunks. */
  'shoulder-height',
  /** Mid-hip's height over the line from mid-shoulder to mid-ankle, in trunks. */
  'hip-lift',
  /** Mid-hip's way along the floor from mid-knee, + towards the feet, in trunks. */
  'hip-shift',
  /** Mid-ankle's way along the floor from mid-shoulder, in trunks: grows as the feet slide away. */
  'feet-from-shoulders',
  /** Mid-hip's height over mid-knee, in trunks. */
  'hip-over-knee',
  /** How far the left shoulder is higher than the right, as an angle; unknown in profile. */
  'shoulder-tilt',
  /** Ear's height over mid-shoulder, in trunks. */
  'head-height',
  /** Nose-ear line against the trunk line: change of it is the head nodding. */
  'head-pitch',
  /** Nose's height over the ear, in trunks: + face up, - face down. */
  'nose-height',
  /** Signed arch of the back outline over trunk length: + rounded, - sagging. Needs the silhouette. */
  'back-arch',
  /** Least arch in any half of the back: negative where a part of it is hollow. Needs the silhouette. */
  'back-hollow',
  /**
   * Signed arch of the upper and of the lower half alone. Extra information: each takes up 0.2 to
   * 0.4 of the other's change, so neither may count or blame on its own. Needs the silhouette.
   */
  'back-arch-chest',
  'back-arch-lumbar',
] as const;

/**
 * Measures that need the person's own two positions first (see `form/calibration.ts`). 0 in the
 * first, 1 in the second.
 */
export const calibratedMeasures = [
  /** From lying relaxed to pressing the lower back into the floor, on the front of the trunk. */
  'back-press',
] as const;

export type LimbMeasure = (typeof limbMeasures)[number];
export type TrunkMeasure = (typeof trunkMeasures)[number];
export type CalibratedMeasure = (typeof calibratedMeasures)[number];
export const measureNames = [...limbMeasures, ...trunkMeasures, ...calibratedMeasures] as const;
export type MeasureName = LimbMeasure | TrunkMeasure | CalibratedMeasure;

/** Tells a limb's measure from one of the whole body. */
export function isLimbMeasure(name: MeasureName): name is LimbMeasure {
  return (limbMeasures as readonly string[]).includes(name);
}

/** Tells a measure that has to be calibrated first. */
export function isCalibratedMeasure(name: MeasureName): name is CalibratedMeasure {
  return (calibratedMeasures as readonly string[]).includes(name);
}
