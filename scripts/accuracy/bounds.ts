import type { Exercise } from '../../src/exercise/schema';
import type { ClipResult } from './clip-result';
import * as figures from './figures';
import type { Figure } from './figures';
import { figureText } from './figure-text';
import { wantedGestures } from './gestures';

/** Turned away by more than this, a camera does not stand where the exercise asks it to. Degrees. */
const intendedWithin = 25;

export const isNear = ({ clip }: ClipResult): boolean => Math.abs(clip.yaw) <= intendedWithin;
export const isScene = ({ clip }: ClipResult): boolean => clip.exercise === null;

/** One thing that was set out to be reached. */
export interface Bound {
  readonly name: string;
  readonly bound: string;
  /** What was reached, in words. */
  text(results: readonly ClipResult[]): string;
  /** Null where nothing was measured. */
  met(results: readonly ClipResult[]): boolean | null;
}

type Measure = (results: readonly ClipResult[]) => Figure;

const shown = (results: readonly ClipResult[]) =>
  results.filter((result) => isNear(result) && !isScene(result));

function atLeast(name: string, least: number, measure: Measure): Bound {
  return {
    name,
    bound: `at least ${least}`,
    text: (results) => figureText(measure(shown(results)), 2),
    met(results) {
      const { value } = measure(shown(results));
      return value === null ? null : value >= least;
    },
  };
}

function atMost(name: string, most: number, unit: string, measure: Measure): Bound {
  return {
    name,
    bound: `at most ${most}${unit}`,
    text: (results) => figureText(measure(shown(results)), 2, unit),
    met(results) {
      const { value } = measure(shown(results));
      return value === null ? null : value <= most;
    },
  };
}

/** How many of several cases are right; all of them should be. */
function all(
  name: string,
  bound: string,
  cases: (results: readonly ClipResult[]) => boolean[],
): Bound {
  return {
    name,
    bound,
    text(results) {
      const own = cases(results);
      return own.length ? `${own.filter(Boolean).length} of ${own.length}` : '–';
    },
    met(results) {
      const own = cases(results);
      return own.length ? own.every(Boolean) : null;
    },
  };
}

/** Faults that an exercise looks for and that none of these clips shows, as `exercise fault`. */
export function faultsNotShown(
  exercises: readonly Exercise[],
  results: readonly ClipResult[],
): string[] {
  return exercises.flatMap(({ id, faults }) => {
    const own = results.filter(({ judgedAs }) => judgedAs === id);
    const shownHere = new Set(own.flatMap(({ score }) => score.reps.flatMap((rep) => rep.faults)));
    return faults.filter((fault) => !shownHere.has(fault.id)).map((fault) => `${id} ${fault.id}`);
  });
}

/** Every fault that a clip shows, exercise by exercise. */
export function faultTable(results: readonly ClipResult[]) {
  const near = shown(results);
  const ids = [...new Set(near.map(({ judgedAs }) => judgedAs))];
  return ids.flatMap((exercise) => {
    const own = near.filter(({ judgedAs }) => judgedAs === exercise);
    const faults = new Set(own.flatMap(({ score }) => score.reps.flatMap((rep) => rep.faults)));
    return [...faults].map((id) => ({ exercise, ...figures.faultFigures(own, id) }));
  });
}

const leastFaultF1 = 0.85;
/** Sights on which the person is asked to turn or to move. */
const asksToTurn = (said: readonly string[]) =>
  said.some((word) => ['turn-side-on', 'turn-front-on'].includes(word));

/** A scene is judged as every exercise; what does not depend on that is told once. */
export function oncePerClip(results: readonly ClipResult[]): ClipResult[] {
  return results.filter(
    (result, at) =>
      results.findIndex(({ clip, engine }) => clip === result.clip && engine === result.engine) ===
      at,
  );
}

/** What Lento set out to reach on the held-out clips. */
export const bounds: readonly Bound[] = [
  atLeast('Count exact, share of clips', 0.95, figures.countExact),
  atLeast('Count off by at most one', 0.99, figures.countOffByOne),
  atMost('Count error, mean of abs(found - true) / true', 0.02, '', figures.countError),
  atMost('Hold time, median error', 0.3, ' s', figures.holdError),
  atMost('Time out and back, median error', 0.25, ' s', figures.phaseError),
  atMost('Range, median error', 8, '°', figures.rangeError),
  atLeast('Too fast, F1', 0.95, (results) => figures.tooFast(results).f1),
  atMost('Too fast, median delay', 0.3, ' s', figures.tooFastDelay),
  all('Faults with an F1 of at least 0.85', 'all', (results) =>
    faultTable(results).map(({ f1 }) => (f1.value ?? 0) >= leastFaultF1),
  ),
  atLeast('Cat arch told from neutral, sag and nodding', 0.97, (results) =>
    figures.toldFromOthers(results.filter(({ judgedAs }) => judgedAs === 'cat-arch')),
  ),
  all('At 40°: counts right or asks to turn', 'all', (results) =>
    results
      .filter((result) => !isNear(result))
      .map(({ score }) => score.count === score.trueCount || score.led || asksToTurn(score.said)),
  ),
  all('Never counts or praises while it says that it cannot see', 'all clips', (results) =>
    results.map(({ score }) => score.blind === 0),
  ),
  all('No gesture understood in clips without one', 'all clips', (results) =>
    results
      .filter(({ clip }) => wantedGestures(clip).length === 0)
      .map(({ gestures }) => gestures.length === 0),
  ),
  all('Waved hands understood, each once', 'all', (results) =>
    oncePerClip(results)
      .filter(({ clip }) => wantedGestures(clip).length > 0)
      .map(({ clip, gestures }) => {
        const understood = gestures.map(({ gesture }) => gesture);
        return understood.join() === wantedGestures(clip).join();
      }),
  ),
  all('Nothing counted in scenes without an exercise', 'all', (results) =>
    results.filter(isScene).map(({ score }) => score.count === 0),
  ),
];
