/** A value at a time; milliseconds. */
export interface TimedValue {
  readonly timestampMs: number;
  readonly value: number;
}

/**
 * Standard deviation of values around the straight line that fits them best, so that slow drift is
 * none of it. With n values n - 2 are free.
 * @param samples three or more.
 */
export function deviationFromLine(samples: readonly TimedValue[]): number {
  const n = samples.length;
  const meanTime = samples.reduce((sum, s) => sum + s.timestampMs, 0) / n;
  const meanValue = samples.reduce((sum, s) => sum + s.value, 0) / n;
  let covariance = 0;
  let variance = 0;
  for (const { timestampMs, value } of samples) {
    covariance += (timestampMs - meanTime) * (value - meanValue);
    variance += (timestampMs - meanTime) ** 2;
  }
  const slope = variance > 0 ? covariance / variance : 0;
  const squares = samples.reduce(
    (sum, s) => sum + (s.value - meanValue - slope * (s.timestampMs - meanTime)) ** 2,
    0,
  );
  return Math.sqrt(squares / (n - 2));
}
