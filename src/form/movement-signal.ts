import type { Exercise } from '../exercise/schema';
import type { Body, LimbPair, LimbSide, Reading } from '../motion/body';
import { isCalibratedMeasure, isLimbMeasure, type LimbMeasure } from '../motion/measure-names';
import { median } from '../motion/median';
import { leadingSide, movementDirection } from './limb-choice';

/** The movement in one frame. */
export interface MovementSample {
  readonly timestampMs: number;
  /** In the movement's own unit; null = unknown. */
  readonly value: Reading;
  /**
   * How far one side is ahead of the other in the movement's unit: + right, - left. A hidden limb
   * counts as resting: the model hides the far limb behind the near one while both lie together.
   */
  readonly rightAhead: number;
  readonly side: LimbSide | null;
  /** The limb from which the value comes: the one that moves, or of both the one that lags behind. */
  readonly source: LimbSide | null;
  /** Nothing hides the moving limb; else its speed is no evidence. */
  readonly clear: boolean;
  readonly body: Body;
}

const armMeasures: readonly LimbMeasure[] = ['elbow-angle', 'arm-raise', 'wrist-height'];
const bothShins = ['left-knee', 'right-knee', 'left-ankle', 'right-ankle'] as const;

/** Both shins lean together, and are measured together: one that is half hidden bends their mean. */
function limbIsClear(body: Body, measure: LimbMeasure, side: LimbSide): boolean {
  if (measure === 'shin-lean') return bothShins.every((name) => body.points?.[name].clear);
  const joint = armMeasures.includes(measure) ? 'wrist' : 'knee';
  return body.points?.[`${side}-${joint}`].clear ?? false;
}

/**
 * The movement's value: of the whole body, or of the limb that is furthest. Taking the extreme of
 * both sides makes the count independent of the model's habit of swapping left and right. Where both
 * limbs move together it is the one that lags behind: one leg alone is not both.
 * @param calibrated the value where the movement's measure is one that is calibrated
 * @param aligned both limbs' readings as from a common rest; without it as they are
 */
export function movementSample(
  body: Body,
  movement: Exercise['movement'],
  calibrated: Reading = null,
  aligned: (pair: LimbPair) => LimbPair = (pair) => pair,
): MovementSample {
  const { measure } = movement;
  const sample = { timestampMs: body.timestampMs, body, clear: true, source: null };
  if (isCalibratedMeasure(measure)) {
    return { ...sample, value: calibrated, rightAhead: 0, side: null };
  }
  if (!isLimbMeasure(measure)) {
    return { ...sample, value: body.trunk[measure], rightAhead: 0, side: null };
  }
  const pair = aligned(body.limbs[measure]);
  if (movement.sides === 'both') {
    const lagging = leadingSide(pair, movementDirection(movement) === 1 ? -1 : 1);
    const value = lagging && pair[lagging];
    return { ...sample, value, rightAhead: 0, side: null, source: lagging };
  }
  const side = leadingSide(pair, movementDirection(movement));
  const right = pair.right ?? movement.rest;
  const left = pair.left ?? movement.rest;
  return {
    ...sample,
    value: side ? pair[side] : null,
    clear: side !== null && limbIsClear(body, measure, side),
    rightAhead: (right - left) * movementDirection(movement),
    side,
    source: side,
  };
}

/** The movement in one frame, steadied by its neighbours. */
export interface SteadiedSample extends MovementSample {
  /** The value as it came: a quick tremor shows in it alone. */
  readonly raw: Reading;
  /** The model takes the limb for its neighbour, or did just now: it goes to and fro as no limb does. */
  readonly wavers: boolean;
}

/** Samples on each side of the one that is judged. */
const reach = 2;
/**
 * Ranges a second that a limb cannot both make and take back within five frames: the fastest bounce
 * of a hand's breadth has not half of it.
 */
const toAndFro = 2.5;
/** Over a shorter time the model's own noise is as fast. Milliseconds; a camera's frame at 15 a second. */
const toAndFroOverMs = 60;
/** What happened this short a time ago may still go on. Milliseconds. */
const waversForMs = 500;
/** Samples further apart than this do not steady each other. */
const longestGapMs = 500;

/**
 * Median of five over the movement's value. It removes the model's one- and two-frame swaps without
 * moving edges; the price is a delay of two frames, and the time stamp is the middle sample's own.
 * Where sides take turns, a limb that is half hidden is drawn towards the other one, for one frame or for
 * several, and never away from it: then the furthest but one is nearer to the truth than the middle.
 */
export function createMedianOfFive(movement: Exercise['movement']) {
  let window: MovementSample[] = [];
  let toAndFroMs = -Infinity;
  const direction = movementDirection(movement);
  const fastest = toAndFro * Math.abs(movement.target - movement.rest);

  function goesToAndFro(near: readonly MovementSample[]): boolean {
    if (movement.sides !== 'each') return false;
    const known = near.filter(({ value }) => value !== null);
    const speeds = known.flatMap((before, i) => {
      const sample = known
        .slice(i + 1)
        .find(({ timestampMs }) => timestampMs - before.timestampMs >= toAndFroOverMs);
      if (!sample) return [];
      const ms = sample.timestampMs - before.timestampMs;
      return [(1000 * ((sample.value as number) - (before.value as number))) / ms];
    });
    return Math.max(...speeds) > fastest && Math.min(...speeds) < -fastest;
  }

  function steadied(index: number): SteadiedSample {
    const centre = window[index] as MovementSample;
    const near = window
      .slice(Math.max(0, index - reach), index + reach + 1)
      .filter((sample) => Math.abs(sample.timestampMs - centre.timestampMs) <= longestGapMs);
    const known = near.map((sample) => sample.value).filter((value) => value !== null);
    if (goesToAndFro(near)) toAndFroMs = centre.timestampMs;
    const wavers = known.length > 1 && centre.timestampMs - toAndFroMs <= waversForMs;
    const furthestFirst = [...known].sort((a, b) => (b - a) * direction);
    const middle = wavers ? (furthestFirst[1] as number) : median(known);
    const value = known.length * 2 > near.length ? middle : null;
    return { ...centre, value, raw: centre.value, wavers };
  }

  return {
    /** The sample two frames back, steadied; null while the window fills. */
    next(sample: MovementSample): SteadiedSample | null {
      window = [...window, sample].slice(-(2 * reach + 1));
      return window.length > reach ? steadied(window.length - 1 - reach) : null;
    },
    /** The samples that were still waiting for their neighbours. */
    rest(): SteadiedSample[] {
      const first = Math.max(0, window.length - reach);
      return window.slice(first).map((_, offset) => steadied(first + offset));
    },
  };
}
