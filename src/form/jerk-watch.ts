import type { Exercise } from '../exercise/schema';
import { median } from '../motion/median';
import type { Phase } from './events';

/** The largest acceleration of a minimum-jerk movement of one range in one second (Flash and Hogan 1985). */
const peakAcceleration = 10 / Math.sqrt(3);
/** The model's own unevenness on top of what the fastest allowed phase accelerates by. */
const margin = 1.45;
/** The speed is compared with the one this long before: shorter is noise, longer is late. Milliseconds. */
const apartMs = 120;
/** Speeds further apart than this say nothing about suddenness. Milliseconds. */
const mostApartMs = 320;
/** A speed peak this high (ranges a second) is a push; between two pushes the speed must fall... */
const leastPeak = 0.7;
/** ...to this share of the peak for the two to be apart. */
const valley = 0.45;
/** Pushes in one phase from which the movement is jerky: one pause on the way is human. */
const jerkyPushes = 3;
/** What moves by this many times its noise at rest has moved. */
const overNoise = 6;
/** Of the way made in a push no single frame makes more than this share: else the model has leapt. */
const mostInOneFrame = 0.55;
/** A push and what leads to it. Milliseconds. */
const pushMs = 500;
/**
 * Progress below which limbs that take turns still lie together: there the model takes one for the
 * other, and catches up with a leap.
 */
const togetherBelow = 0.35;
/** Samples at rest that describe the noise; fewer say nothing yet. */
const noiseSamples = 40;
const leastNoiseSamples = 5;

/**
 * Watches for jerky movement live, raised once a phase: a sudden acceleration, beyond what the fastest
 * allowed phase would need, or a phase that breaks up into pushes. The person's own stillness at
 * rest tells how much of speed and acceleration is noise; what noise could be, blames nobody.
 */
export function createJerkWatch(exercise: Pick<Exercise, 'tempo' | 'movement'>) {
  const clearFrom = exercise.movement.sides === 'each' ? togetherBelow : -Infinity;
  const limit = (margin * peakAcceleration) / exercise.tempo.fastestPhase ** 2;
  let watching: 'out' | 'back' | null = null;
  let raised = false;
  let pushes = 0;
  let peak = 0;
  let falling = false;
  let trough = Infinity;
  let sudden = false;
  let recent: { timestampMs: number; speed: number }[] = [];
  let way: { timestampMs: number; progress: number }[] = [];
  let stillSpeeds: number[] = [];
  let stillAccelerations: number[] = [];

  function begin(phase: 'out' | 'back' | null): void {
    watching = phase;
    raised = false;
    pushes = 0;
    peak = 0;
    falling = false;
    trough = Infinity;
    sudden = false;
  }

  function accelerationAt(timestampMs: number, speed: number): number | null {
    recent = [...recent, { timestampMs, speed }].filter(
      (entry) => timestampMs - entry.timestampMs <= mostApartMs,
    );
    const before = recent.findLast((entry) => timestampMs - entry.timestampMs >= apartMs);
    return before ? ((speed - before.speed) * 1000) / (timestampMs - before.timestampMs) : null;
  }

  /** A limb that comes out from behind another, or an outline that changes its mind, leaps. */
  function hasLeapt(): boolean {
    const values = way.map((entry) => entry.progress);
    const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));
    return Math.max(...steps) > mostInOneFrame * (Math.max(...values) - Math.min(...values));
  }

  /** 1.48 medians of the absolute values are one standard deviation of normal noise. */
  function noiseOf(values: readonly number[]): number {
    return values.length < leastNoiseSamples ? 0 : 1.48 * (median(values) ?? 0);
  }

  function countPush(size: number, least: number): void {
    if (falling) {
      trough = Math.min(trough, size);
      if (size < least || size < trough / valley) return;
      falling = false;
      peak = 0;
    }
    peak = Math.max(peak, size);
    if (peak >= least && size < valley * peak) {
      if (!hasLeapt()) pushes += 1;
      falling = true;
      trough = size;
    }
  }

  return {
    /**
     * @param progress 0 rest, 1 reachable; null = unknown
     * @param speed ranges a second, null = unknown
     * @param tooFast the phase is or was too fast
     * @returns true once in each phase that is jerky
     */
    next(
      timestampMs: number,
      phase: Phase,
      progress: number | null,
      speed: number | null,
      tooFast: boolean,
    ): boolean {
      const moving = phase === 'out' || phase === 'back' ? phase : null;
      if (moving !== watching) begin(moving);
      const together = moving !== null && progress !== null && progress < clearFrom;
      if (speed === null || progress === null || together) {
        recent = [];
        way = [];
        return false;
      }
      way = [...way, { timestampMs, progress }].filter(
        (entry) => timestampMs - entry.timestampMs <= pushMs,
      );
      const acceleration = accelerationAt(timestampMs, speed);
      if (moving === null) {
        stillSpeeds = [...stillSpeeds, Math.abs(speed)].slice(-noiseSamples);
        if (acceleration !== null) {
          stillAccelerations = [...stillAccelerations, Math.abs(acceleration)].slice(-noiseSamples);
        }
        return false;
      }
      countPush(Math.abs(speed), Math.max(leastPeak, overNoise * noiseOf(stillSpeeds)));
      const most = Math.max(limit, overNoise * noiseOf(stillAccelerations));
      const accelerating = acceleration !== null && Math.abs(acceleration) > most;
      // Only when the acceleration ends without being too fast, it was a push and not haste.
      const pushed = sudden && !accelerating && !tooFast && !hasLeapt();
      sudden = accelerating && !tooFast;
      const brokenUp = pushes + (falling ? 0 : 1) >= jerkyPushes && pushes >= 2;
      if (raised || !(pushed || brokenUp)) return false;
      raised = true;
      return true;
    },
  };
}
