import type { KeypointName } from '../pose/pose';
import type { MeasureName } from './measure-names';

/** A measured value, or null where the checker cannot tell. Never a guess. */
export type Reading = number | null;

/** A keypoint in isotropic picture coordinates: both axes in picture heights, y down. */
export interface BodyPoint {
  readonly x: number;
  readonly y: number;
  /** True when the model is sure enough and nothing contradicts it. */
  readonly seen: boolean;
}

/** The person in one frame, cleaned, with the values that the checkers ask for. */
export interface Body {
  readonly timestampMs: number;
  /** Null when nobody was found. */
  readonly points: Readonly<Record<KeypointName, BodyPoint>> | null;
  /** Mid-shoulder to mid-hip in picture heights, steadied; null = unknown. */
  readonly trunkLength: Reading;
  /** Along the back from hip to shoulder, isotropic; empty when it is not seen. For drawing. */
  readonly backLine: readonly { readonly x: number; readonly y: number }[];
  /** The value of a measure in its own unit (see `measure-names.ts`), null = unknown. */
  measure(name: MeasureName): Reading;
}
