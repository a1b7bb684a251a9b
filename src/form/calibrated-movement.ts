import type { Exercise } from '../exercise/schema';
import type { Body, Reading } from '../motion/body';
import { isCalibratedMeasure } from '../motion/measure-names';
import type { Press } from './breath-watch';
import { createCalibration, type CalibrationWord, type LearntCalibration } from './calibration';
import type { FormEvent } from './events';
import { createPacer, type Pacer } from './pacer';

/**
 * A movement that has to be learnt from the person's own two positions before it can be seen: asks
 * for them (unless they are known from here already), gives the movement's value from then on, and
 * leads through it by voice when it cannot be seen from here.
 * @param rounds rounds that are led through at most
 * @param unattended nobody is there to be asked or led, e.g. in a recorded file
 * @param earlier what was learnt in earlier sessions
 */
export function createCalibratedMovement(
  exercise: Exercise,
  rounds: number,
  unattended: boolean,
  earlier: readonly LearntCalibration[] = [],
) {
  const needed = isCalibratedMeasure(exercise.movement.measure);
  const calibration = needed && !unattended ? createCalibration(exercise.id, earlier) : null;
  let asking = false;
  let pacer: Pacer | null = null;
  let word: CalibrationWord | null = null;

  function startOver(): void {
    calibration?.clear();
    asking = false;
    pacer = null;
    if (calibration) word = null;
  }

  return {
    /** What the calibration says to this frame, before anything is judged in it. */
    listen(body: Body): FormEvent[] {
      if (!asking || !calibration) return [];
      const events = calibration.next(body);
      word = calibration.word();
      if (word !== null) asking = false;
      return events;
    },
    /** The movement's value; null while it is unknown. */
    value: (body: Body): Reading => calibration?.score(body) ?? null,
    /**
     * The start position is held.
     * @param held its last frames, as far as they are known
     * @returns false when the movement cannot be counted (yet): it is asked for or led through
     */
    start(timestampMs: number, events: FormEvent[], held: readonly Body[] = []): boolean {
      if (!needed || word === 'clear') return true;
      if (calibration) {
        if (word !== null) pacer ??= createPacer(exercise, rounds);
        else if (calibration.recall(held)) {
          word = calibration.word();
          events.push({ kind: 'calibration', timestampMs, step: 'known' });
          events.push({ kind: 'visibility', timestampMs, word: 'clear' });
        } else asking = true;
      } else if (word === null) {
        word = 'not-visible';
        events.push({ kind: 'visibility', timestampMs, word });
      }
      return false;
    },
    /** Leads on. @returns false when nothing is led just now */
    lead(timestampMs: number, events: FormEvent[]): boolean {
      if (pacer) events.push(...pacer.next(timestampMs));
      return asking || pacer !== null;
    },
    /** The axes of the calibration were frozen where the person lay before. */
    startOver,
    /** Asks for the two positions again. */
    recalibrate(): void {
      calibration?.forget();
      startOver();
    },
    /** What was learnt in this set, clearly enough to be kept; null when nothing was. */
    learnt: (): LearntCalibration | null => calibration?.learnt() ?? null,
    /** The person is led through what cannot be seen. */
    isPacing: (): boolean => pacer !== null,
    /**
     * What the movement does to the belly; null where it does not show.
     * @param score where the movement is
     */
    press: (score: Reading): Press | null =>
      calibration && word === 'clear' ? { score, lifts: calibration.lifts() } : null,
    /** The person is asked for positions or led. */
    isLeading: (): boolean => asking || pacer !== null,
    needed,
    word: (): CalibrationWord | null => word,
    /** Rounds that were led; null while reps are counted. */
    led: (): number | null => pacer?.led() ?? null,
  };
}
