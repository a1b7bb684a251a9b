import type { AnalysisReport } from '../../src/review/report';
import type { ClipTruth } from '../footage/truth';
import type { BenchmarkClip } from './clips';

/** How far the product's word and the truth of one clip are apart. Times in milliseconds. */
export interface ClipResult {
  readonly clip: BenchmarkClip;
  readonly trueReps: number;
  readonly foundReps: number;
  /** The product said that it cannot see this movement from here. */
  readonly saidUnseen: boolean;
  readonly holdErrors: readonly number[];
  readonly phaseErrors: readonly number[];
  readonly sidesRight: number;
  readonly sidesJudged: number;
  /** Reps that were called too fast. */
  readonly calledFast: number;
  readonly calledJerky: number;
  /** Reps (or the time between them) with this fault, by fault id. */
  readonly faults: Readonly<Record<string, number>>;
}

interface Pair {
  readonly truth: ClipTruth['reps'][number];
  readonly found: AnalysisReport['reps'][number];
}

/** Pairs each found rep with the true one whose middle lies in it. */
function pairs(truth: ClipTruth, report: AnalysisReport): Pair[] {
  return report.reps.flatMap((found) => {
    const own = truth.reps.find((rep) => {
      const middle = rep.startMs + rep.outMs + rep.holdMs / 2;
      return middle >= found.startMs && middle <= found.endMs;
    });
    return own ? [{ truth: own, found }] : [];
  });
}

export function measureClip(
  clip: BenchmarkClip,
  truth: ClipTruth,
  report: AnalysisReport,
): ClipResult {
  const matched = pairs(truth, report);
  const faults: Record<string, number> = {};
  for (const event of report.events) {
    if (event.kind !== 'fault') continue;
    faults[event.fault.id] = (faults[event.fault.id] ?? 0) + 1;
  }
  const sided = matched.filter((pair) => pair.truth.side !== 'both');
  return {
    clip,
    trueReps: truth.reps.filter((rep) => rep.complete).length,
    foundReps: report.reps.length,
    saidUnseen: report.events.some(
      (event) => event.kind === 'visibility' && event.word !== 'clear',
    ),
    holdErrors: truth.holds.length
      ? matched.map(({ truth: own, found }) => found.holdMs - own.holdMs)
      : [],
    phaseErrors: matched.flatMap(({ truth: own, found }) => [
      found.outMs - own.outMs,
      found.returnMs - own.returnMs,
    ]),
    sidesRight: sided.filter((pair) => pair.truth.side === pair.found.side).length,
    sidesJudged: sided.length,
    calledFast: report.reps.filter((rep) => rep.tooFast).length,
    calledJerky: report.reps.filter((rep) => rep.jerky).length,
    faults,
  };
}
