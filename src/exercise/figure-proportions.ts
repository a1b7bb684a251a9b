/** Lengths of a body in trunks (mid-shoulder to mid-hip = 1), and how high joints lie on the floor. */
export interface FigureProportions {
  readonly thigh: number;
  readonly shin: number;
  readonly foot: number;
  readonly upperArm: number;
  readonly foreArm: number;
  readonly hand: number;
  /** Base of the neck to the middle of the skull. */
  readonly head: number;
  /** From the middle of the body out to a shoulder or hip joint. */
  readonly halfShoulders: number;
  readonly halfHips: number;
  /** Height of the joint over the floor when that part lies on it. */
  readonly kneeOnFloor: number;
  readonly wristOnFloor: number;
  readonly ankleOnFloor: number;
  readonly hipOnFloor: number;
  readonly shoulderOnFloor: number;
}

/** A slender adult; mean segment lengths after Winter, Biomechanics of Human Movement, 4th ed. */
export const averageProportions: FigureProportions = {
  thigh: 0.85,
  shin: 0.85,
  foot: 0.3,
  upperArm: 0.62,
  foreArm: 0.5,
  hand: 0.18,
  head: 0.38,
  halfShoulders: 0.34,
  halfHips: 0.18,
  kneeOnFloor: 0.1,
  wristOnFloor: 0.08,
  ankleOnFloor: 0.08,
  hipOnFloor: 0.18,
  shoulderOnFloor: 0.17,
};
