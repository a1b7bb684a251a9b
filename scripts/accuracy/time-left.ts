/** Says how far a run is: `12 of 80, about 25 min left`. */
export function createTimeLeft(total: number, nowMs: () => number) {
  const beginMs = nowMs();
  let done = 0;
  return {
    /** One more is done. */
    next(): { share: number; words: string } {
      done += 1;
      const leftMs = ((nowMs() - beginMs) / done) * (total - done);
      const minutes = Math.ceil(leftMs / 60_000);
      return {
        share: done / total,
        words: `${done} of ${total}${done === total ? '' : `, about ${minutes} min left`}`,
      };
    },
  };
}
