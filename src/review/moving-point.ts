import type { LimbMeasure, MovementMeasure } from '../record/measure-unit';

/** Places of one joint in the 33 keypoints of a recorded frame. */
export interface KeypointPair {
  readonly left: number;
  readonly right: number;
}

export const shoulders: KeypointPair = { left: 11, right: 12 };
export const hips: KeypointPair = { left: 23, right: 24 };
const wrists: KeypointPair = { left: 15, right: 16 };
const knees: KeypointPair = { left: 25, right: 26 };
const ankles: KeypointPair = { left: 27, right: 28 };
const ears: KeypointPair = { left: 7, right: 8 };

type Points = Readonly<Record<LimbMeasure, KeypointPair>> &
  Readonly<Partial<Record<MovementMeasure, KeypointPair>>>;

/** Of the measures of the trunk only those of the head carry anything further than the trunk. */
const points: Points = {
  'hip-angle': knees,
  'knee-angle': ankles,
  'elbow-angle': wrists,
  'arm-raise': wrists,
  'leg-over-trunk': knees,
  'knee-height': knees,
  'ankle-height': ankles,
  'wrist-height': wrists,
  'hand-to-shin': wrists,
  'leg-length': ankles,
  'shin-lean': knees,
  'head-height': ears,
  'head-pitch': ears,
  'nose-height': ears,
};

/** The joint that a movement carries furthest; null where the trunk itself is what moves. */
export function movingPoint(measure: MovementMeasure | null): KeypointPair | null {
  return (measure && points[measure]) ?? null;
}
