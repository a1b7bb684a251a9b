/** The value below which a share of all lies; the nearest one, not interpolated. Null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

export const median = (values: readonly number[]): number | null => quantile(values, 0.5);
