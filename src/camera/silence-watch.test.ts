import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SilenceWatch } from './silence-watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const told: string[] = [];
  const page = { hidden: false };
  const watch = new SilenceWatch({
    onSilent: () => told.push('silent'),
    onLost: () => told.push('lost'),
    isHidden: () => page.hidden,
  });
  return { told, page, watch };
}

describe('SilenceWatch', () => {
  it('says nothing while frames come, few as they are', () => {
    const { told, watch } = setUp();
    for (let i = 0; i < 30; i++) {
      vi.advanceTimersByTime(2_000);
      watch.heard();
    }
    expect(told).toEqual([]);
  });

  it('says once that there is silence after 3 s, and that it is for good after 13 s', () => {
    const { told } = setUp();
    vi.advanceTimersByTime(2_999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['silent']);
    vi.advanceTimersByTime(9_999);
    expect(told).toEqual(['silent']);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual(['silent', 'lost']);
  });

  it('begins anew once a frame has come', () => {
    const { told, watch } = setUp();
    vi.advanceTimersByTime(12_000);
    watch.heard();
    vi.advanceTimersByTime(2_500);
    expect(told).toEqual(['silent']);
    vi.advanceTimersByTime(500);
    expect(told).toEqual(['silent', 'silent']);
  });

  it('counts no time in which the page is hidden, and from nought after it', () => {
    const { told, page } = setUp();
    vi.advanceTimersByTime(2_500);
    page.hidden = true;
    vi.advanceTimersByTime(600_000);
    page.hidden = false;
    vi.advanceTimersByTime(2_500);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(told).toEqual(['silent']);
  });

  it('takes a laptop that slept for half a second of silence', () => {
    const { told } = setUp();
    vi.advanceTimersByTime(1_000);
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersByTime(1_500);
    expect(told).toEqual([]);
  });

  it('says nothing once it is stopped', () => {
    const { told, watch } = setUp();
    watch.stop();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
});
