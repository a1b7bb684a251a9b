import type { Body } from '../motion/body';
import {
  freezeTiltFeatures,
  outlineFeatures,
  tiltNoise,
  type TiltFeatures,
} from '../motion/tilt-features';
import {
  changeOf,
  learnTwoPositions,
  placeOnLine,
  separation,
  startingAt,
  type TwoPositions,
} from '../motion/two-positions';
import { bellyMean } from './breath-watch';
import { placementOf, samePlacement, type CameraPlacement } from './camera-placement';
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
/** Share of a step's frames that must be seen, and how many at the least. */
const leastSeen = 0.7;
const leastFrames = 5;

export type CalibrationWord = 'clear' | 'faint' | 'not-visible';

/** A person's two positions as they were learnt once, to be used again from the same place. */
export interface LearntCalibration {
  readonly exerciseId: string;
  readonly placement: CameraPlacement;
  readonly line: TwoPositions;
}

/**
 * Learns the person's own relaxed and pressed position from two spoken rounds of both, on the front
 * of the trunk: keypoints alone do not see a pelvic tilt. Learnt on the first round and tested on
 * the second; only what can be told apart there is used. What was learnt from the same place
 * earlier is used again.
 * @param earlier what was learnt in earlier sessions
 */
export function createCalibration(exerciseId: string, earlier: readonly LearntCalibration[] = []) {
  let known = earlier.filter((own) => own.exerciseId === exerciseId);
  let startedMs: number | null = null;
  let step = -1;
  let features: TiltFeatures | null = null;
  let placement: CameraPlacement | null = null;
  let held: number[][][] = [];
  /** Frames of each step. */
  let frames: number[] = [];
  let line: TwoPositions | null = null;
  let learnt: LearntCalibration | null = null;
  let word: CalibrationWord | null = null;

  function wasSeen(index: number): boolean {
    const seen = held[index]?.length ?? 0;
    return seen >= leastFrames && seen >= leastSeen * (frames[index] ?? 0);
  }

  function judge(): CalibrationWord {
    const [relaxed = [], pressed = [], relaxedAgain = [], pressedAgain = []] = held;
    const first = learnTwoPositions(relaxed, pressed, tiltNoise);
    if (!first || !steps.every((_, i) => wasSeen(i))) return 'not-visible';
    const apart = separation((frame) => placeOnLine(first, frame), relaxedAgain, pressedAgain);
    if (changeOf(first, outlineFeatures) < leastChange || apart < faintSeparation) {
      return 'not-visible';
    }
    line = learnTwoPositions(
      [...relaxed, ...relaxedAgain],
      [...pressed, ...pressedAgain],
      tiltNoise,
    );
    if (apart < clearSeparation || !line || !placement) return 'faint';
    learnt = { exerciseId, placement, line };
    known = [learnt, ...known];
    return 'clear';
  }

  function clear(): void {
    startedMs = null;
    step = -1;
    features = null;
    placement = null;
    held = [];
    frames = [];
    line = null;
    word = null;
  }

  return {
    /**
     * Somebody lies relaxed and still: uses what was learnt from here earlier.
     * @param relaxed the last few frames
     * @returns false when nothing was, and the calibration has to run
     */
    recall(relaxed: readonly Body[]): boolean {
      const here = placementOf(relaxed);
      const match = here && known.find((own) => samePlacement(own.placement, here));
      const last = relaxed.at(-1);
      const frozen = match && last ? freezeTiltFeatures(last) : null;
      if (!match || !frozen) return false;
      const now = relaxed.map((body) => frozen.next(body)).filter((frame) => frame !== null);
      if (now.length === 0) return false;
      features = frozen;
      line = startingAt(match.line, now);
      word = 'clear';
      return true;
    },
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
        frames[step] = (frames[step] ?? 0) + 1;
        features ??= freezeTiltFeatures(body);
        placement ??= placementOf([body]);
        const frame = features?.next(body) ?? null;
        if (frame) held[step]?.push([...frame]);
      }
      return events;
    },
    /** Null until the calibration is done. */
    word: (): CalibrationWord | null => word,
    /** What was learnt in this set, clearly enough to be kept; null when nothing was. */
    learnt: (): LearntCalibration | null => learnt,
    /** 0 relaxed, 1 pressed as in the calibration; null = unknown. */
    score(body: Body): number | null {
      const frame = word === 'clear' ? (features?.next(body) ?? null) : null;
      return frame && line ? placeOnLine(line, frame) : null;
    },
    /** By how much the second position lifts (+) the belly, in trunks; 0 while unknown. */
    lifts: (): number => (line ? bellyMean(line.difference) : 0),
    /** The person moved: the axes are frozen anew, and what was learnt from here is used again. */
    clear,
    /** Forgets what was learnt from here, so that it is asked for again. */
    forget(): void {
      known = [];
      learnt = null;
      clear();
    },
  };
}
