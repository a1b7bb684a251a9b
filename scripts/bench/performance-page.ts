import { stageNames } from '../../src/session/stage-timer';
import { table, type Row } from '../accuracy/markdown-table';
import type { CpuFigures } from './run-cpu';
import type { VisitTimes } from './app-browser';
import { partNames, type PartName } from './parts';
import type { Figures } from './page/stage-samples';
import { median } from './quantile';
import { raceFigures } from './race-figures';
import type { Results } from './results';
import { targets } from './targets';

const number = (value: number | null | undefined, digits = 1): string =>
  value == null || Number.isNaN(value) ? '-' : value.toFixed(digits);
const megabytes = (bytes: number | null): string => number(bytes === null ? null : bytes / 1e6, 0);

/** What was set out to be reached; also what the command prints first. */
export function targetTable(results: Results): string {
  const rows = targets(results).map(({ name, bound, measured, met }): Row => {
    const word = met === null ? 'not measured' : met ? 'met' : '**not met**';
    return [name, bound, measured ?? '-', word];
  });
  return table(['figure', 'bound', 'measured', ''], rows);
}

function enginesSection({ result }: NonNullable<Results['engines']>): string {
  const rows = raceFigures(result).map(({ name, median: ms, quartile, ratio, seen }): Row => [
    name,
    number(ms),
    number(quartile),
    number(ratio, 2),
    `${number(100 * seen, 0)} %`,
  ]);
  const failed = result.filter(({ problem }) => problem !== null);
  const notes = failed.map(({ name, problem }) => `\n${name} did not run: ${problem}`).join('\n');
  return `Milliseconds from handing over a picture of 640 x 480 to its answer. All run in one page, each in a worker of
its own unless it says otherwise, and take turns on the same pictures; the ratio to the first line is taken
in each round, and is the median over the rounds. TensorFlow.js runs on WebAssembly in one thread: its
threads start from a blob, which the page's policy forbids.

${table(['engine', 'median', 'lower quartile', 'ratio', 'person seen'], rows)}
${notes}`;
}

function figuresCells(figures: Figures | null): Row {
  return [number(figures?.median, 2), number(figures?.quartile, 2), number(figures?.longest95, 2)];
}

function pipelineSection({ result: { plain, outline } }: NonNullable<Results['pipeline']>): string {
  const stages = stageNames.map((name): Row => [
    name,
    ...figuresCells(plain.stages[name]),
    ...figuresCells(outline.stages[name]),
  ]);
  const ratio = ({ appRates, bareRates }: typeof plain) =>
    median(appRates.map((rate, round) => rate / (bareRates[round] ?? Number.NaN)));
  const rows = (
    [
      ["the app's own work, ms a picture", ({ ownMs }) => number(ownMs, 2)],
      ['pictures a second of the app', ({ appRates }) => number(median(appRates))],
      ['the same of its bare engine', ({ bareRates }) => number(median(bareRates))],
      ['one over the other, median of the rounds', (own) => number(ratio(own), 2)],
      ['tasks of the page over 50 ms', ({ longTasks }) => String(longTasks)],
      ['the longest of them, ms', ({ longestTaskMs }) => number(longestTaskMs, 0)],
      ['refreshes of the screen a second', ({ refreshes }) => number(refreshes, 0)],
      ['the same of an idle page', ({ idleRefreshes }) => number(idleRefreshes, 0)],
    ] satisfies [string, (own: typeof plain) => string][]
  ).map(([name, of]): Row => [name, of(plain), of(outline)]);
  return `The live view with all that is behind it, fed with pictures as quickly as it takes them: without the person's
outline, as for exercises that need none, and with it. Milliseconds; what each stage is
stands in src/session/stage-timer.ts. _wait_ is a picture's wait for the engine, which is always busy here.

${table(['stage', 'median', 'lower quartile', '95 %', 'with outline: median', 'lower quartile', '95 %'], stages)}

${table(['', 'without outline', 'with it'], rows)}`;
}

