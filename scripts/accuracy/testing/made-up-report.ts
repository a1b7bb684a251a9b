import type { FormEvent } from '../../../src/form/events';
import type { AnalysisReport, ReportedRep } from '../../../src/review/report';
import type { TrueRep } from '../true-reps';

/** A true rep of 2 s out, 4 s held, 2 s back, 2 s after the one before it. */
export function trueRep(number: number, about: Partial<TrueRep> = {}): TrueRep {
  const startMs = number * 10_000;
  return {
    startMs,
    outEndMs: startMs + 2000,
    backStartMs: startMs + 6000,
    endMs: startMs + 8000,
    nextMs: startMs + 10_000,
    side: 'left',
    counts: 'yes',
    held: true,
    faults: [],
    outOfForm: false,
    tooFast: false,
    crossingsMs: [],
    rangeDeg: 60,
    ...about,
  };
}

/** What is reported of a rep when everything is measured rightly. */
export function reportedRep(rep: TrueRep, about: Partial<ReportedRep> = {}): ReportedRep {
  return {
    startMs: rep.startMs,
    endMs: rep.endMs,
    side: rep.side as ReportedRep['side'],
    range: rep.rangeDeg ?? 0,
    ...(rep.rangeDeg === null ? {} : { rangeDeg: rep.rangeDeg }),
    outMs: rep.outEndMs - rep.startMs,
    holdMs: rep.backStartMs - rep.outEndMs,
    returnMs: rep.endMs - rep.backStartMs,
    smoothness: null,
    partial: false,
    doubtful: false,
    tooFast: false,
    jerky: false,
    faults: [],
    ...about,
  };
}

/** A report with these reps and events and nothing else. */
export function madeUpReport(
  reps: readonly ReportedRep[],
  events: readonly FormEvent[] = [],
  about: Partial<AnalysisReport> = {},
): AnalysisReport {
  return {
    exercise: 'bird-dog',
    engine: 'made-up',
    durationMs: 60_000,
    coverage: 1,
    reps,
    partialReps: [],
    holds: [],
    cues: [],
    events,
    ...about,
  };
}
