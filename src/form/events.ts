/** A side of the person's own body; `unknown` when the evidence does not settle it. */
export type Side = 'left' | 'right' | 'both' | 'unknown';

/** rest: in the start position; out: towards the target; hold: there; back: returning. */
export type Phase = 'rest' | 'out' | 'hold' | 'back';

/** Why the checker cannot see enough to judge. */
export type SightProblem =
  | 'nobody'
  | 'parts-hidden'
  | 'too-small'
  | 'cut-off'
  | 'turn-side-on'
  | 'turn-front-on'
  | 'view-moved'
  | 'other-person'
  /** The engine that finds the body does not give what this exercise is judged by. */
  | 'engine-blind';

/** A fault noticed in a rep, with the furthest value that was seen. */
export interface FaultNotice {
  /** Id of the fault in the exercise's content file. */
  readonly id: string;
  readonly timestampMs: number;
  /** In the unit of the fault's measure; null for faults that have no measure. */
  readonly value: number | null;
}

/**
 * How far the two halves of the back bent in a rep, from rest to its furthest point: sagittas in trunks,
 * + = rounded, - = hollowed; null = not seen well enough. Each takes 0.2 to 0.4 of the other's change.
 */
export interface BackHalves {
  readonly chest: number | null;
  readonly lumbar: number | null;
}

/** A finished repetition, counted or partial. Times are in milliseconds of the source. */
export interface Rep {
  /** 1-based among counted reps; a partial rep carries the number that it would have had. */
  readonly number: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly side: Side;
  readonly outMs: number;
  readonly holdMs: number;
  readonly returnMs: number;
  /** Distance from rest to the furthest point, in the unit of the movement's measure. */
  readonly range: number;
  /** Range over the exercise's target range; 1 = the full target. */
  readonly rangeOfTarget: number;
  /**
   * Reached between 0.35 and 0.7 of the reachable range, or of the way that the exercise asks for where that is
   * less: reported, not counted.
   */
  readonly partial: boolean;
  /** Something was hidden or implausible on the way; the person may put it right in the review. */
  readonly doubtful: boolean;
  /** The view let nothing be said about its form: no fault then means nothing. */
  readonly formUnknown?: boolean | undefined;
  readonly tooFast: boolean;
  readonly jerky: boolean;
  /** Only where the back itself is what moves; absent in old records. */
  readonly backHalves?: BackHalves | undefined;
  readonly faults: readonly FaultNotice[];
}

/** A hold that ended. */
export interface Hold {
  readonly startMs: number;
  readonly endMs: number;
  readonly side: Side;
  /** Time in position, without the pauses. */
  readonly heldMs: number;
  readonly targetMs: number;
  readonly complete: boolean;
}

/** Everything that the checkers report. Stored as it is; all that is shown later follows from it. */
export type FormEvent =
  | { readonly kind: 'sight-lost'; readonly timestampMs: number; readonly problem: SightProblem }
  | { readonly kind: 'sight-found'; readonly timestampMs: number }
  /** The start position has been held: counting begins (again). */
  | { readonly kind: 'ready'; readonly timestampMs: number }
  /** The person left the exercise's position, e.g. stood up. Counting stops until `ready`. */
  | { readonly kind: 'left-position'; readonly timestampMs: number }
  /** The person stands, sits or kneels up in the middle of a set. Once until `ready`. */
  | { readonly kind: 'got-up'; readonly timestampMs: number }
  | {
      readonly kind: 'phase';
      readonly timestampMs: number;
      readonly phase: Phase;
      readonly side: Side;
    }
  | { readonly kind: 'rep'; readonly timestampMs: number; readonly rep: Rep }
  | { readonly kind: 'hold-start'; readonly timestampMs: number; readonly side: Side }
  | { readonly kind: 'hold-paused'; readonly timestampMs: number; readonly remainingMs: number }
  | { readonly kind: 'hold-resumed'; readonly timestampMs: number; readonly remainingMs: number }
  /**
   * The person is turned too far aside for their form to be judged; counting goes on. Once in a set,
   * unless the view was good in between.
   */
  | { readonly kind: 'form-hidden'; readonly timestampMs: number }
  /** Emitted once when the hold clock reaches its target. */
  | { readonly kind: 'hold-reached'; readonly timestampMs: number }
  | { readonly kind: 'hold-end'; readonly timestampMs: number; readonly hold: Hold }
  /** Speed over the limit, raised once a phase, as it happens. Unit: ranges per second. */
  | {
      readonly kind: 'too-fast';
      readonly timestampMs: number;
      readonly speed: number;
      readonly limit: number;
    }
  | { readonly kind: 'jerky'; readonly timestampMs: number }
  | { readonly kind: 'fault'; readonly timestampMs: number; readonly fault: FaultNotice }
  /**
   * What the person is asked to do so that their own two positions are learnt; `known`: they are
   * known from an earlier time, and nothing is asked.
   */
  | {
      readonly kind: 'calibration';
      readonly timestampMs: number;
      readonly step: 'relax' | 'press' | 'done' | 'known';
    }
  /** The pace of a movement that the camera cannot see; rounds are guided and not counted. */
  | {
      readonly kind: 'pace';
      readonly timestampMs: number;
      readonly step: Exclude<Phase, 'rest'>;
      /** 1-based. */
      readonly round: number;
    }
  /** How well a calibrated signal can be told from noise (pelvic tilt). */
  | {
      readonly kind: 'visibility';
      readonly timestampMs: number;
      readonly word: 'clear' | 'faint' | 'not-visible';
    }
  /**
   * At the end of a set in which the breath was watched: breaths that were seen, and how many a
   * minute while they were; null where the belly was never seen breathing.
   */
  | {
      readonly kind: 'breaths';
      readonly timestampMs: number;
      readonly count: number;
      readonly perMinute: number | null;
    }
  /** The set's target is reached. */
  | { readonly kind: 'set-done'; readonly timestampMs: number };

export type FormEventKind = FormEvent['kind'];
