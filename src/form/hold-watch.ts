import type { Exercise } from '../exercise/schema';
import type { FormEvent, Side } from './events';
import { createHoldClock, type HoldState } from './hold-clock';
import type { SteadiedSample } from './movement-signal';
import { inPosition } from './position-gate';
import { heldFrom, type Movement, type RepStep } from './rep-machine';

/** Ranges a second above which somebody is still moving and not holding. */
const holdingSpeed = 0.25;
/** Out of position this long before somebody is called back: single frames may be wrong. */
const callBackAfterMs = 300;
/**
 * A hold this much short counts as held: nobody stops to the tenth of a second, and its ends are seen to
 * a third of one. A share of its time, and in milliseconds at least.
 */
const toleranceShare = 0.1;
const toleranceMs = 500;
/** The clock starts late and ends early by less than this where the movement alone decides. */
const clockSlackMs = 1000;
/**
 * The clock begins before the fitted way out is over, and ends after the way back has begun, by about
 * this share of a way; by more only when somebody arrives in stages or creeps on, and the fit is off.
 */
const arrivingShare = 0.6;

/** From the first to the last moment of a hold, in milliseconds of the source. */
export interface HeldSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** What came of the holds of one rep. */
export interface HoldOutcome {
  /** For as long as it should be; null = there was no hold. */
  readonly held: boolean | null;
  /** Where the only one lay; null = there were none or several. */
  readonly only: HeldSpan | null;
}

/** Whether a hold of this length counts as held. Milliseconds. */
export function isHeld(heldMs: number, targetMs: number): boolean {
  return heldMs >= targetMs - Math.max(toleranceMs, toleranceShare * targetMs);
}

/**
 * Watches the holds of one rep: runs the clock in position, calls back who leaves early, reports
 * each hold when the rep is over.
 * @param targetMs how long to hold, milliseconds
 */
export function createHoldWatch(
  exercise: Pick<Exercise, 'hold' | 'movement' | 'tempo'>,
  targetMs: number,
) {
  const { hold, movement } = exercise;
  const arrivingMs = arrivingShare * exercise.tempo.pace * 1000;
  const clock = hold ? createHoldClock(targetMs, hold.graceSeconds * 1000) : null;
  let holds: { startMs: number; endMs: number; heldMs: number; reached: boolean }[] = [];
  let reached = false;
  let startMs = 0;
  /** Of the pauses so far, what the clock has not credited. */
  let pausedMs = 0;
  let pausedAt: number | null = null;
  let heldAtPauseMs = 0;
  let pauseTold = false;
  let outSince: number | null = null;

  const agrees = (aheadMs: number): boolean => aheadMs <= arrivingMs && aheadMs >= -clockSlackMs;

  function note(endMs: number, heldMs: number): void {
    holds.push({ startMs, endMs, heldMs, reached });
    reached = false;
    pausedAt = null;
  }

  return {
    /**
     * @param praising false while something hinders the view: then nothing is called held
     * @param events what happens is added here
     */
    next(
      sample: SteadiedSample,
      step: RepStep,
      praising: boolean,
      events: FormEvent[],
    ): HoldState | null {
      if (!clock || !hold) return null;
      const { timestampMs } = sample;
      const { progress, speed } = step;
      const known = progress !== null && speed !== null;
      const arrived = known ? progress >= heldFrom || step.phase === 'hold' : null;
      const required = hold.requires.length
        ? inPosition(sample.body, hold.requires, movement)
        : true;
      // A required limb that is hidden does not stop the clock: the movement itself is seen.
      const still = clock.heldMs() > 0 || (speed !== null && Math.abs(speed) < holdingSpeed);
      const seen = arrived === null ? null : arrived && still && required !== false;
      // A limb that is taken for its neighbour may well be where it was.
      const inside = seen === false && sample.wavers ? null : seen;
      const result = clock.next(timestampMs, inside);
      for (const change of result.changes) {
        const remainingMs = result.state?.remainingMs ?? 0;
        if (change === 'start') {
          startMs = timestampMs - clock.heldMs();
          events.push({ kind: 'hold-start', timestampMs, side: step.side });
        } else if (change === 'paused') {
          pausedAt = timestampMs;
          heldAtPauseMs = clock.heldMs();
          pauseTold = false;
        } else if (change === 'resumed') {
          const credited = clock.heldMs() - heldAtPauseMs;
          pausedMs += timestampMs - (pausedAt ?? timestampMs) - credited;
          pausedAt = null;
          if (pauseTold) events.push({ kind: 'hold-resumed', timestampMs, remainingMs });
        } else if (change === 'reached') {
          reached = true;
          if (praising) events.push({ kind: 'hold-reached', timestampMs });
        } else note(pausedAt ?? timestampMs, result.heldMs);
      }
      // Unknown stops the clock silently; only who is seen to leave is called back.
      outSince = inside === false ? (outSince ?? timestampMs) : null;
      const left = outSince !== null && timestampMs - outSince >= callBackAfterMs;
      if (pausedAt !== null && left && !pauseTold && result.state) {
        pauseTold = true;
        events.push({ kind: 'hold-paused', timestampMs, remainingMs: result.state.remainingMs });
      }
      return result.state;
    },

    /** Time of the hold that is going on, milliseconds. */
    heldMs: (): number => clock?.heldMs() ?? 0,
    /** It has lasted for as long as it should, or nearly. */
    isWhole: (): boolean =>
      clock !== null && clock.heldMs() > 0 && isHeld(clock.heldMs(), targetMs),

    /**
     * The rep is over: reports its holds. The phases tell the ends of the only one exactly, unless
     * the clock says something else altogether: it also asks for what else the hold requires, and does
     * not assume how somebody moves.
     * @param own the rep's phases; null when it was given up
     */
    finish(
      timestampMs: number,
      side: Side,
      own: Movement | null,
      events: FormEvent[],
    ): HoldOutcome {
      const stopped = clock?.stop();
      if (stopped?.changes.includes('end')) note(pausedAt ?? timestampMs, stopped.heldMs);
      const exact = holds.length === 1 ? own : null;
      let totalMs = 0;
      let only: HeldSpan | null = null;
      for (const found of holds) {
        // How much sooner the clock began, and how much longer it ran, than the fitted phases say.
        const soonerMs = exact ? exact.outEndMs - found.startMs : Infinity;
        const longerMs = exact ? found.endMs - exact.backStartMs : Infinity;
        const begin = exact && agrees(soonerMs) ? exact.outEndMs : found.startMs;
        const endMs = Math.max(begin, exact && agrees(longerMs) ? exact.backStartMs : found.endMs);
        const heldMs = exact ? Math.max(0, endMs - begin - pausedMs) : found.heldMs;
        totalMs += heldMs;
        // Who was told that it is held is not blamed afterwards, though the phases came out shorter.
        const complete = found.reached || isHeld(heldMs, targetMs);
        if (exact) only = { startMs: begin, endMs };
        const whole = { startMs: begin, endMs, side, heldMs, targetMs, complete };
        events.push({ kind: 'hold-end', timestampMs, hold: whole });
      }
      const reachedOnce = holds.some((one) => one.reached);
      const held = holds.length === 0 ? null : reachedOnce || isHeld(totalMs, targetMs);
      holds = [];
      pausedMs = 0;
      return { held, only };
    },
  };
}
export type HoldWatch = ReturnType<typeof createHoldWatch>;
