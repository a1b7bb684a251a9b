import type { KeypointName, PictureLight, Silhouette } from '../pose/pose';
import type { LimbMeasure, TrunkMeasure } from './measure-names';
import type { TrunkFrame } from './trunk-frame';

/** A measured value, or null where the checker cannot tell. Never a guess. */
export type Reading = number | null;

/** A side of the person's own body. */
export type LimbSide = 'left' | 'right';

/** Readings of both sides, in the measure's own unit. */
export type LimbPair = Readonly<Record<LimbSide, Reading>>;

/** A place in the picture; both axes in picture heights (isotropic), y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A keypoint with the answer to "can it be relied on?". */
export interface BodyPoint extends Point {
  /** True when the model is sure enough and nothing contradicts it. */
  readonly seen: boolean;
  /** True when nothing is in front of it. A limb that comes out from behind another seems to leap. */
  readonly clear: boolean;
}

export type BodyPoints = Readonly<Record<KeypointName, BodyPoint>>;

/**
 * steady: the camera shows the same person from the same place as before. moved: laptop or mat are
 * being moved, or somebody else took over, so what was learnt of rest and range is void.
 * other-person: the points are not the person's; they may come back.
 */
export type View = 'steady' | 'moved' | 'other-person';

/** The person in one frame, cleaned, with the values that the checkers ask for. */
export interface Body {
  readonly timestampMs: number;
  /** Width over height of the picture: points lie in 0..aspect and 0..1 while inside it. */
  readonly aspect: number;
  readonly view: View;
  /** Null when nobody was found. */
  readonly points: BodyPoints | null;
  /** Mid-shoulder to mid-hip in picture heights, steadied; null = unknown. */
  readonly trunkLength: Reading;
  /** Degrees by which the person is turned away from a side view, 0 (profile) to 90; steadied. */
  readonly turned: Reading;
  /** The same without what the height of the camera adds, see `createTurnedAside`. */
  readonly turnedAside: Reading;
  /** How bright the person and the room are; null = not measured. */
  readonly light: PictureLight | null;
  /** Degrees by which a camera beside the person looks down on them; steadied, null = unknown. */
  readonly cameraRise: Reading;
  /** The trunk's axes in the picture; null = unknown. */
  readonly trunkFrame: TrunkFrame | null;
  readonly silhouette: Silhouette | null;
  /** Along the back from hip to shoulder; empty where it is not seen. For drawing. */
  readonly backLine: readonly Point[];
  /** How far the back's values are to be relied on, 0..1; null = no outline of it was found. */
  readonly backConfidence: Reading;
  /** Values of both sides, in the measure's own unit (see `measure-names.ts`). */
  readonly limbs: Readonly<Record<LimbMeasure, LimbPair>>;
  readonly trunk: Readonly<Record<TrunkMeasure, Reading>>;
}
