/** Index of the last frame that is not later than a time; 0 before the first. */
export function frameIndexAt(timestampsMs: readonly number[], timeMs: number): number {
  let [low, high] = [0, timestampsMs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((timestampsMs[middle] ?? Infinity) <= timeMs) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
