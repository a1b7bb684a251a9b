import type { Exercise, ExerciseBound } from '../exercise/schema';
import type { Body, LimbPair, LimbSide, Reading } from '../motion/body';
import { isCalibratedMeasure, isLimbMeasure } from '../motion/measure-names';

const opposite = { left: 'right', right: 'left' } as const;

/** Degrees from the trunk from which an arm is raised and not planted under the shoulder. */
const raisedFrom = 105;

/** The side on which a pair of readings is larger; the one that is known when only one is. */
export function leadingSide(pair: LimbPair, direction: 1 | -1 = 1): LimbSide | null {
  const { left, right } = pair;
  if (left === null) return right === null ? null : 'right';
  if (right === null) return 'left';
  return (left - right) * direction >= 0 ? 'left' : 'right';
}

/** +1 when the movement's measure grows towards the target, -1 when it falls. */
export function movementDirection(movement: Exercise['movement']): 1 | -1 {
  return movement.target > movement.rest ? 1 : -1;
}

/** How far a value is from the exercise's own rest (0) to its target (1); beyond both it goes on. */
export function shareOfWay(value: number, { rest, target }: Exercise['movement']): number {
  return (value - rest) / (target - rest);
}

/** The limb that is furthest in the movement in this frame, whatever its label was before. */
export function movingSide(body: Body, movement: Exercise['movement']): LimbSide | null {
  return isLimbMeasure(movement.measure)
    ? leadingSide(body.limbs[movement.measure], movementDirection(movement))
    : null;
}

function limbFor(
  body: Body,
  of: ExerciseBound['of'],
  pair: LimbPair,
  movement: Exercise['movement'],
): LimbSide | null {
  switch (of) {
    case 'moving':
      return movingSide(body, movement);
    case 'other': {
      const moving = movingSide(body, movement);
      return moving && opposite[moving];
    }
    case 'raised-arm': {
      const arms = body.limbs['arm-raise'];
      const arm = leadingSide(arms);
      // Where only the planted arm is seen, nothing is known of the raised one.
      return arm && (arms[arm] ?? 0) >= raisedFrom ? arm : null;
    }
    case 'largest':
      return leadingSide(pair);
    case 'smallest':
      return leadingSide(pair, -1);
    case undefined:
      return null;
  }
}

/** The value that a bound or a fault speaks of, in this frame. Null = unknown. */
export function readingFor(
  body: Body,
  what: Pick<ExerciseBound, 'measure' | 'of'>,
  movement: Exercise['movement'],
): Reading {
  return readingOf(body, what, movement, (pair) => pair);
}

/**
 * The same, of what may be blamed: a bent elbow or knee only where nothing is in front of it. The model
 * puts the elbow of a straight arm that reaches out behind the head beside it, and the arm looks bent.
 */
export function plainReadingFor(
  body: Body,
  what: Pick<ExerciseBound, 'measure' | 'of'>,
  movement: Exercise['movement'],
): Reading {
  const joint = bendingJoints.get(what.measure);
  return readingOf(body, what, movement, (pair) =>
    joint === undefined
      ? pair
      : {
          left: body.points?.[`left-${joint}`].clear === true ? pair.left : null,
          right: body.points?.[`right-${joint}`].clear === true ? pair.right : null,
        },
  );
}

/** Measures that tell how far a limb is bent, with the joint at which it bends. */
const bendingJoints = new Map<string, 'elbow' | 'knee'>([
  ['elbow-angle', 'elbow'],
  ['knee-angle', 'knee'],
]);

function readingOf(
  body: Body,
  what: Pick<ExerciseBound, 'measure' | 'of'>,
  movement: Exercise['movement'],
  known: (pair: LimbPair) => LimbPair,
): Reading {
  if (isCalibratedMeasure(what.measure)) return null;
  if (!isLimbMeasure(what.measure)) return body.trunk[what.measure];
  const pair = known(body.limbs[what.measure]);
  const side = limbFor(body, what.of, pair, movement);
  return side ? pair[side] : null;
}

/**
 * Of the smallest (or largest) of two limbs of which one is hidden only half is known: the hidden one
 * may be the one that keeps the bound, e.g. the planted far hand, or the far arm that is raised.
 */
export function hiddenMayKeep(
  body: Body,
  bound: {
    readonly measure: ExerciseBound['measure'];
    readonly of?: ExerciseBound['of'];
    readonly min?: number | undefined;
    readonly max?: number | undefined;
  },
): boolean {
  if (!isLimbMeasure(bound.measure)) return false;
  const { left, right } = body.limbs[bound.measure];
  if (left !== null && right !== null) return false;
  return (
    (bound.of === 'smallest' && bound.min === undefined) ||
    (bound.of === 'largest' && bound.max === undefined)
  );
}

/** True inside the bound, false outside, null where the value is unknown. */
export function within(
  value: Reading,
  bound: { readonly min?: number | undefined; readonly max?: number | undefined },
): boolean | null {
  if (value === null) return null;
  return value >= (bound.min ?? -Infinity) && value <= (bound.max ?? Infinity);
}
