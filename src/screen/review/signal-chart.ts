import uPlot from 'uplot';
import type { RepReview, Review } from '../../review/review';
import { words, writeClock } from '../words/words';

/** Colours of the chart as CSS colours, read from the page's theme. */
export interface ChartInk {
  readonly line: string;
  readonly grid: string;
  readonly text: string;
  readonly rep: string;
  readonly font: string;
}

const markHeight = 26;

/** Shades a rep's time and writes its number above: figures carry the meaning, not the shade. */
function drawRep(chart: uPlot, rep: RepReview, ink: ChartInk): void {
  const { ctx: context, bbox } = chart;
  const from = chart.valToPos(rep.startMs / 1000, 'x', true);
  const to = chart.valToPos(rep.endMs / 1000, 'x', true);
  const scale = devicePixelRatio;
  context.save();
  context.fillStyle = ink.rep;
  context.globalAlpha = rep.counts ? 0.14 : 0.05;
  context.fillRect(from, bbox.top, to - from, bbox.height);
  context.globalAlpha = 1;
  context.fillStyle = ink.text;
  context.font = `${rep.counts ? 600 : 400} ${15 * scale}px ${ink.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  const mark = `${rep.counts ? rep.number : '–'}${rep.doubtful ? '?' : ''}`;
  context.fillText(mark, (from + to) / 2, bbox.top - 5 * scale);
  context.restore();
}

/**
 * The movement's signal with its reps marked.
 *
 * @param onseek told a moment in milliseconds when the chart is clicked
 */
export function createSignalChart(
  target: HTMLElement,
  review: Review,
  ink: ChartInk,
  onseek: (timeMs: number) => void,
): uPlot {
  const axis: uPlot.Axis = {
    stroke: ink.text,
    font: `14px ${ink.font}`,
    grid: { stroke: ink.grid, width: 1 },
    ticks: { stroke: ink.grid, width: 1 },
  };
  const chart = new uPlot(
    {
      width: target.clientWidth,
      height: 260,
      padding: [markHeight, 12, 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { setScale: false, x: false, y: false } },
      scales: { x: { time: false } },
      axes: [
        { ...axis, values: (_, ticks) => ticks.map((s) => writeClock(s * 1000).slice(0, -2)) },
        { ...axis, label: words.review.signalAxis[review.unit], labelFont: `14px ${ink.font}` },
      ],
      series: [{}, { stroke: ink.line, width: 2, spanGaps: false, points: { show: false } }],
      hooks: {
        drawClear: [(self) => review.reps.forEach((rep) => drawRep(self, rep, ink))],
      },
    },
    [
      review.signal.timestampsMs.map((ms) => ms / 1000),
      [...review.signal.values],
    ] satisfies uPlot.AlignedData,
    target,
  );
  chart.over.addEventListener('click', ({ offsetX }) =>
    onseek(chart.posToVal(offsetX, 'x') * 1000),
  );
  return chart;
}
