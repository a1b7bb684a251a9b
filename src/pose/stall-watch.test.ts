import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stallLimitMs, StallWatch } from './stall-watch';

describe('stallLimitMs', () => {
  it.each([
    ['the first frame', { live: true, usualMs: null, stalls: 0 }, 5000],
    ['a quick engine', { live: true, usualMs: 20, stalls: 0 }, 1000],
    ['a slow engine', { live: true, usualMs: 180, stalls: 0 }, 1800],
    ['after one stall', { live: true, usualMs: 20, stalls: 1 }, 2000],
    ['after many', { live: true, usualMs: 180, stalls: 9 }, 15_000],
    ['a file', { live: false, usualMs: 20, stalls: 0 }, 15_000],
  ])('of %s', (_, situation, limitMs) => {
    expect(stallLimitMs(situation)).toBe(limitMs);
  });
});

describe('StallWatch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('calls once, at the limit', () => {
    const onStall = vi.fn();
    new StallWatch().start(1000, onStall);
    vi.advanceTimersByTime(999);
    expect(onStall).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(onStall).toHaveBeenCalledTimes(1);
  });

  it('takes a page that stood still for a quarter of the limit at most', () => {
    const onStall = vi.fn();
    new StallWatch().start(1000, onStall);
    vi.advanceTimersByTime(249);
    // Timers that are long due come one after the other, not all at once.
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersToNextTimer();
    expect(onStall).not.toHaveBeenCalled();
    vi.advanceTimersByTime(749);
    expect(onStall).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onStall).toHaveBeenCalledTimes(1);
  });

  it('does not call once it is stopped', () => {
    const onStall = vi.fn();
    const watch = new StallWatch();
    watch.start(1000, onStall);
    vi.advanceTimersByTime(900);
    watch.stop();
    vi.advanceTimersByTime(5000);
    expect(onStall).not.toHaveBeenCalled();
  });
});
