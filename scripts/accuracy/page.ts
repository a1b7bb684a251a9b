import { bounds, faultTable, isNear, isScene } from './bounds';
import type { ClipResult } from './clip-result';
import { clipName, factors, type BenchmarkSet } from './design';
import { figureText } from './figure-text';
import * as figures from './figures';

/** What a page is made of. */
export interface Benchmark {
  /** All engines and models. */
  readonly results: readonly ClipResult[];
  /** The engine that the app uses by itself; the others are shown beside it. */
  readonly mainEngine: string;
  /** Clips of the whole benchmark, and those that are not measured yet. */
  readonly clips: number;
  readonly missing: number;
  /** Faults that Lento looks for and that no clip shows yet, `exercise fault`. */
  readonly notShown: readonly string[];
}

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  if (rows.length === 0) return 'None.';
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const head = [
  ...['clips', 'reps', 'count exact', 'off by one', 'count error', 'hold', 'out and back'],
  ...['range', 'too fast F1', 'delay', 'sides right', 'withheld'],
];

function row(name: string, results: readonly ClipResult[]): Row {
  const reps = results.reduce((sum, { score }) => sum + score.reps.length, 0);
  return [
    name,
    String(results.length),
    String(reps),
    figureText(figures.countExact(results), 2),
    figureText(figures.countOffByOne(results), 2),
    figureText(figures.countError(results), 2),
    figureText(figures.holdError(results), 2, ' s'),
    figureText(figures.phaseError(results), 2, ' s'),
    figureText(figures.rangeError(results), 1, '°'),
    figureText(figures.tooFast(results).f1, 2),
    figureText(figures.tooFastDelay(results), 2, ' s'),
    figureText(figures.sidesRight(results), 2),
    `${Math.round(100 * (figures.withheld(results).value ?? 0))} %`,
  ];
}

/** One row for each value that a factor takes. */
function groups(
  factor: string,
  results: readonly ClipResult[],
  of: (result: ClipResult) => string,
): string {
  const values = [...new Set(results.map(of))].sort();
  const rows = values.map((value) =>
    row(
      value,
      results.filter((result) => of(result) === value),
    ),
  );
  return table([factor, ...head], rows);
}

function boundRows(held: readonly ClipResult[], tuning: readonly ClipResult[]): Row[] {
  return bounds.map((bound) => {
    const met = bound.met(held);
    const word = met === null ? 'not measured' : met ? 'met' : '**not met**';
    return [bound.name, bound.bound, bound.text(held), word, bound.text(tuning)];
  });
}

function faultRows(results: readonly ClipResult[]): Row[] {
  return faultTable(results).map((fault) => [
    fault.exercise,
    fault.id,
    String(fault.present),
    String(fault.clean),
    figureText(fault.precision, 2),
    figureText(fault.recall, 2),
    figureText(fault.f1, 2),
    `${fault.besides} of ${fault.others}`,
  ]);
}

function turnedRows(results: readonly ClipResult[]): Row[] {
  return results
    .filter((result) => !isNear(result))
    .map(({ clip, score }) => [
      clipName(clip),
      String(score.trueCount ?? '–'),
      String(score.count),
      score.said.join(', ') || '–',
      String(score.blind),
    ]);
}

function sceneRows(results: readonly ClipResult[]): Row[] {
  const scenes = results.filter(isScene);
  return [...new Set(scenes.map(({ clip }) => clip.scene as string))].map((scene) => {
    const own = scenes.filter(({ clip }) => clip.scene === scene);
    const counted = own.filter(({ score }) => score.count > 0);
    const words = counted.map(({ judgedAs, score }) => `${judgedAs} ${score.count}`);
    return [scene, String(own.length), words.join(', ') || 'nothing'];
  });
}

/** The same clips, as each engine sees them. */
function engines(results: readonly ClipResult[], mainEngine: string): string {
  const others = results.filter(({ engine }) => engine !== mainEngine);
  const names = new Set(others.map(({ clip }) => clipName(clip)));
  const shared = results.filter(({ clip }) => names.has(clipName(clip)));
  return shared.length
    ? groups('engine', shared, ({ engine }) => engine)
    : 'None but the main one.';
}

