import type { Body, BodyPoints, LimbSide, Reading } from '../../motion/body';
import { createBodyTracker } from '../../motion/body-tracker';
import type { LimbMeasure, TrunkMeasure } from '../../motion/measure-names';
import { emptyPose } from '../../motion/testing/stick-person';

export interface BodyValues {
  readonly timestampMs?: number;
  readonly limbs?: Partial<Record<LimbMeasure, Partial<Record<LimbSide, Reading>>>>;
  readonly trunk?: Partial<Record<TrunkMeasure, Reading>>;
  readonly turned?: Reading;
  readonly points?: BodyPoints | null;
}

/** A body of which nothing is known but what is given. */
export function bodyWith(values: BodyValues) {
  const { timestampMs = 0, limbs = {}, trunk = {}, turned = 0, points = null } = values;
  const unknown = createBodyTracker().next(emptyPose(timestampMs));
  const pairs = Object.entries(limbs).map(([name, pair]) => [
    name,
    { left: null, right: null, ...pair },
  ]);
  return {
    ...unknown,
    turned,
    turnedAside: turned,
    points,
    limbs: { ...unknown.limbs, ...Object.fromEntries(pairs) },
    trunk: { ...unknown.trunk, ...trunk },
  } satisfies Body as Body;
}

/** A movement of one limb after the other, as in bird-dog: the hip opens from 90 to 170 degrees. */
export const legLift = {
  measure: 'hip-angle' as const,
  sides: 'each' as const,
  rest: 90,
  target: 170,
  fromOwnRest: false,
  restTolerance: 20,
  leastRange: 20,
  source: 'test',
};

/** A movement of the whole body. */
export const leaning = {
  measure: 'trunk-slope' as const,
  sides: 'both' as const,
  rest: 0,
  target: 60,
  fromOwnRest: false,
  restTolerance: 20,
  leastRange: 12,
  source: 'test',
};