function delaySection({ result }: NonNullable<Results['delay']>): string {
  const rows: Row[] = [
    ['a pose', 'all', ...figuresCells(result.pose)],
    ['a cue', String(result.cues), ...figuresCells(result.cue)],
    ['a sound', String(result.sounds), ...figuresCells(result.sound)],
  ];
  return `Milliseconds from a picture's arrival on the page, at 30 a second, to what it leads to: its pose on the screen's
state, a cue, a sound handed to the browser. How long a movement itself has to last before it is believed (a dwell of
150 ms, two later pictures) comes on top, and is tested in src/session/cue-delay.test.ts.

${table(['to', 'how many', 'median', 'lower quartile', '95 %'], rows)}`;
}

function startSection({ result }: NonNullable<Results['start']>): string {
  const cells = (visits: readonly VisitTimes[], of: (times: VisitTimes) => number | null) =>
    number(median(visits.flatMap((visit) => of(visit) ?? [])), 0);
  const rows = (
    [
      ['live view there', ({ liveViewMs }) => liveViewMs],
      ['model there', ({ modelMs }) => modelMs],
      ['engine there', ({ engineMs }) => engineMs],
      ['first pose', ({ firstPoseMs }) => firstPoseMs],
    ] satisfies [string, (times: VisitTimes) => number | null][]
  ).map(([name, of]): Row => [name, cells(result.first, of), cells(result.second, of)]);
  return `Milliseconds from asking for the address of a live view; medians of ${result.second.length}. Between the visits the
browser is closed and opened again, after a minute in front of the camera and a look at the home page, and has been
open for two seconds when the address is asked for. Server and browser are on one machine: a line would come on top of
the first visit, and of that alone.

${table(['', 'first visit', 'second visit'], rows)}

Whoever has read about the exercise for ten seconds, on a machine that has been measured, waits
${number(median(result.afterReading), 0)} ms from the click on "Start" to the first pose. When the engine breaks in a session, the first time
${number(median(result.brokenOnce), 0)} ms go by without a pose (the same one is started anew), the second time ${number(median(result.brokenTwice), 0)} (the next one
has been made ready).`;
}

function cpuSection({ result }: NonNullable<Results['cpu']>): string {
  const kinds = [
    ...new Set([result.coached, result.nobody].flatMap((own) => Object.keys(own.perMinute))),
  ];
  const total = (own: CpuFigures) => Object.values(own.perMinute).reduce((sum, s) => sum + s, 0);
  const rows: Row[] = [
    ...kinds.map((kind): Row => [
      kind,
      number(result.coached.perMinute[kind]),
      number(result.nobody.perMinute[kind]),
    ]),
    ['all', number(total(result.coached)), number(total(result.nobody))],
    ['poses a second', number(result.coached.poses, 0), number(result.nobody.poses, 0)],
  ];
  return `CPU seconds of a minute in front of a camera of 30 pictures a second, by the browser's processes: \`renderer\` is the
page with its workers, \`GPU\` draws (in software on a machine without a graphics card), \`utility\` is the camera.

${table(['process', 'coached', 'nobody there'], rows)}`;
}

function historySection({ result }: NonNullable<Results['history']>): string {
  const rows = result.map(({ sessions, listMs, reviewMs }): Row => [
    String(sessions),
    number(listMs),
    number(reviewMs),
  ]);
  return `Milliseconds to list all sessions, and to load one with what its review compares it with and to work that out.

${table(['sessions stored', 'list', 'review'], rows)}`;
}

function sessionSection({ result }: NonNullable<Results['session']>): string {
  const rows = result.samples.map((sample): Row => [
    String(sample.frames),
    number(sample.frames / 15 / 60),
    number(sample.rate),
    number(sample.ownMs, 2),
    number(sample.poseMs),
    megabytes(sample.processBytes),
    megabytes(sample.heapBytes),
    String(sample.open.frames),
    String(sample.open.tensors),
  ]);
  return `A session at 15 pictures a second, run as quickly as its pictures are looked at, with screen and record. After each
part: pictures so far, minutes of the session, pictures a second, the app's own work and the engine's in ms a picture,
memory of the page's process in MB once the browser has given back what nobody holds (it keeps decoded pictures and
garbage for a while), that of its JavaScript, pictures and tensors still open.

${table(['pictures', 'minutes', 'a second', 'own ms', 'engine ms', 'MB', 'JavaScript MB', 'open pictures', 'open tensors'], rows)}`;
}

