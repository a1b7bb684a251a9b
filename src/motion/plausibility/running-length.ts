import { percentile } from '../median';

/** Lengths closer in time than this say the same thing. */
const everyMs = 250;
const kept = 60;

/**
 * A length of the person as the picture shows it when it is little foreshortened: the upper
 * quartile of the last quarter of a minute and more.
 */
export function createRunningLength() {
  let lengths: number[] = [];
  let lastMs = -Infinity;
  let value: number | null = null;
  return {
    add(timestampMs: number, length: number): void {
      if (timestampMs - lastMs < everyMs) return;
      lastMs = timestampMs;
      lengths = [...lengths, length].slice(-kept);
      value = percentile(lengths, 0.75);
    },
    /** In the unit of what was added; null before the first. */
    value: (): number | null => value,
    clear(): void {
      lengths = [];
      lastMs = -Infinity;
      value = null;
    },
  };
}
