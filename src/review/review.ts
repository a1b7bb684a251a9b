import type { MeasureUnit } from '../record/measure-unit';
import type {
  Cue,
  FaultNotice,
  FormEvent,
  Hold,
  Rep,
  SessionRecord,
  Side,
} from '../record/records';

export type { MeasureUnit };

/**
 * What the review needs to know of the exercise. An exercise definition with its measure's unit
 * added fits as it is: `{ ...exercise, unit: measureUnit(exercise.movement.measure) }`.
 */
export interface ReviewExercise {
  /** Unit of the movement's measure. */
  readonly unit: MeasureUnit;
  /** Where the measure rests and where the exercise aims at, in its unit. */
  readonly movement: { readonly rest: number; readonly target: number };
  readonly tempo: {
    /** A phase shorter than this is too fast. Seconds. */
    readonly fastestPhase: number;
  };
}

/** Words for a SPARC figure: >= -2.0, -2.0 to -2.6, below. Convention, not a published threshold. */
export type SmoothnessBand = 'smooth' | 'a-little-uneven' | 'stop-start';

/**
 * Why there is no smoothness figure for a phase.
 *
 * | reason        | meaning                                                             |
 * | ------------- | ------------------------------------------------------------------- |
 * | too-short     | fewer than 15 samples                                               |
 * | gap           | more than 0.2 s without a known value                               |
 * | noise-unknown | no still moment in the recording, so the noise can't be measured    |
 * | too-noisy     | the movement is less than 20 times the noise                        |
 */
export type SmoothnessWithheld = 'too-short' | 'gap' | 'noise-unknown' | 'too-noisy';

/** Smoothness of one phase. Never a health verdict. */
export interface PhaseSmoothness {
  /** Spectral arc length; about -1.4 for one even movement, more negative = less smooth. */
  readonly sparc: number | null;
  /** Log dimensionless jerk; extra information, far less robust at camera rates. */
  readonly ldlj: number | null;
  readonly band: SmoothnessBand | null;
  /** Below the person's own median - 2 MAD over this recording; null with fewer than 5 figures. */
  readonly unlikeOthers: boolean | null;
  /** Null exactly when `sparc` is known. */
  readonly withheld: SmoothnessWithheld | null;
}

/** Five shares, each 0 (far from it) to 1 (as meant), null where it is not known. See quality.ts. */
export interface RepQuality {
  readonly range: number | null;
  readonly tempo: number | null;
  readonly smoothness: number | null;
  readonly steadiness: number | null;
  readonly form: number | null;
  /** Plain mean of the known shares; null when none is known. */
  readonly total: number | null;
}

/** One repetition, looked back at. Times are milliseconds of the source. */
export interface RepReview extends Omit<Rep, 'faults'> {
  /** 1-based among the reps that count; one that doesn't count has the number it would have had. */
  readonly number: number;
  /** Whether it counts, after the person's corrections. */
  readonly counts: boolean;
  /** What the person put right, null when nothing was. */
  readonly corrected: boolean | null;
  readonly smoothnessOut: PhaseSmoothness;
  readonly smoothnessBack: PhaseSmoothness;
  /** Mean SPARC of the phases that have one, null when neither has. */
  readonly smoothness: number | null;
  readonly smoothnessBand: SmoothnessBand | null;
  readonly faults: readonly FaultNotice[];
  readonly quality: RepQuality;
}

/** One hold, looked back at. */
export interface HoldReview extends Hold {
  /** How far shoulder and hip strayed from their mean place (root mean square), in trunks. */
  readonly sway: number | null;
}

/** A fault that was noticed, in or between reps. */
export interface FaultReview extends FaultNotice {
  /** Start of the rep in which it happened; null outside reps. */
  readonly repStartMs: number | null;
}

/** The movement's signal over time; three arrays of one length, null = unknown. */
export interface ReviewSignal {
  readonly timestampsMs: readonly number[];
  /** In the measure's unit. */
  readonly values: readonly (number | null)[];
  /** 0 rest, 1 reachable. */
  readonly progress: readonly (number | null)[];
}

/** Figures over the reps that count; medians are null when there is nothing to take one of. */
export interface ReviewSummary {
  readonly repsBySide: Readonly<Record<Side, number>>;
  readonly partialReps: number;
  readonly doubtfulReps: number;
  readonly tooFastReps: number;
  readonly jerkyReps: number;
  /** In the measure's unit. */
  readonly medianRange: number | null;
  readonly bestRange: number | null;
  /** 1 = the exercise's full target. */
  readonly medianRangeOfTarget: number | null;
  readonly medianOutMs: number | null;
  readonly medianReturnMs: number | null;
  /** Median SPARC over all phases that have one. */
  readonly medianSmoothness: number | null;
  readonly smoothnessBand: SmoothnessBand | null;
  /** Time in position over all holds. */
  readonly heldMs: number;
  readonly longestHoldMs: number | null;
  readonly completeHolds: number;
  /** How often each fault was noticed, the most frequent first. */
  readonly faultCounts: readonly { readonly id: string; readonly count: number }[];
  /** Mean of the reps' shares, each over the reps where it is known. */
  readonly quality: RepQuality;
}

/** Everything that is shown of a recorded session; a pure function of its record. */
export interface Review {
  readonly session: SessionRecord;
  readonly unit: MeasureUnit;
  /** Counted, partial and doubtful ones, in the order of time. */
  readonly reps: readonly RepReview[];
  readonly holds: readonly HoldReview[];
  readonly cues: readonly Cue[];
  readonly faults: readonly FaultReview[];
  readonly events: readonly FormEvent[];
  /** After corrections. */
  readonly countedReps: number;
  readonly signal: ReviewSignal;
  /** Share 0..1 of the frames with a known signal; 0 without frames: nothing was seen. */
  readonly coverage: number;
  /** Noise of the signal in the person's own still moments, in its unit; null = no still moment. */
  readonly noise: number | null;
  readonly summary: ReviewSummary;
}
