/**
 * The 33 BlazePose keypoints in the order in which the model lists them.
 * Left and right are the person's own.
 */
export const keypointNames = [
  'nose',
  'left-eye-inner',
  'left-eye',
  'left-eye-outer',
  'right-eye-inner',
  'right-eye',
  'right-eye-outer',
  'left-ear',
  'right-ear',
  'mouth-left',
  'mouth-right',
  'left-shoulder',
  'right-shoulder',
  'left-elbow',
  'right-elbow',
  'left-wrist',
  'right-wrist',
  'left-pinky',
  'right-pinky',
  'left-index',
  'right-index',
  'left-thumb',
  'right-thumb',
  'left-hip',
  'right-hip',
  'left-knee',
  'right-knee',
  'left-ankle',
  'right-ankle',
  'left-heel',
  'right-heel',
  'left-foot-index',
  'right-foot-index',
] as const;

export type KeypointName = (typeof keypointNames)[number];

/** Index of each keypoint in {@link Pose.keypoints}. */
export const keypointIndex = Object.fromEntries(
  keypointNames.map((name, index) => [name, index]),
) as Record<KeypointName, number>;

/** A keypoint in the picture, as the model gives it. */
export interface Keypoint {
  /** Fraction of the picture's width from its left edge; may leave 0..1. Not isotropic with y. */
  readonly x: number;
  /** Fraction of the picture's height from its top edge; may leave 0..1. */
  readonly y: number;
  /** Depth in about the scale of x, smaller is nearer to the camera, 0 at mid-hips. Weak evidence. */
  readonly z: number;
  /** The model's own confidence 0..1 that the keypoint is seen; overconfident on hidden joints. */
  readonly visibility: number;
}

/** A point in metres, origin at mid-hips, x right in the picture, y down, z away from the camera. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The person's outline as a small picture over the whole frame. */
export interface Silhouette {
  readonly width: number;
  readonly height: number;
  /** `width * height` bytes, row by row: probability 0..255 that the cell shows the person. */
  readonly data: Uint8Array;
}

/** How bright a picture is, 0 black to 1 white. */
export interface PictureLight {
  /** Mean over the box of the person; null when nobody was found. */
  readonly person: number | null;
  /** Mean over the rest. */
  readonly around: number;
}

/** What the pose model saw in one frame. */
export interface Pose {
  /** Time of the frame in milliseconds from the start of its source; strictly growing. */
  readonly timestampMs: number;
  /** Width over height of the picture; multiply x by it to get isotropic coordinates. */
  readonly aspect: number;
  /** 33 keypoints in {@link keypointNames} order, or null when nobody was found. */
  readonly keypoints: readonly Keypoint[] | null;
  /** 33 points in metres, or null when nobody was found or the engine cannot give them. */
  readonly world: readonly WorldPoint[] | null;
  /** Null when nobody was found, not asked for, or the engine cannot give it. */
  readonly silhouette: Silhouette | null;
  /** Measured now and then; absent in tracks that were kept without it. */
  readonly light?: PictureLight | null;
}
