import { solveSymmetric } from './linear-solve';

/** Samples over time. */
export interface Series {
  /** Seconds. */
  readonly time: readonly number[];
  readonly value: readonly number[];
}

export interface SineFit {
  /** From lowest to highest, in the values' unit. */
  readonly depth: number;
  /** Share of the variance around a straight line that the sine explains, 0..1. */
  readonly share: number;
}

/**
 * Fits a sine of one rate on top of a straight line by least squares (least-squares spectral
 * analysis, Vanicek 1971): unlike a Fourier transform it takes samples at any times, and a drift
 * does not leak into the slow rates.
 * @returns null for fewer than eight samples, or samples that the sine cannot be told from a line by
 */
export function fitSine({ time, value }: Series, rateHz: number): SineFit | null {
  const n = time.length;
  if (n < 8) return null;
  const middle = ((time[0] as number) + (time[n - 1] as number)) / 2;
  const bases = time.map((at) => {
    const angle = 2 * Math.PI * rateHz * (at - middle);
    return [1, at - middle, Math.cos(angle), Math.sin(angle)];
  });
  const withSine = squaresLeft(bases, value);
  const line = squaresLeft(
    bases.map((basis) => basis.slice(0, 2)),
    value,
  );
  if (!withSine || !line || line.squares <= 0) return null;
  const [, , cosine = 0, sine = 0] = withSine.weights;
  return { depth: 2 * Math.hypot(cosine, sine), share: 1 - withSine.squares / line.squares };
}

/** Least squares of some basis functions: their weights, and the sum of squares that is left. */
function squaresLeft(bases: readonly (readonly number[])[], value: readonly number[]) {
  const size = bases[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  bases.forEach((basis, k) => {
    for (let i = 0; i < size; i++) {
      right[i] = (right[i] as number) + (basis[i] as number) * (value[k] as number);
      const row = matrix[i] as number[];
      for (let j = 0; j < size; j++) {
        row[j] = (row[j] as number) + (basis[i] as number) * (basis[j] as number);
      }
    }
  });
  const weights = solveSymmetric(matrix, right);
  if (!weights) return null;
  const squares = bases.reduce((sum, basis, k) => {
    const fitted = basis.reduce((total, own, i) => total + own * (weights[i] as number), 0);
    return sum + ((value[k] as number) - fitted) ** 2;
  }, 0);
  return { weights, squares };
}
