import { faultTable, isNear, isScene, oncePerClip } from './bounds';
import type { ClipResult } from './clip-result';
import { wavingFromSeconds } from '../../tests/person/scenes';
import { clipName } from './design';
import { figureText } from './figure-text';
import { wantedGestures } from './gestures';
import * as figures from './figures';
import { table, type Row } from './markdown-table';

const head = [
  ...['clips', 'reps', 'count exact', 'off by one', 'count error'],
  ...['holds found', 'hold', 'out and back'],
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
    figureText(figures.holdsFound(results), 2),
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

/** Clips in which somebody waves, and those in which nobody does and something was understood. */
function gestureRows(results: readonly ClipResult[]): Row[] {
  return oncePerClip(results)
    .filter(({ clip, gestures }) => wantedGestures(clip).length > 0 || gestures.length > 0)
    .map(({ clip, gestures }) => [
      clipName(clip),
      wantedGestures(clip).join(', ') || 'nothing',
      gestures
        .map(({ gesture, timestampMs }) => {
          const afterMs = timestampMs - wavingFromSeconds * 1000;
          return `${gesture} after ${(afterMs / 1000).toFixed(1)} s`;
        })
        .join(', ') || 'nothing',
    ]);
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

/** What was found on the clips of one set, in tables. */
export function setSection(title: string, all: readonly ClipResult[], mainEngine: string): string {
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

### Gestures

Seconds from the moment in which the raised hand begins to wave.

${table(['clip', 'waved', 'understood'], gestureRows(results))}
`;
}
