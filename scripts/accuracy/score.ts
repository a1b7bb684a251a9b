import type { AnalysisReport, ReportedRep } from '../../src/review/report';
import type { FormEvent } from '../../src/form/events';
import type { Counts, TrueRep } from './true-reps';

/** What the product said of one true repetition, beside what it should have said. */
export interface RepScore {
  readonly counts: Counts;
  readonly counted: boolean;
  /** Ids of faults that are there, and that were noticed. */
  readonly faults: readonly string[];
  readonly noticed: readonly string[];
  /** Null where nobody can say, see {@link TrueRep}. */
  readonly tooFast: boolean | null;
  readonly calledFast: boolean;
  /** From crossing the limit to the frame at which it is said, for each way that was called. */
  readonly fastDelaysMs: readonly number[];
  /** Null where no side moves, or the rep was not counted. */
  readonly sideRight: boolean | null;
  /** Measured less true, out and back; none where the rep was not counted. */
  readonly phaseErrorsMs: readonly number[];
  /** Null where nothing is held. */
  readonly holdFound: boolean | null;
  /** Null where nothing is held, no hold was found, or a fault changes the posture. */
  readonly holdErrorMs: number | null;
  /** Null where the movement has no angle, a fault changes it, or the rep was not counted. */
  readonly rangeErrorDeg: number | null;
}

/** How far the product's word and the truth of one clip are apart. */
export interface ClipScore {
  /** Reps it should count; null where some of them may be judged either way. */
  readonly trueCount: number | null;
  readonly count: number;
  /** Counted while none was done. */
  readonly extra: number;
  /** What it said hinders the view, each once; `faint` or `not-visible` for a calibrated movement. */
  readonly said: readonly string[];
  /** It led the person by voice and counted nothing, because it cannot see this movement. */
  readonly led: boolean;
  /** Reps counted and holds praised while it said that it cannot see. */
  readonly blind: number;
  /** Share of the frames in which the movement's value is unknown. */
  readonly withheld: number;
  readonly reps: readonly RepScore[];
}

interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

const overlap = (a: Span, b: Span): number =>
  Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);

/** The one of several that shares most time with a span; none when nothing overlaps. */
function nearest<T extends Span>(span: Span, all: readonly T[]): T | undefined {
  return all
    .filter((one) => overlap(span, one) > 0)
    .sort((a, b) => overlap(span, b) - overlap(span, a))[0];
}

/** Pairs each true rep with the found one that shares most time with it, and with no other. */
function pair(truth: readonly TrueRep[], found: readonly ReportedRep[]) {
  const taken = new Set<ReportedRep>();
  return truth.map((rep) => {
    const own = nearest(
      rep,
      found.filter((one) => !taken.has(one) && nearest(one, truth) === rep),
    );
    if (own) taken.add(own);
    return own;
  });
}

/** When it said that it cannot see. */
function unseenSpans(events: readonly FormEvent[]): Span[] {
  const spans: Span[] = [];
  let since: number | null = null;
  for (const { kind, timestampMs } of events) {
    if (kind === 'sight-lost') since ??= timestampMs;
    if (kind !== 'sight-found' || since === null) continue;
    spans.push({ startMs: since, endMs: timestampMs });
    since = null;
  }
  return since === null ? spans : [...spans, { startMs: since, endMs: Infinity }];
}

function blindWords(report: AnalysisReport): number {
  const unseen = unseenSpans(report.events);
  const praise = report.events.filter(
    (event) => event.kind === 'hold-reached' || (event.kind === 'rep' && !event.rep.partial),
  );
  return praise.filter(({ timestampMs }) =>
    unseen.some(({ startMs, endMs }) => timestampMs > startMs && timestampMs < endMs),
  ).length;
}

function saidOf(events: readonly FormEvent[]): string[] {
  const words = events.flatMap((event) =>
    event.kind === 'sight-lost'
      ? [event.problem]
      : event.kind === 'visibility' && event.word !== 'clear'
        ? [event.word]
        : [],
  );
  return [...new Set(words)];
}

interface RepJudge {
  readonly report: AnalysisReport;
  /** The product judges this long behind the newest frame: its events carry the judged frame's time. */
  readonly lagMs: number;
}

function scoreRep(
  rep: TrueRep,
  isFirst: boolean,
  found: ReportedRep | undefined,
  { report, lagMs }: RepJudge,
): RepScore {
  const inWindow = ({ timestampMs }: FormEvent) =>
    (isFirst || timestampMs >= rep.startMs) && timestampMs < rep.nextMs;
  const events = report.events.filter(inWindow);
  const fast = events.filter(({ kind }) => kind === 'too-fast');
  const partial = nearest(rep, report.partialReps) !== undefined && !found;
  const noticed = [
    ...events.flatMap((event) => (event.kind === 'fault' ? [event.fault.id] : [])),
    ...(events.some(({ kind }) => kind === 'jerky') ? ['jerky'] : []),
    ...(partial ? ['partial'] : []),
  ];
  const delays = rep.crossingsMs.flatMap((crossingMs, way) => {
    const nextMs = rep.crossingsMs[way + 1] ?? Infinity;
    const said = fast
      .map(({ timestampMs }) => timestampMs + lagMs)
      .find((saidMs) => saidMs >= crossingMs && saidMs < nextMs);
    return said === undefined ? [] : [said - crossingMs];
  });
  const held = { startMs: rep.outEndMs, endMs: rep.backStartMs };
  const hold = nearest(held, report.holds);
  return {
    counts: rep.counts,
    counted: found !== undefined,
    faults: rep.faults,
    noticed: [...new Set(noticed)],
    tooFast: rep.tooFast,
    calledFast: fast.length > 0,
    fastDelaysMs: delays,
    sideRight: found && rep.side !== 'both' ? found.side === rep.side : null,
    phaseErrorsMs: found
      ? [found.outMs - (rep.outEndMs - rep.startMs), found.returnMs - (rep.endMs - rep.backStartMs)]
      : [],
    holdFound: rep.held ? hold !== undefined : null,
    holdErrorMs: hold && !rep.outOfForm ? hold.heldMs - (held.endMs - held.startMs) : null,
    rangeErrorDeg:
      found?.rangeDeg === undefined || rep.rangeDeg === null || rep.outOfForm
        ? null
        : found.rangeDeg - rep.rangeDeg,
  };
}

/**
 * Compares what the product said of a clip with what is true in it. A rep's window for events runs
 * up to the next rep.
 * @param lagMs how far the judged frame is behind the newest one
 */
export function scoreClip(
  truth: readonly TrueRep[],
  report: AnalysisReport,
  lagMs: number,
): ClipScore {
  const matched = pair(truth, report.reps);
  const said = saidOf(report.events);
  const open = truth.some((rep) => rep.counts === 'either');
  return {
    trueCount: open ? null : truth.filter((rep) => rep.counts === 'yes').length,
    count: report.reps.length,
    extra: report.reps.length - matched.filter((found) => found !== undefined).length,
    said,
    led: said.includes('faint') || said.includes('not-visible'),
    blind: blindWords(report),
    withheld: 1 - report.coverage,
    reps: truth.map((rep, i) => scoreRep(rep, i === 0, matched[i], { report, lagMs })),
  };
}
