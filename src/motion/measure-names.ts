/** Measures without a side. */
export const trunkMeasures = [
  /** Degrees 0..90: trunk line against the floor; 0 lying or on all fours, 90 upright. */
  'trunk-slope',
] as const;
export const measureNames = [...trunkMeasures] as const;
export type MeasureName = (typeof measureNames)[number];
