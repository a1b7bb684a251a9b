import type { MeasureUnit, MovementMeasure } from '../record/measure-unit';
import type {
  Cue,
  FaultNotice,
  FormEvent,
  GivenCommand,
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
  readonly movement: {
    /** Null for an exercise that is not known any more. */
    readonly measure: MovementMeasure | null;
  };
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
 * | reason        | meaning                                                                      |
 * | ------------- | ---------------------------------------------------------------------------- |
 * | gap           | the movement was out of sight for more than 0.2 s                            |
 * | few-frames    | seen throughout, but in too few pictures: fewer than 15, or more than 0.2 s  |
 * |               | between two of them                                                          |
 * | too-short     | over in less than 15 pictures of an ordinary camera                          |
 * | noise-unknown | no still moment in the recording, so the noise can't be measured             |
 * | too-small     | the movement is less than 20 times the noise                                 |
 */
export type SmoothnessWithheld = 'gap' | 'few-frames' | 'too-short' | 'noise-unknown' | 'too-small';

/** Smoothness of one phase. Never a health verdict. */
export interface PhaseSmoothness {
  /** Spectral arc length; about -1.4 for one even movement, more negative = less smooth. */
  readonly sparc: number | null;
  /** Log dimensionless jerk; extra information, far less robust at camera rates. */
  readonly ldlj: number | null;
  readonly band: SmoothnessBand | null;
  /**
   * Below the person's own median - 2 MAD: over earlier sessions, or over this one while those have
   * fewer than 5 figures. Null while both have.
   */
  readonly unlikeUsual: boolean | null;
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

/** A side that has a range of its own. */
export type RangeSide = Exclude<Side, 'unknown'>;

/** What a person usually reaches, from earlier sessions. See own-range.ts. */
export interface OwnRange {
  /** In the measure's unit; null = too few reps to know. */
  readonly usual: number | null;
  /** How far from it a range may lie and still be usual; in the measure's unit. */
  readonly tolerance: number | null;
  /** Sure reps that it rests on, the sessions that they come from, and how many it needs. */
  readonly reps: number;
  readonly sessions: number;
  readonly repsNeeded: number;
}

/** What was reached in this set on one side: the median of its three best sure reps. */
export interface SideRange {
  readonly side: RangeSide;
  /** In the measure's unit. */
  readonly reached: number;
  /** Sure reps on this side. */
  readonly reps: number;
  /** 1 = the exercise's full target. */
  readonly ofTarget: number;
  readonly own: OwnRange;
  /** 1 = what the person usually reaches; null = not known. */
  readonly ofUsual: number | null;
  /** Further from the usual than it varies anyway, on either side of it; null = not known. */
  readonly differs: boolean | null;
}

/** One session of the trend, in shares of the exercise's target. */
export interface RangePoint {
  readonly startedAt: number;
  readonly sides: readonly Pick<SideRange, 'side' | 'ofTarget' | 'reps'>[];
  /** Over the sides; null when no rep was sure. */
  readonly ofTarget: number | null;
}

/** One repetition, looked back at. Times are milliseconds of the source. */
export interface RepReview extends Omit<Rep, 'faults'> {
  /** 1-based among the reps that count; one that doesn't count has the number it would have had. */
  readonly number: number;
  /** Whether it counts, after the person's corrections. */
  readonly counts: boolean;
  /** What the person put right, null when nothing was. */
  readonly corrected: boolean | null;
  /** Range over what the person usually reaches on this side; null = not known. */
  readonly rangeOfUsual: number | null;
  /** Further from the usual range than it varies anyway; null = not known. */
  readonly rangeDiffers: boolean | null;
  readonly smoothnessOut: PhaseSmoothness;
  readonly smoothnessBack: PhaseSmoothness;
  /** Mean SPARC of the phases that have one, null when neither has. */
  readonly smoothness: number | null;
  readonly smoothnessBand: SmoothnessBand | null;
  readonly faults: readonly FaultNotice[];
  readonly quality: RepQuality;
}

/**
 * Why there is no sway figure.
 *
 * | reason        | meaning                                                                        |
 * | ------------- | ------------------------------------------------------------------------------ |
 * | too-short     | held for less than about two seconds                                           |
 * | not-seen      | hidden, or in too few pictures                                                 |
 * | noise-unknown | no rest in the recording to measure the points' own noise in                   |
 * | below-noise   | no more than the points' own noise: steadier than this camera can tell         |
 */
export type SwayWithheld = 'too-short' | 'not-seen' | 'noise-unknown' | 'below-noise';

/** How much a part of the body swayed in a hold. */
export interface Sway {
  /** Root mean square around the slow drift, without the points' own noise; in trunks. */
  readonly trunks: number | null;
  /** Null exactly when `trunks` is known. */
  readonly withheld: SwayWithheld | null;
  /** The points' own noise in the person's rests, in trunks; null = not measured. */
  readonly noise: number | null;
}

/** One hold, looked back at. */
export interface HoldReview extends Hold {
  /** Shoulder and hip. */
  readonly trunkSway: Sway;
  /** The point that the movement carries furthest; null where the trunk is all that moves. */
  readonly limbSway: Sway | null;
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

/** What a half of the back did: `hardly` also where it may only have been taken along by the other. */
export type HalfMoved = 'rounded' | 'rounded-a-little' | 'hardly' | 'hollowed';

/** A half of the back, over the sure reps. */
export interface BackHalfReview {
  /** Median change of its sagitta from rest, in trunks; + = rounded. */
  readonly change: number;
  readonly moved: HalfMoved;
}

/** How the halves of the back took part; null = not seen well enough. */
export interface BackHalvesReview {
  readonly chest: BackHalfReview | null;
  readonly lumbar: BackHalfReview | null;
}

/** The breaths of a set. */
export interface BreathsReview {
  /** Null where the belly could not be seen. */
  readonly seen: { readonly count: number; readonly perMinute: number } | null;
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
  /** 1 = what the person usually reaches on that side. */
  readonly medianRangeOfUsual: number | null;
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
  /** What the person asked for. */
  readonly commands: readonly GivenCommand[];
  readonly faults: readonly FaultReview[];
  readonly events: readonly FormEvent[];
  /** After corrections. */
  readonly countedReps: number;
  readonly signal: ReviewSignal;
  /** Share 0..1 of the frames with a known signal; 0 without frames: nothing was seen. */
  readonly coverage: number;
  /** Pictures a second that were recorded; null with fewer than two. */
  readonly frameRate: number | null;
  /** What was reached on each side that moved. */
  readonly ranges: readonly SideRange[];
  /** Null where the exercise is not about the back's own movement, and in old records. */
  readonly backHalves: BackHalvesReview | null;
  /** Null where the exercise does not watch the breath, and in old records. */
  readonly breaths: BreathsReview | null;
  /** Session by session, the oldest first, this one last; shares of the exercise's target. */
  readonly rangeTrend: readonly RangePoint[];
  /** Noise of the signal in the person's own still moments, in its unit; null = no still moment. */
  readonly noise: number | null;
  readonly summary: ReviewSummary;
}
