import type { Body } from '../motion/body';
import { freezeFrontProfile, type FrontProfile } from '../motion/front-profile';
import { learnTwoPositions, separation, type TwoPositions } from '../motion/two-positions';
import type { FormEvent } from './events';

/** The person is asked for these positions in turn; the second pair tests what the first taught. */
const steps = ['relax', 'press', 'relax', 'press'] as const;
/** Time for each step, and from when on in it the position is taken as reached: a breath is left. */
export const calibrationStepMs = 6000;
const settledAfterMs = 2000;
/** Held-out separation from which the two positions count as told apart (see facts on d'). */
const clearSeparation = 6;
/** Separation from which something shows, but not surely. */
const faintSeparation = 3;
/** The outline must change by this much (trunks): less is within its noise. */
const leastChange = 0.01;
/** Share of a step's frames that must be seen. */
const leastSeen = 0.7;

export type CalibrationWord = 'clear' | 'faint' | 'not-visible';

/**
 * Learns the person's own relaxed and pressed position from two spoken rounds of both, on the front
 * of the trunk: keypoints alone do not see a pelvic tilt. Learnt on the first round and tested on
 * the second; only what can be told apart there is used.
 */
export function createCalibration() {
  let startedMs: number | null = null;
  let step = -1;
  let profile: FrontProfile | null = null;
  let held: number[][][] = [];
  let frames = 0;
  let seen = 0;
  let learnt: TwoPositions | null = null;
  let word: CalibrationWord | null = null;

  function judge(): CalibrationWord {
    const [relaxed = [], pressed = [], relaxedAgain = [], pressedAgain = []] = held;
    const first = learnTwoPositions(relaxed, pressed);
    if (!first || seen < leastSeen * frames) return 'not-visible';
    const apart = separation(first.score, relaxedAgain, pressedAgain);
    if (first.change < leastChange || apart < faintSeparation) return 'not-visible';
    learnt = learnTwoPositions([...relaxed, ...relaxedAgain], [...pressed, ...pressedAgain]);
    return apart >= clearSeparation && learnt ? 'clear' : 'faint';
  }

  return {
    /** Runs the calibration from the first call on. */
    next(body: Body): FormEvent[] {
      const { timestampMs } = body;
      if (word !== null) return [];
      startedMs ??= timestampMs;
      const elapsed = timestampMs - startedMs;
      const now = Math.min(steps.length, Math.floor(elapsed / calibrationStepMs));
      const events: FormEvent[] = [];
      if (now !== step) {
        step = now;
        held.push([]);
        const asked = steps[step];
        if (asked) events.push({ kind: 'calibration', timestampMs, step: asked });
      }
      if (step >= steps.length) {
        word = judge();
        events.push({ kind: 'visibility', timestampMs, word });
        events.push({ kind: 'calibration', timestampMs, step: 'done' });
        return events;
      }
      if (elapsed - step * calibrationStepMs >= settledAfterMs) {
        frames += 1;
        profile ??= freezeFrontProfile(body);
        const heights = profile?.next(body) ?? null;
        if (heights) {
          seen += 1;
          held[step]?.push([...heights]);
        }
      }
      return events;
    },
    /** Null until the calibration is done. */
    word: (): CalibrationWord | null => word,
    /** 0 relaxed, 1 pressed as in the calibration; null = unknown. */
    score(body: Body): number | null {
      const heights = word === 'clear' ? (profile?.next(body) ?? null) : null;
      return heights && learnt ? learnt.score(heights) : null;
    },
    clear(): void {
      startedMs = null;
      step = -1;
      profile = null;
      held = [];
      frames = 0;
      seen = 0;
      learnt = null;
      word = null;
    },
  };
}
