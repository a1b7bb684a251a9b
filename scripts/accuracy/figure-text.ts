import type { Figure } from './figures';

/** Figures that stand on fewer cases than this say so. */
const few = 10;

/** A figure with the number of cases that it stands on: `0.95 (40)`, `0.50 (only 4)`, `–`. */
export function figureText({ value, n }: Figure, digits: number, unit = ''): string {
  if (value === null) return '–';
  return `${value.toFixed(digits)}${unit} (${n < few ? 'only ' : ''}${n})`;
}
