import type { Exercise, ExerciseFault } from '../exercise/schema';
import type { Body } from '../motion/body';
import { median } from '../motion/median';
import type { FaultNotice, Phase } from './events';
import { hiddenMayKeep, leadingSide, movingSide, plainReadingFor, within } from './limb-choice';
import { leastTurnedFromFront } from './sight-watch';

/** Degrees by which an arm must lead the other before it is the one that moves. */
const clearArmLead = 30;
/** Degrees away from the intended view beyond which a limb's angle in the picture blames nobody. */
export const mostTurned = 26;
/** Gone for this long while at rest, a fault that no rep has followed may be raised again. Milliseconds. */
const overAfterMs = 1500;
/** A fault that is out of sight for longer starts anew. Milliseconds. */
const longestGapMs = 500;
/** Frames at rest that make up for a start position in which a limb was hidden. */
const lateFrames = 8;

interface Watch {
  readonly fault: ExerciseFault;
  since: number | null;
  lastOutside: number;
  raised: boolean;
}

/** Whether arm and leg of the same side are up; null while the evidence is one-sided or unclear. */
function sameSideArm(body: Body, movement: Exercise['movement']): boolean | null {
  const arms = body.limbs['arm-raise'];
  const leg = movingSide(body, movement);
  const arm = leadingSide(arms);
  if (!leg || !arm) return null;
  const other = arm === 'left' ? arms.right : arms.left;
  const raised = arms[arm];
  if (raised === null || raised < 120) return null;
  if (other !== null && raised - other < clearArmLead) return null;
  return arm === leg;
}

/**
 * Watches the faults that show in single frames: a measure outside its bounds for long enough, in
 * the phases where that matters. Each is raised once a rep (or time at rest), and only on what is seen.
 */
export function createFaultWatch(exercise: Pick<Exercise, 'faults' | 'movement' | 'camera'>) {
  const watches: Watch[] = exercise.faults
    .filter((fault) => fault.measure !== undefined || fault.rule === 'same-side-arm')
    .map((fault) => ({ fault, since: null, lastOutside: 0, raised: false }));
  const start = new Map<string, number>();
  /** Of faults whose start was hidden: what was seen of it at rest since. */
  const late = new Map<string, number[]>();

  /** At rest: an arm that reaches out draws its shoulder along, and the trunk seems to turn. */
  let turned: number | null = null;
  const isFromSide = exercise.camera === 'side';

  /** Seen from somewhere else than intended, or who knows from where. */
  function awry(): boolean {
    if (exercise.camera === 'foot-end') return false;
    if (turned === null) return true;
    return isFromSide ? turned > mostTurned : turned < leastTurnedFromFront;
  }

  function plainValue({ measure, of }: ExerciseFault, body: Body): number | null {
    return measure === undefined ? null : plainReadingFor(body, { measure, of }, exercise.movement);
  }

  function learnLate(body: Body): void {
    for (const { fault } of watches) {
      if (fault.against !== 'start' || !fault.measure || start.has(fault.id)) continue;
      const value = plainValue(fault, body);
      if (value === null) continue;
      const values = [...(late.get(fault.id) ?? []), value];
      late.set(fault.id, values);
      if (values.length === lateFrames) start.set(fault.id, median(values) as number);
    }
  }

  /** It is judged by which limb moves, and that is not known of a limb that is out of sight. */
  function needsMovingLimb({ rule, of }: ExerciseFault): boolean {
    return rule === 'same-side-arm' || of === 'moving' || of === 'other';
  }

  function valueOf(fault: ExerciseFault, body: Body, progress: number | null): number | null {
    if (awry()) return null;
    if (progress === null && exercise.movement.sides === 'each' && needsMovingLimb(fault))
      return null;
    if (fault.rule === 'same-side-arm') {
      const same = sameSideArm(body, exercise.movement);
      return same === null ? null : Number(same);
    }
    const value = plainValue(fault, body);
    if (value === null || fault.against === 'zero') return value;
    const origin = start.get(fault.id);
    return origin === undefined ? null : value - origin;
  }

  function outside(fault: ExerciseFault, value: number | null, body: Body): boolean | null {
    if (fault.rule === 'same-side-arm') return value === null ? null : value === 1;
    const inside = within(value, fault);
    const { measure } = fault;
    if (inside === false && measure && hiddenMayKeep(body, { ...fault, measure })) return null;
    return inside === null ? null : !inside;
  }

  return {
    /** Takes the start position as the origin of the faults that are changes against it. */
    settle(bodies: readonly Body[]): void {
      start.clear();
      late.clear();
      for (const { fault } of watches) {
        if (fault.against !== 'start' || fault.measure === undefined) continue;
        const values = bodies
          .map((body) => plainValue(fault, body))
          .filter((value) => value !== null);
        const origin = median(values);
        if (origin !== null) start.set(fault.id, origin);
      }
    },

    /** Takes another resting value of the movement as the origin of the faults that are judged by it. */
    restAt(value: number): void {
      for (const { fault } of watches) {
        const own = fault.measure === exercise.movement.measure;
        if (own && fault.against === 'start') start.set(fault.id, value);
      }
    },

    /** @param progress where the movement is: 0 rest, 1 reachable; null = unknown */
    next(body: Body, phase: Phase, progress: number | null): FaultNotice[] {
      if (phase === 'rest' || turned === null) {
        turned = isFromSide ? body.turnedAside : body.turned;
      }
      if (phase === 'rest') learnLate(body);
      const notices: FaultNotice[] = [];
      for (const watch of watches) {
        const { fault } = watch;
        const value = valueOf(fault, body, progress);
        const applies =
          fault.phases.includes(phase) &&
          (fault.rule !== 'without-movement' || (progress !== null && progress < 0.35));
        const bad = applies ? outside(fault, value, body) : false;
        if (bad === false) {
          watch.since = null;
          const gone = body.timestampMs - watch.lastOutside >= overAfterMs;
          if (phase === 'rest' && gone) watch.raised = false;
        }
        if (bad !== true) continue;
        if (body.timestampMs - watch.lastOutside > longestGapMs) watch.since = null;
        watch.since ??= body.timestampMs;
        watch.lastOutside = body.timestampMs;
        if (watch.raised || body.timestampMs - watch.since < fault.lasting * 1000) continue;
        watch.raised = true;
        const measured = fault.measure === undefined ? null : value;
        notices.push({ id: fault.id, timestampMs: body.timestampMs, value: measured });
      }
      return notices;
    },

    /** Whether the view lets anything be blamed on the person. */
    mayBlame: (): boolean => !awry(),

    /** Degrees away from a side view by which {@link mayBlame} goes; null = not known, or another view. */
    turnedAside: (): number | null => (isFromSide ? turned : null),

    /** A new rep: every fault may be raised again. */
    nextRep(): void {
      for (const watch of watches) {
        watch.raised = false;
        watch.since = null;
      }
    },
  };
}
