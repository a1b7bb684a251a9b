/** Time over which things are counted. Milliseconds. */
const windowMs = 2000;

/** Counts how often something happens. */
export function countPerSecond() {
  const startMs = performance.now();
  let times: number[] = [];
  const drop = (nowMs: number) => {
    times = times.filter((at) => nowMs - at < windowMs);
  };
  return {
    count(): void {
      const nowMs = performance.now();
      drop(nowMs);
      times.push(nowMs);
    },
    perSecond(): number {
      const nowMs = performance.now();
      drop(nowMs);
      return (times.length * 1000) / Math.max(1, Math.min(windowMs, nowMs - startMs));
    },
  };
}

/** Counts tasks of the page that take over 50 ms, as the browser defines a long one. */
export function longTaskCount() {
  let found = 0;
  const observer = new PerformanceObserver((list) => (found += list.getEntries().length));
  observer.observe({ type: 'longtask' });
  return { count: () => found, stop: () => observer.disconnect() };
}
