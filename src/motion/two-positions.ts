import { solveSymmetric } from './linear-solve';

/** Feature vectors of one position held for a while. */
export type Held = readonly (readonly number[])[];

/** Weight of the variances alone against the full covariance: few seconds teach few correlations. */
const shrinkage = 0.2;
function meanOf(frames: Held): number[] {
  const width = frames[0]?.length ?? 0;
  return Array.from(
    { length: width },
    (_, i) => frames.reduce((sum, frame) => sum + (frame[i] as number), 0) / frames.length,
  );
}

function dotProduct(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}

/** Covariance within the positions, each around its own mean. */
function covarianceWithin(positions: readonly Held[]): number[][] {
  const width = positions[0]?.[0]?.length ?? 0;
  const covariance = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  let count = 0;
  for (const frames of positions) {
    const centre = meanOf(frames);
    count += frames.length - 1;
    for (const frame of frames) {
      for (let i = 0; i < width; i++) {
        const row = covariance[i] as number[];
        const own = (frame[i] as number) - (centre[i] as number);
        for (let j = 0; j < width; j++) {
          row[j] = (row[j] as number) + own * ((frame[j] as number) - (centre[j] as number));
        }
      }
    }
  }
  return covariance.map((row) => row.map((value) => value / Math.max(1, count)));
}

/** A line between two positions on which every frame has a place: plain numbers, to be kept. */
export interface TwoPositions {
  /** Weight of each feature. */
  readonly direction: readonly number[];
  /** Mean features of the first position. */
  readonly first: readonly number[];
  /** Mean features of the second position less those of the first. */
  readonly difference: readonly number[];
}

/** Where a frame is on the line: 0 in the first position, 1 in the second. */
export function placeOnLine(
  { direction, first, difference }: TwoPositions,
  frame: readonly number[],
): number {
  const from = dotProduct(direction, first);
  return (dotProduct(direction, frame) - from) / dotProduct(direction, difference);
}

/** The same line through another first position: the person lies a little differently today. */
export function startingAt(line: TwoPositions, frames: Held): TwoPositions {
  return { ...line, first: meanOf(frames) };
}

/** Root mean square of some of the differences. */
export function changeOf({ difference }: TwoPositions, features = difference.length): number {
  const some = difference.slice(0, features);
  return Math.sqrt(dotProduct(some, some) / some.length);
}

/**
 * Linear discriminant (Fisher 1936) between two held positions, with a shrunk covariance. What
 * changes within both positions, like the breath, hardly moves the score.
 * @param leastNoise standard deviation that is assumed at least, for each feature, in its unit
 * @returns null when there is nothing to tell apart or too little to learn from
 */
export function learnTwoPositions(
  first: Held,
  second: Held,
  leastNoise: readonly number[],
): TwoPositions | null {
  if (first.length < 5 || second.length < 5) return null;
  const from = meanOf(first);
  const to = meanOf(second);
  const difference = to.map((value, i) => value - (from[i] as number));
  const within = covarianceWithin([first, second]);
  const shrunk = within.map((row, i) =>
    row.map((value, j) =>
      i === j ? value + shrinkage * (leastNoise[i] ?? 0) ** 2 : (1 - shrinkage) * value,
    ),
  );
  const direction = solveSymmetric(shrunk, difference);
  if (!direction) return null;
  return dotProduct(direction, difference) > 0 ? { direction, first: from, difference } : null;
}

/**
 * How far two held positions lie apart on a score that was learnt from others, in standard
 * deviations within the positions (d'). Learnt and tested on the same frames it would flatter: a
 * calibration of nothing reaches 3 to 5 that way.
 */
export function separation(
  score: (frame: readonly number[]) => number,
  first: Held,
  second: Held,
): number {
  const groups = [first.map(score), second.map(score)].map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, squares, count: values.length };
  });
  const [a, b] = groups;
  if (!a || !b) return 0;
  const deviation = Math.sqrt((a.squares + b.squares) / Math.max(1, a.count + b.count - 2));
  return deviation === 0 ? 0 : (b.mean - a.mean) / deviation;
}
