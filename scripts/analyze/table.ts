import type { AnalysisReport, ReportedRep } from '../../src/review/report';

/** `83250` -> `1:23.3`, minutes and seconds of the video. */
export function clockTime(ms: number): string {
  const tenths = Math.round(ms / 100);
  const minutes = Math.floor(tenths / 600);
  return `${minutes}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);

function rangeText({ range, rangeDeg }: ReportedRep): string {
  return rangeDeg === undefined ? range.toFixed(2) : `${Math.round(rangeDeg)} deg`;
}

function remarks(rep: ReportedRep): string {
  return [
    ...(rep.tooFast ? ['too fast'] : []),
    ...(rep.jerky ? ['jerky'] : []),
    ...(rep.doubtful ? ['doubtful'] : []),
    ...rep.faults,
  ].join(', ');
}

/** Columns as wide as their widest cell; the last one is left as it is. */
function align(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const repHeadings = ['#', 'side', 'start', 'range', 'out s', 'hold s', 'back s', 'SPARC', ''];

function repCells(rep: ReportedRep, index: number): string[] {
  return [
    String(index + 1),
    rep.side,
    clockTime(rep.startMs),
    rangeText(rep),
    seconds(rep.outMs),
    seconds(rep.holdMs),
    seconds(rep.returnMs),
    rep.smoothness === null ? '-' : rep.smoothness.toFixed(2),
    remarks(rep),
  ];
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return ['', title, ...align(rows).map((line) => `  ${line}`)];
}

function repSection(title: string, reps: readonly ReportedRep[]): string[] {
  if (reps.length === 0) return [];
  return section(title, [repHeadings, ...reps.map(repCells)]);
}

/** The report as a person reads it on a terminal; times are minutes and seconds of the video. */
export function formatReport(file: string, report: AnalysisReport): string {
  const { reps, partialReps, holds, cues } = report;
  const seen = `${Math.round(report.coverage * 100)} % seen`;
  return [
    `${file}: ${report.exercise}, ${clockTime(report.durationMs)}, ${seen}, ${report.engine}`,
    '',
    `${reps.length} ${reps.length === 1 ? 'repetition' : 'repetitions'} counted`,
    ...repSection('Repetitions', reps),
    ...repSection('Not counted', partialReps),
    ...section(
      'Holds',
      holds.map(({ startMs, side, heldMs, targetMs, complete }) => [
        clockTime(startMs),
        side,
        targetMs > 0 ? `${seconds(heldMs)} of ${seconds(targetMs)} s` : `${seconds(heldMs)} s`,
        complete ? 'complete' : 'ended early',
      ]),
    ),
    ...section(
      'Cues',
      cues.map(({ timestampMs, id, text }) => [clockTime(timestampMs), id, text]),
    ),
  ].join('\n');
}
