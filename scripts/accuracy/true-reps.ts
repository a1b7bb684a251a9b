import type { Exercise } from '../../src/exercise/schema';
import { speedLimitFor } from '../../src/form/tempo-watch';
import { measureUnit } from '../../src/record/measure-unit';
import { isTimingFault } from '../footage/arguments';
import type { ClipTruth } from '../footage/truth';
import { trueMeasure } from './true-measure';

/** Whether the product should count a rep; `either` where both answers are right. */
export type Counts = 'yes' | 'no' | 'either';

/** What is true of one repetition in a clip. Times in milliseconds, angles in degrees. */
export interface TrueRep {
  readonly startMs: number;
  readonly outEndMs: number;
  readonly backStartMs: number;
  readonly endMs: number;
  /** What is noticed from here on belongs to the next rep; Infinity for the last one. */
  readonly nextMs: number;
  readonly side: string;
  readonly counts: Counts;
  /** It is held, in form, for longer than passing through takes. */
  readonly held: boolean;
  /** Ids of the exercise's faults that show, and `jerky` and `partial`. */
  readonly faults: readonly string[];
  /** One of them changes the posture: then it is in position only by chance, and goes how far it goes. */
  readonly outOfForm: boolean;
  /** Null where it is within a tenth of the limit: both answers are right. */
  readonly tooFast: boolean | null;
  /** When the speed first crosses the limit, on each way on which it does. */
  readonly crossingsMs: readonly number[];
  /** Change of the movement's own angle; null where the truth file has no such angle. */
  readonly rangeDeg: number | null;
}

/** Truth this close to the limit of what is too fast is not asked about. */
const margin = 0.1;

/** Shorter than this nobody can tell a hold from turning round. Milliseconds. */
const leastHoldMs = 1000;

/** Below and above these shares of the intended way nobody, and everybody, would count a rep. */
const [leastReach, fullReach] = [0.35, 0.7];

/** Whether a fault's own bound says that the movement goes the other way. */
function goesBackwards({ movement }: Exercise, fault: Exercise['faults'][number]): boolean {
  if (fault.measure !== movement.measure || fault.of === 'other') return false;
  const upwards = movement.target > movement.rest;
  const bound = upwards ? fault.min : fault.max;
  const zero = fault.against === 'start' ? 0 : movement.rest;
  return bound !== undefined && (upwards ? bound < zero : bound > zero);
}

/**
 * Whether reps that show a fault are reps of this exercise at all: not when the movement is left
 * out, goes the other way or gets nowhere.
 * @param reach share of the intended way that the movement really goes; null = unknown
 */
export function countsWith(exercise: Exercise, fault: string | null, reach: number | null): Counts {
  if (fault === null || isTimingFault(fault)) return 'yes';
  const shown = exercise.faults.find(({ id }) => id === fault);
  if (shown?.rule === 'without-movement' || (shown && goesBackwards(exercise, shown))) return 'no';
  if (reach === null) return 'yes';
  return reach >= fullReach ? 'yes' : reach < leastReach ? 'no' : 'either';
}

/** Ids of the faults that a timing fault shows up as, in an exercise. */
function faultsInTime(exercise: Exercise, timing: string, sameSideAgain: boolean): string[] {
  const idsOf = (rule: string) =>
    exercise.faults.filter((fault) => fault.rule === rule).map(({ id }) => id);
  switch (timing) {
    case 'released-early':
      return idsOf('released-early');
    case 'wobble':
    case 'bouncing':
      return idsOf('wobble');
    case 'same-side-twice':
      return sameSideAgain ? idsOf('same-side-again') : [];
    case 'jerky':
      return ['jerky'];
    default:
      return [];
  }
}

type Frames = ClipTruth['frames'];

/** Signed way of the measure from the frame before the rep to where it reaches furthest. */
function wayOf(exercise: Exercise, frames: Frames, rep: number): number | null {
  const { camera, movement } = exercise;
  const own = frames.filter((frame) => frame.rep === rep);
  const [first] = own;
  if (!first) return null;
  const before = frames[frames.indexOf(first) - 1] ?? first;
  const top = own.reduce((best, frame) => (frame.share > best.share ? frame : best), first);
  const [from, to] = [before, top].map((frame) =>
    trueMeasure(movement.measure, camera, frame.metres, first.side),
  );
  return from === null || from === undefined || to === null || to === undefined ? null : to - from;
}

/** Speed over one way of a rep: its peak, and when it first crosses a limit. Ranges a second. */
function speedOn(frames: Frames, rep: number, phase: string, limit: number) {
  const own = frames.filter((frame) => frame.rep === rep && frame.phase === phase);
  const speeds = own.slice(1).map((frame, i) => {
    const before = own[i] as Frames[number];
    const seconds = (frame.timestampMs - before.timestampMs) / 1000;
    return {
      ms: (frame.timestampMs + before.timestampMs) / 2,
      speed: Math.abs(frame.share - before.share) / seconds,
    };
  });
  const at = speeds.findIndex(({ speed }) => speed > limit);
  const [before, after] = [speeds[at - 1], speeds[at]];
  const share = before && after ? (limit - before.speed) / (after.speed - before.speed) : 1;
  return {
    peak: Math.max(0, ...speeds.map(({ speed }) => speed)),
    crossingMs: after ? (before ? before.ms + share * (after.ms - before.ms) : after.ms) : null,
  };
}

/** Reads off the truth file what the product should say of each rep. */
export function trueReps(exercise: Exercise, truth: ClipTruth): TrueRep[] {
  const { movement, tempo } = exercise;
  const { fault } = truth;
  const intended = movement.target - movement.rest;
  const inDegrees = measureUnit(movement.measure) === 'degrees';
  const timing = fault !== null && isTimingFault(fault);
  return truth.reps.map((rep, index): TrueRep => {
    const number = index + 1;
    const outEndMs = rep.startMs + rep.outMs;
    const way = wayOf(exercise, truth.frames, number);
    const reach = way === null ? null : way / intended;
    const counts = rep.complete ? countsWith(exercise, fault, reach) : 'no';
    const limit = speedLimitFor(tempo, Math.abs(way ?? intended));
    const ways = ['out', 'back'].map((phase) => speedOn(truth.frames, number, phase, limit));
    const pace = Math.max(
      ...ways.map(({ peak }) => peak / limit),
      (tempo.fastestPhase * 1000) / Math.min(rep.outMs, rep.returnMs),
    );
    const clear = counts !== 'no' && Math.abs(pace - 1) > margin;
    const again = truth.reps[index - 1]?.side === rep.side;
    const outOfForm = fault !== null && !timing;
    const asksHold = exercise.hold !== undefined && counts === 'yes' && !outOfForm;
    return {
      startMs: rep.startMs,
      outEndMs,
      backStartMs: outEndMs + rep.holdMs,
      endMs: rep.endMs,
      nextMs: truth.reps[index + 1]?.startMs ?? Infinity,
      side: rep.side,
      counts,
      held: asksHold && rep.holdMs >= leastHoldMs,
      faults: [
        ...(timing ? faultsInTime(exercise, fault, again) : fault === null ? [] : [fault]),
        ...(rep.complete ? [] : ['partial']),
      ],
      outOfForm,
      tooFast: clear ? pace > 1 : null,
      crossingsMs: clear && pace > 1 ? ways.flatMap(({ crossingMs }) => crossingMs ?? []) : [],
      rangeDeg: inDegrees && way !== null ? Math.abs(way) : null,
    };
  });
}