const sections: {
  readonly [Part in PartName]: readonly [
    title: string,
    write: (part: NonNullable<Results[Part]>) => string,
  ];
} = {
  engines: ['Engines side by side', enginesSection],
  pipeline: ['The way of a picture', pipelineSection],
  delay: ['From picture to cue', delaySection],
  start: ['Start', startSection],
  cpu: ['How warm the machine gets', cpuSection],
  history: ['Looking back', historySection],
  session: ['A long session', sessionSection],
};

function section<Part extends PartName>(part: Part, results: Results): string {
  const [title, write] = sections[part];
  const measured = results[part];
  if (measured === undefined)
    return `## ${title}\n\nNot measured yet: \`npm run bench -- --only ${part}\`.`;
  const { date, cores, cpu, memoryGb, system, engine, quick, loadBefore } = measured.circumstances;
  const hint = quick ? ' **Only a quick look: figures are nothing to go by.**' : '';
  const busy =
    loadBefore > 0.25
      ? ` **The machine was busy with other things (load ${loadBefore.toFixed(1)} a core): figures are worse than they are on an idle one.**`
      : '';
  const where = `${date}, ${cpu}, ${cores} cores, ${memoryGb} GB, ${system}`;
  const what = part === 'engines' ? where : `${where}; ${engine}`;
  return `## ${title}\n\n_${what}._${hint}${busy}\n\n${write(measured as NonNullable<Results[Part]>)}`;
}

/** The tables of some parts; what the command prints. */
export function performanceTables(
  results: Results,
  parts: readonly PartName[] = partNames,
): string {
  return parts.map((part) => section(part, results)).join('\n\n');
}

/** The benchmark as a page for people. */
export function performancePage(results: Results): string {
  return `# How quick, cool and steady it is

Written by \`npm run bench\` on one machine without a graphics card, in a headless Chromium. Absolute figures are that
machine's; ratios come from one run each, in which the candidates took turns, and carry over better.

## What was set out to be reached

${targetTable(results)}

## What limits it now

- **The model is nearly all of the cost.** Of the time from picture to screen, all but the stage _pose_ is the app's own;
  within _pose_, copying the frame, cutting out and reading points are about 2 ms. A quicker pose means a smaller model or
  more cores, not quicker code around it. Without a graphics card drawing takes from the same cores, and is kept
  [as seldom as it may be](decisions/drawn-as-one.md).
- **Two threads need two free cores.** Detector and landmark model run one after the other, each on all threads: a core
  that the camera, the drawing or another program has taken makes the other one wait for it.
- **A first pose waits for the engine**: what lies between _engine there_ and _first pose_ in the table of the start is
  compiling the first time. A browser keeps what it compiled of an engine once that has been at work for about half a
  minute, and gives it with its own copy of the file, so the service worker hands that one on and not its own. What is left
  on a later visit is reading the code, starting threads, and the engine's own preparing of the model's weights. Workers
  of one page share compiled code at once, so that an engine that breaks is back soon. On two cores all of it is
  computing and not waiting: the worker started a tenth of a second earlier, its threads beside the reading of the code,
  or the code asked for past the service worker brought no earlier pose. The table opens the live view by
  its address; whoever reads about the exercise first finds the engine ready.
- **Memory in a long session** grows by somewhat less than a megabyte a minute. Pictures and tensors are all freed, and
  JavaScript's share stays as it is: the record of the session goes to the database as it is made. What grows is in the
  browser's own heap, and stays when neither records nor times of stages are written; handing frames to a worker, reading
  their memory and closing them alone adds nothing. A few megabytes of drawn tiles come and go besides.
- **MediaPipe's loop goes through WebGL even on the CPU**, has no threads and no relaxed SIMD. It is compared as people use
  it, with frames as a camera gives them; a canvas in memory between the two makes it quicker here, and has a line of its
  own in the table.

${performanceTables(results)}

## To see it in the app

T in the live view shows what each stage of a picture takes, how many poses and refreshes there are a second, and how many
tasks of the page took over 50 ms. The same stands in the browser's own timeline (\`lento motion\`, \`lento form\`, ...) while the
panel is open; hidden, nothing is measured.
`;
}
