import { median as medianOf } from '../../src/motion/median';
import type { ClipResult } from './clip-result';
import type { RepScore } from './score';

/** A figure and how many cases it stands on; null where it stands on none. */
export interface Figure {
  readonly value: number | null;
  readonly n: number;
}

/** Right and wrong answers to a yes-or-no question. */
export interface Verdicts {
  readonly precision: Figure;
  readonly recall: Figure;
  /** Harmonic mean of both; n = cases in which it should be said. */
  readonly f1: Figure;
}

export function median(values: readonly number[]): Figure {
  return { value: medianOf(values), n: values.length };
}

export function share(cases: readonly boolean[]): Figure {
  const right = cases.filter(Boolean).length;
  return { value: cases.length ? right / cases.length : null, n: cases.length };
}

export function mean(values: readonly number[]): Figure {
  const sum = values.reduce((total, value) => total + value, 0);
  return { value: values.length ? sum / values.length : null, n: values.length };
}

/** @param cases whether it is true, and whether it was said */
export function verdicts(cases: readonly { true: boolean; said: boolean }[]): Verdicts {
  const precision = share(cases.filter((one) => one.said).map((one) => one.true));
  const recall = share(cases.filter((one) => one.true).map((one) => one.said));
  const [p, r] = [precision.value, recall.value];
  // Nothing said where something is true is a recall of 0, and so an F1 of 0.
  const f1 = r === null ? null : p === null || p + r === 0 ? 0 : (2 * p * r) / (p + r);
  return { precision, recall, f1: { value: f1, n: recall.n } };
}

const repsOf = (results: readonly ClipResult[]): readonly RepScore[] =>
  results.flatMap((result) => result.score.reps);

/** Clips in which it counts; without those in which it says that it can only lead. */
const counting = (results: readonly ClipResult[]) =>
  results.flatMap(({ score }) =>
    score.led || score.trueCount === null || score.reps.length === 0
      ? []
      : [{ found: score.count, true: score.trueCount }],
  );

export function countExact(results: readonly ClipResult[]): Figure {
  return share(counting(results).map((clip) => clip.found === clip.true));
}

export function countOffByOne(results: readonly ClipResult[]): Figure {
  return share(counting(results).map((clip) => Math.abs(clip.found - clip.true) <= 1));
}

/** Mean of |found - true| / true over the clips, as in the field; of clips with true reps. */
export function countError(results: readonly ClipResult[]): Figure {
  const clips = counting(results).filter((clip) => clip.true > 0);
  return mean(clips.map((clip) => Math.abs(clip.found - clip.true) / clip.true));
}

const absolute = (values: readonly (number | null)[]): number[] =>
  values.flatMap((value) => (value === null ? [] : [Math.abs(value)]));

/** Median of |measured - true|, seconds. */
export function holdError(results: readonly ClipResult[]): Figure {
  return median(absolute(repsOf(results).map((rep) => rep.holdErrorMs)).map((ms) => ms / 1000));
}

/** Share of the holds that were noticed at all: only their time can be off. */
export function holdsFound(results: readonly ClipResult[]): Figure {
  return share(repsOf(results).flatMap((rep) => rep.holdFound ?? []));
}

/** Median of |measured - true|, seconds; out and back. */
export function phaseError(results: readonly ClipResult[]): Figure {
  return median(
    absolute(repsOf(results).flatMap((rep) => rep.phaseErrorsMs)).map((ms) => ms / 1000),
  );
}

/** Median of |measured - true|, degrees. */
export function rangeError(results: readonly ClipResult[]): Figure {
  return median(absolute(repsOf(results).map((rep) => rep.rangeErrorDeg)));
}

export function sidesRight(results: readonly ClipResult[]): Figure {
  return share(repsOf(results).flatMap((rep) => rep.sideRight ?? []));
}

export function tooFast(results: readonly ClipResult[]): Verdicts {
  return verdicts(
    repsOf(results).flatMap((rep) =>
      rep.tooFast === null ? [] : [{ true: rep.tooFast, said: rep.calledFast }],
    ),
  );
}

/** Median, seconds. */
export function tooFastDelay(results: readonly ClipResult[]): Figure {
  return median(repsOf(results).flatMap((rep) => rep.fastDelaysMs.map((ms) => ms / 1000)));
}

/** Mean share of the frames in which the movement's value is unknown. */
export function withheld(results: readonly ClipResult[]): Figure {
  return mean(results.map(({ score }) => score.withheld));
}

export interface FaultFigures extends Verdicts {
  readonly id: string;
  /** Reps that show it, and reps that show no fault. */
  readonly present: number;
  readonly clean: number;
  /** Reps with another fault in which it was noticed as well. */
  readonly besides: number;
  readonly others: number;
}

/** One fault of one exercise, rep by rep; the negatives are the reps without any fault. */
export function faultFigures(results: readonly ClipResult[], id: string): FaultFigures {
  const reps = repsOf(results);
  const present = reps.filter((rep) => rep.faults.includes(id));
  const clean = reps.filter((rep) => rep.faults.length === 0);
  const others = reps.filter((rep) => rep.faults.length > 0 && !rep.faults.includes(id));
  const cases = [...present, ...clean].map((rep) => ({
    true: rep.faults.includes(id),
    said: rep.noticed.includes(id),
  }));
  return {
    id,
    ...verdicts(cases),
    present: present.length,
    clean: clean.length,
    besides: others.filter((rep) => rep.noticed.includes(id)).length,
    others: others.length,
  };
}

/**
 * Share of movements told rightly: reps counted, what is none of the exercise not counted, and
 * nothing counted in the rest before each. Half movements are another question.
 */
export function toldFromOthers(results: readonly ClipResult[]): Figure {
  return share(
    results.flatMap(({ score }) => {
      const asked = score.reps.filter(
        (rep) => rep.counts !== 'either' && !rep.faults.includes('partial'),
      );
      const told = asked.map((rep) => rep.counted === (rep.counts === 'yes'));
      return [...told, ...score.reps.map((_, rest) => rest >= score.extra)];
    }),
  );
}
