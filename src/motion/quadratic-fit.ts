/** Least-squares parabola through samples. */
export interface Parabola {
  /** value = constant + linear * u + square * u * u */
  readonly constant: number;
  readonly linear: number;
  readonly square: number;
  /** Root mean square distance of the samples from it. */
  readonly residual: number;
}

/**
 * Fits a parabola by the normal equations, centred for numerical calm.
 * @returns null for fewer than four samples or samples that all share one u.
 */
export function fitParabola(u: readonly number[], value: readonly number[]): Parabola | null {
  const n = u.length;
  if (n < 4 || value.length !== n) return null;
  const centre = u.reduce((sum, x) => sum + x, 0) / n;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let y0 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < n; i++) {
    const x = (u[i] as number) - centre;
    const y = value[i] as number;
    s2 += x * x;
    s3 += x ** 3;
    s4 += x ** 4;
    y0 += y;
    y1 += x * y;
    y2 += x * x * y;
  }
  if (s2 < 1e-12) return null;
  // With x centred the first sum is 0, and the system solves by hand.
  const spread = s4 - (s2 * s2) / n - (s3 * s3) / s2;
  if (spread < 1e-12) return null;
  const square = (y2 - (s2 * y0) / n - (s3 * y1) / s2) / spread;
  const slope = (y1 - square * s3) / s2;
  const level = (y0 - square * s2) / n;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const x = (u[i] as number) - centre;
    squares += ((value[i] as number) - (level + slope * x + square * x * x)) ** 2;
  }
  return {
    constant: level - slope * centre + square * centre * centre,
    linear: slope - 2 * square * centre,
    square,
    residual: Math.sqrt(squares / n),
  };
}
