import type { Cue, FormEvent, Hold, Side } from '../record/records';
import type { RepReview, Review } from './review';

/** One repetition in an {@link AnalysisReport}. Times are milliseconds of the source. */
export interface ReportedRep {
  readonly startMs: number;
  readonly endMs: number;
  readonly side: Side;
  /** From rest to the furthest point, in the unit of the movement's measure. */
  readonly range: number;
  /** The same, only there when that unit is degrees. */
  readonly rangeDeg?: number;
  readonly outMs: number;
  readonly holdMs: number;
  readonly returnMs: number;
  /** Mean SPARC of out and back, null when neither can be judged. */
  readonly smoothness: number | null;
  readonly partial: boolean;
  readonly doubtful: boolean;
  readonly tooFast: boolean;
  readonly jerky: boolean;
  /** Ids of the faults, each once. */
  readonly faults: readonly string[];
}

/** What the analysis of a recording says, as it is written to JSON. */
export interface AnalysisReport {
  readonly exercise: string;
  readonly engine: string;
  readonly durationMs: number;
  /** Share 0..1 of the frames in which the movement's signal was known. */
  readonly coverage: number;
  readonly reps: readonly ReportedRep[];
  /** Seen, but not counted. */
  readonly partialReps: readonly ReportedRep[];
  readonly holds: readonly Hold[];
  readonly cues: readonly Pick<Cue, 'timestampMs' | 'id' | 'text'>[];
  readonly events: readonly FormEvent[];
}

function reportRep(rep: RepReview, inDegrees: boolean): ReportedRep {
  return {
    startMs: rep.startMs,
    endMs: rep.endMs,
    side: rep.side,
    range: rep.range,
    ...(inDegrees ? { rangeDeg: rep.range } : {}),
    outMs: rep.outMs,
    holdMs: rep.holdMs,
    returnMs: rep.returnMs,
    smoothness: rep.smoothness,
    partial: rep.partial,
    doubtful: rep.doubtful,
    tooFast: rep.tooFast,
    jerky: rep.jerky,
    faults: [...new Set(rep.faults.map((fault) => fault.id))],
  };
}

/** The review as the report that `npm run analyze` writes. */
export function analysisReport(review: Review): AnalysisReport {
  const reps = (counts: boolean) =>
    review.reps
      .filter((rep) => rep.counts === counts)
      .map((rep) => reportRep(rep, review.unit === 'degrees'));
  return {
    exercise: review.session.exerciseId,
    engine: review.session.engine,
    durationMs: review.session.durationMs,
    coverage: review.coverage,
    reps: reps(true),
    partialReps: reps(false),
    holds: review.holds.map(({ trunkSway: _trunk, limbSway: _limb, ...hold }) => hold),
    cues: review.cues.map(({ timestampMs, id, text }) => ({ timestampMs, id, text })),
    events: review.events,
  };
}
