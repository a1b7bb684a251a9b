import type { Exercise } from '../exercise/schema';
import type { Phase } from './events';
import { createJerkWatch } from './jerk-watch';

/** The peak of a minimum-jerk movement lies this far over its mean speed (Flash and Hogan 1985). */
export const peakOverMean = 1.875;
/**
 * Way, in ranges, that somebody makes beyond what the limit allows for the time, from which they are
 * too fast. Places are uncertain by a hundredth of a range and more, and the model stands still for a
 * frame and catches up: who moves just below the limit seems to be over it for two frames in a row, but
 * gains no way on it. Real haste gains this much in a frame or two.
 */
const wayOver = 0.02;
/** One frame stands for no longer than this. Milliseconds. */
const longestStepMs = 200;

/**
 * Speed that is too fast, in ranges a second: the peak of the fastest allowed phase or the
 * exercise's own limit, whichever is lower.
 * @param range the person's reach in the measure's unit
 */
export function speedLimitFor(tempo: Exercise['tempo'], range: number): number {
  return Math.min(peakOverMean / tempo.fastestPhase, tempo.speedLimit / range);
}

/**
 * Watches speed live, in ranges of the person a second, once a phase each: too fast well above the peak
 * speed that the fastest allowed phase would have, or above the exercise's own limit; jerky as
 * `jerk-watch.ts` says.
 */
export function createTempoWatch(exercise: Pick<Exercise, 'tempo' | 'movement'>) {
  const jerks = createJerkWatch(exercise);
  let watching: 'out' | 'back' | null = null;
  /** Way beyond the limit, ranges. */
  let beyond = 0;
  let fast = false;
  let lastMs = -Infinity;

  return {
    /**
     * @param progress 0 rest, 1 reachable; null = unknown
     * @param speed ranges a second, null = unknown
     * @param range the person's reach in the measure's unit
     * @param newest speed over fewer frames, which tells haste sooner; jerks need the quieter one
     * @returns what is new in this frame
     */
    next(
      timestampMs: number,
      phase: Phase,
      progress: number | null,
      speed: number | null,
      range: number,
      newest = speed,
    ): TempoStep {
      const moving = phase === 'out' || phase === 'back' ? phase : null;
      if (moving !== watching) {
        watching = moving;
        beyond = 0;
        fast = false;
      }
      const limit = speedLimitFor(exercise.tempo, range);
      const seconds = Math.min(timestampMs - lastMs, longestStepMs) / 1000;
      lastMs = timestampMs;
      const size = moving !== null && newest !== null ? Math.abs(newest) : 0;
      if (newest !== null) beyond = Math.max(0, beyond + (size - limit) * seconds);
      // A leap says nothing, for or against; whoever is not seen may have stopped.
      if (speed === null) beyond = 0;
      const tooFast = !fast && beyond > wayOver;
      fast ||= tooFast;
      const hasty = fast || size > limit;
      return { tooFast, jerky: jerks.next(timestampMs, phase, progress, speed, hasty) };
    },
  };
}

/** What the speed of one frame brought up. */
export interface TempoStep {
  /** Newly over the limit in this phase. */
  readonly tooFast: boolean;
  readonly jerky: boolean;
}
