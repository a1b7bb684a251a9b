import type { Exercise } from '../exercise/schema';
import type { Phase } from './events';
import { createJerkWatch } from './jerk-watch';

/** The peak of a minimum-jerk movement lies this far over its mean speed (Flash and Hogan 1985). */
export const peakOverMean = 1.875;
/** Frames over the limit in a row, so that one bad frame blames nobody. */
const framesOver = 2;
/** So far over the limit one frame is enough: a speed is already taken over several. */
const clearlyOver = 1.15;
/**
 * Speed that is too fast, in ranges a second: the peak of the fastest allowed phase or the
 * exercise's own limit, whichever is lower.
 * @param range the person's reach in the measure's unit
 */
export function speedLimitFor(tempo: Exercise['tempo'], range: number): number {
  return Math.min(peakOverMean / tempo.fastestPhase, tempo.speedLimit / range);
}

/**
 * Watches speed live, in ranges of the person a second, once a phase each: too fast above the peak
 * speed that the fastest allowed phase would have, or above the exercise's own limit; jerky as
 * `jerk-watch.ts` says.
 */
export function createTempoWatch(exercise: Pick<Exercise, 'tempo' | 'movement'>) {
  const jerks = createJerkWatch(exercise);
  let watching: 'out' | 'back' | null = null;
  let over = 0;
  let fast = false;

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
        over = 0;
        fast = false;
      }
      const limit = speedLimitFor(exercise.tempo, range);
      const share = moving !== null && newest !== null ? Math.abs(newest) / limit : 0;
      over = share > 1 ? over + 1 : 0;
      const tooFast = !fast && (over >= framesOver || share > clearlyOver);
      fast ||= tooFast;
      return { tooFast, jerky: jerks.next(timestampMs, phase, progress, speed, fast || over > 0) };
    },
  };
}

/** What the speed of one frame brought up. */
export interface TempoStep {
  /** Newly over the limit in this phase. */
  readonly tooFast: boolean;
  readonly jerky: boolean;
}