function setSection(title: string, all: readonly ClipResult[], mainEngine: string): string {
  const results = all.filter(({ engine }) => engine === mainEngine);
  const shown = results.filter((result) => !isScene(result));
  const near = shown.filter(isNear);
  const option = (name: string) => (result: ClipResult) =>
    result.clip.options[name] ?? 'as the body has it';
  return `## ${title}

Cameras up to 25° from the exercise's own view, unless a row says otherwise.

${groups('exercise', near, ({ judgedAs }) => judgedAs)}

${groups('view', shown, (result) => (isNear(result) ? 'up to 25°' : '40°'))}

${groups('body', near, ({ clip }) => clip.body)}

${groups('clothes', near, option('clothes'))}

${groups('light', near, option('light'))}

${engines(
  all.filter((result) => isNear(result) && !isScene(result)),
  mainEngine,
)}

### Faults

${table(['exercise', 'fault', 'reps with it', 'reps without any', 'precision', 'recall', 'F1', 'noticed besides another'], faultRows(results))}

### At 40°

${table(['clip', 'reps', 'counted', 'said', 'blind'], turnedRows(shown))}

### Scenes without an exercise

${table(['scene', 'judged as so many exercises', 'counted'], sceneRows(results))}
`;
}

/** In what the clips of a set differ, beside exercise and fault. */
const factorNames = [
  ['body', 'body, see tests/person/bodies.ts'],
  ['clothes', 'clothes'],
  ['light', 'light'],
  ['camera', "camera's height, m"],
  ['highCamera', 'the same at the feet end, m'],
  ['distance', 'distance, m'],
  ['near', "turned from the exercise's own view, degrees"],
  ['far', 'and far'],
  ['tempo', 'time each way, s'],
  ['hold', 'time held, s'],
] as const;

function factorTable(): string {
  const rows = factorNames.map(([factor, name]) => [
    name,
    factors['held-out'][factor].join(', '),
    factors.tuning[factor].join(', '),
  ]);
  return table(['factor', 'held out', 'tuning'], rows);
}

/** The benchmark as a page for people. */
export function accuracyPage(benchmark: Benchmark): string {
  const { results, mainEngine, clips, missing, notShown } = benchmark;
  const set = (name: BenchmarkSet) => results.filter(({ clip }) => clip.set === name);
  const main = (name: BenchmarkSet) => set(name).filter(({ engine }) => engine === mainEngine);
  const gap = missing === 0 ? '' : ` **${missing} of its ${clips} clips are not measured yet.**`;
  return `# How accurate it is

Written by \`npm run accuracy\`: people rendered with known truth, seen by the real pose model
(${mainEngine}), judged by the whole pipeline.${gap}

Parameters were chosen while looking at the tuning set only. The held-out set has other bodies, cameras
and seeds, and is looked at for this page alone. Rendered people are cleaner than real ones: expect more
doubt, not less, in a living room.

## What was set out to be reached

On cameras up to 25° from the exercise's own view, unless the line says otherwise.

${table(['figure', 'bound', 'held out', '', 'tuning'], boundRows(main('held-out'), main('tuning')))}

Behind each figure stands how many cases it is made of: clips for counts, reps, ways or holds for the
others; _only_ marks those made of fewer than ten. Errors are medians of absolute differences, except the
count error, which is the mean over clips of |found - true| / true. F1 is the harmonic mean of precision
and recall. A fault's false alarms are looked for in the reps that show no fault at all; _noticed besides
another_ are reps with another fault, in which both may be true. _Too fast_ is not asked about within a
tenth of the limit, a count not where the fault shown is the extent of the movement itself. _Withheld_ is
the share of the frames in which the movement's value is unknown.

Faults that no clip shows, and of which nothing is known here: ${notShown.join(', ') || 'none'}.

## What the clips are

Every exercise as meant, too fast, turned by 40°, and with each of its faults; two or three reps a clip,
15 frames a second. The other factors are dealt out by seeded lot, so that each of their levels comes about
equally often with each exercise: a balanced part of the full product, which would be some ten thousand
clips. Too fast, 40° and faults of timing are shown in the held-out set alone.

${factorTable()}

${setSection('Held out', set('held-out'), mainEngine)}
${setSection('Tuning', set('tuning'), mainEngine)}`;
}
