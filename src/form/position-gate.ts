import type { Exercise, ExerciseBound } from '../exercise/schema';
import type { Body } from '../motion/body';
import { isCalibratedMeasure } from '../motion/measure-names';
import { hiddenMayKeep, readingFor, shareOfWay, within } from './limb-choice';
import type { MovementSample } from './movement-signal';

/** The start position must be held this long before counting starts. Milliseconds. */
const startHeldMs = 500;
/**
 * Who is past this share of the way to the target may be in the middle of the movement: a cat's arch is
 * still at its top. Longer than a top is held, it is where that person rests. Milliseconds.
 */
const doubtfulFrom = 0.5;
const doubtfulHeldMs = 3000;
/** The position must be left this long before counting stops: a frame or two may be wrong. */
const leftForMs = 1000;
/** Broken bounds further apart than this are slips of single frames. Milliseconds. */
const brokenAgainMs = 400;
/** Out of sight for longer than this, the start position is held anew. Milliseconds. */
const longestUnseenMs = 300;
/** Shares of the movement's least range within which somebody in the start position keeps still. */
const stillWithin = 0.6;

function holds(body: Body, bound: ExerciseBound, movement: Exercise['movement']): boolean | null {
  const answer = within(readingFor(body, bound, movement), bound);
  return answer === false && hiddenMayKeep(body, bound) ? null : answer;
}

/**
 * True when every bound holds, false when one is broken, null when none is broken but not enough is
 * seen to say so.
 */
export function inPosition(
  body: Body,
  bounds: readonly ExerciseBound[],
  movement: Exercise['movement'],
): boolean | null {
  const answers = bounds.map((bound) => holds(body, bound, movement));
  if (answers.includes(false)) return false;
  return answers.every((answer) => answer === true) ? true : null;
}

/** Waits for the start position to be held still; then counting may begin. */
export function createStartGate(exercise: Pick<Exercise, 'position' | 'start' | 'movement'>) {
  const { movement } = exercise;
  const bounds = [...exercise.position, ...exercise.start];
  const doubtful = (value: number) => shareOfWay(value, movement) > doubtfulFrom;
  let held: MovementSample[] = [];

  /** Null where it cannot be seen. */
  function isStartLike({ value, body }: MovementSample): boolean | null {
    // A measure that is calibrated has no value before: the position alone must be held.
    const calibrated = isCalibratedMeasure(movement.measure);
    if (value === null && !calibrated) return null;
    const away = value === null ? 0 : Math.abs(value - movement.rest);
    return away > movement.restTolerance ? false : inPosition(body, bounds, movement);
  }

  return {
    /** @returns the samples of the held start position once it was held long enough, else null */
    next(sample: MovementSample): readonly MovementSample[] | null {
      const startLike = isStartLike(sample);
      const unseenMs = sample.timestampMs - (held.at(-1)?.timestampMs ?? sample.timestampMs);
      if (startLike === false || unseenMs > longestUnseenMs) held = [];
      if (startLike !== true) return null;
      held.push(sample);
      const values = held.map((entry) => entry.value ?? movement.rest);
      while (Math.max(...values) - Math.min(...values) > stillWithin * movement.leastRange) {
        held.shift();
        values.shift();
      }
      const first = held[0];
      const neededMs = values.some(doubtful) ? doubtfulHeldMs : startHeldMs;
      if (!first || sample.timestampMs - first.timestampMs < neededMs) return null;
      const complete = held;
      held = [];
      return complete;
    },
    clear(): void {
      held = [];
    },
  };
}

/** Notices that the person has left the exercise's position. */
export function createLeaveGate(exercise: Pick<Exercise, 'position' | 'movement'>) {
  let outSince: number | null = null;
  let lastOut = 0;
  return {
    /** @returns true once the position has been left for a while; unknown frames say nothing */
    next(body: Body): boolean {
      const { timestampMs } = body;
      const answer = inPosition(body, exercise.position, exercise.movement);
      if (answer === true || timestampMs - lastOut > brokenAgainMs) outSince = null;
      if (answer !== false) return false;
      lastOut = timestampMs;
      outSince ??= timestampMs;
      return timestampMs - outSince >= leftForMs;
    },
    /** The position is broken just now, though not yet for long. */
    isOut: (): boolean => outSince !== null,
    clear(): void {
      outSince = null;
    },
  };
}
