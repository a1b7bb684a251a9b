import type { Exercise } from '../exercise/schema';
import type { Phase } from './events';

/** The peak of a minimum-jerk movement lies this far over its mean speed (Flash and Hogan 1985). */
export const peakOverMean = 1.875;
/** Frames over the limit in a row, so that one bad frame blames nobody. */
const framesOver = 2;
/** A speed peak this high (ranges a second) is a push; between two pushes the speed must fall... */
const leastPeak = 0.7;
/** ...to this share of the peak for the two to be apart. */
const valley = 0.45;
/** Pushes in one phase from which the movement is jerky: one pause on the way is human. */
const jerkyPushes = 3;

/**
 * Speed that is too fast, in ranges a second: the peak of the fastest allowed phase or the
 * exercise's own limit, whichever is lower.
 * @param range the person's reach in the measure's unit
 */
export function speedLimitFor(tempo: Exercise['tempo'], range: number): number {
  return Math.min(peakOverMean / tempo.fastestPhase, tempo.speedLimit / range);
}

export interface TempoStep {
  /** Newly over the limit in this phase. */
  readonly tooFast: boolean;
  readonly jerky: boolean;
}

/**
 * Watches speed live, in ranges of the person a second, once a phase each:
 * too fast above the peak speed that the fastest allowed phase would have, or above the exercise's
 * own limit; jerky when a phase breaks up into pushes.
 */
export function createTempoWatch(exercise: Pick<Exercise, 'tempo'>) {
  let watching: 'out' | 'back' | null = null;
  let over = 0;
  let raisedFast = false;
  let raisedJerky = false;
  let pushes = 0;
  let peak = 0;
  let falling = false;
  let trough = Infinity;

  function begin(phase: 'out' | 'back' | null): void {
    watching = phase;
    over = 0;
    raisedFast = false;
    raisedJerky = false;
    pushes = 0;
    peak = 0;
    falling = false;
    trough = Infinity;
  }

  function countPush(speed: number): void {
    if (falling) {
      trough = Math.min(trough, speed);
      if (speed < leastPeak || speed < trough / valley) return;
      falling = false;
      peak = 0;
    }
    peak = Math.max(peak, speed);
    if (peak >= leastPeak && speed < valley * peak) {
      pushes += 1;
      falling = true;
      trough = speed;
    }
  }

  return {
    /**
     * @param speed ranges a second, null = unknown
     * @param range the person's reach in the measure's unit
     */
    next(phase: Phase, speed: number | null, range: number): TempoStep {
      const moving = phase === 'out' || phase === 'back' ? phase : null;
      if (moving !== watching) begin(moving);
      if (moving === null || speed === null) return { tooFast: false, jerky: false };
      const size = Math.abs(speed);
      const limit = speedLimitFor(exercise.tempo, range);
      over = size > limit ? over + 1 : 0;
      const tooFast = !raisedFast && over >= framesOver;
      if (tooFast) raisedFast = true;
      countPush(size);
      const jerky = !raisedJerky && pushes + (falling ? 0 : 1) >= jerkyPushes && pushes >= 2;
      if (jerky) raisedJerky = true;
      return { tooFast, jerky };
    },
  };
}
