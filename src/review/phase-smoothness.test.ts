import { describe, expect, it } from 'vitest';
import {
  compareWithOwn,
  cutOffFor,
  frameRateOf,
  phaseSmoothness,
  scoringRate,
  smoothnessBand,
} from './phase-smoothness';
import type { PhaseSmoothness, ReviewSignal } from './review';
import { minimumJerkWay, normalNoise } from './testing/synthetic-session';

/** The signal of a function of seconds; `jitter` moves the frames in time, not their values. */
function signalOf(
  value: (seconds: number) => number | null,
  rate: number,
  seconds: number,
  jitterMs = 0,
): ReviewSignal {
  const random = normalNoise(7);
  const timestampsMs = Array.from(
    { length: rate * seconds + 1 },
    (_, i) => (i * 1000) / rate + jitterMs * Math.max(-2, Math.min(2, random())),
  );
  const values = timestampsMs.map((ms) => value(ms / 1000));
  return { timestampsMs, values, progress: values };
}
/** Still for a second, 60 degrees in `duration`, still. */
const even = (duration: number) => (t: number) => 60 * minimumJerkWay((t - 1) / duration);
const judge = (signal: ReviewSignal, startMs: number, endMs: number, noise: number | null = 0.5) =>
  phaseSmoothness(
    { signal, unit: 'degrees', noise, frameRate: frameRateOf(signal) },
    startMs,
    endMs,
  );

describe('phaseSmoothness', () => {
  it.each([
    [15, 1.5],
    [15, 2],
    [15, 4],
    [30, 1],
    [30, 2],
    [30, 5],
    [60, 2],
  ])('is that of minimum jerk, -1.4, at %i Hz over %d s', (rate, duration) => {
    const result = judge(
      signalOf(even(duration), rate, duration + 2),
      1000,
      1000 + duration * 1000,
    );
    expect(result.withheld).toBeNull();
    expect(result.sparc).toBeGreaterThan(-1.45);
    expect(result.sparc).toBeLessThan(-1.38);
    expect(result.band).toBe('smooth');
  });

  it('does not mind frames that come irregularly', () => {
    const result = judge(signalOf(even(2), 15, 4, 8), 1000, 3000);
    expect(result.sparc).toBeGreaterThan(-1.5);
  });

  it('hardly sees noise at a twentieth of the allowed one', () => {
    const random = normalNoise(3);
    const result = judge(
      signalOf((t) => even(2)(t) + 0.15 * random(), 30, 4),
      1000,
      3000,
      0.15,
    );
    expect(result.sparc).toBeGreaterThan(-1.6);
  });

  it('still calls an even movement smooth just above the noise floor', () => {
    const random = normalNoise(5);
    const figures = Array.from({ length: 100 }, () => {
      const signal = signalOf((t) => even(2)(t) + (60 / 25) * random(), 30, 4);
      return judge(signal, 1000, 3000, 60 / 25).sparc ?? NaN;
    }).sort((a, b) => a - b);
    // 19 of 20; without the filter's run-up before and after the phase it would be -2.39.
    expect(figures[5]).toBeGreaterThan(-2.25);
    expect(figures[50]).toBeGreaterThan(-2);
  });

  it('calls a movement with a stop of half a second stop-start', () => {
    const stopping = (t: number) => 30 * minimumJerkWay(t - 1) + 30 * minimumJerkWay(t - 2.5);
    const result = judge(signalOf(stopping, 30, 5), 1000, 3500);
    // The same movement unfiltered has -3.158 (published).
    expect(result.sparc).toBeGreaterThan(-3.4);
    expect(result.sparc).toBeLessThan(-2.9);
    expect(result.band).toBe('stop-start');
  });

  it('does not care for the direction', () => {
    const there = judge(signalOf(even(2), 15, 4), 1000, 3000);
    const back = judge(
      signalOf((t) => 150 - even(2)(t), 15, 4),
      1000,
      3000,
    );
    expect(back.sparc).toBeCloseTo(there.sparc ?? NaN, 10);
    expect(back.ldlj).toBeCloseTo(there.ldlj ?? NaN, 8);
  });

  it('withholds over a gap of more than 0.2 s and not below', () => {
    const withGap = (gap: number) => (t: number) => (t > 1.9 && t < 1.9 + gap ? null : even(2)(t));
    expect(judge(signalOf(withGap(0.3), 30, 4), 1000, 3000).withheld).toBe('gap');
    expect(judge(signalOf(withGap(0.12), 30, 4), 1000, 3000).withheld).toBeNull();
  });

  it('withholds when the phase is not in the recording to its end', () => {
    expect(judge(signalOf(even(2), 30, 2), 1000, 3000).withheld).toBe('gap');
    expect(judge({ timestampsMs: [], values: [], progress: [] }, 0, 2000).withheld).toBe(
      'few-frames',
    );
  });

  it('says whether the person was out of sight or the pictures were too few', () => {
    const dropping = signalOf((t) => (t > 1.9 && t < 2.2 ? null : even(2)(t)), 6, 4);
    expect(judge(dropping, 1000, 3000).withheld).toBe('gap');
    expect(judge(signalOf(even(3), 5, 5, 20), 1000, 4000).withheld).toBe('few-frames');
    expect(judge(signalOf(even(2), 4, 4), 1000, 3000).withheld).toBe('few-frames');
    // Close enough together at 6 a second, but only 13 of them.
    expect(judge(signalOf(even(2), 6, 4), 1000, 3000).withheld).toBe('few-frames');
    expect(judge(signalOf(even(3), 6, 5), 1000, 4000).withheld).toBeNull();
  });

  it('withholds below 15 samples', () => {
    expect(judge(signalOf(even(0.9), 15, 4), 1000, 1900).withheld).toBe('too-short');
    expect(judge(signalOf(even(1), 15, 4), 1000, 2000).withheld).toBeNull();
  });

  it('withholds when the range is less than 20 times the noise', () => {
    const signal = signalOf(even(2), 30, 4);
    expect(judge(signal, 1000, 3000, 3.01).withheld).toBe('too-small');
    expect(judge(signal, 1000, 3000, 2.99).withheld).toBeNull();
  });

  it('withholds when the noise was never measured, and where nothing moves', () => {
    expect(judge(signalOf(even(2), 30, 4), 1000, 3000, null).withheld).toBe('noise-unknown');
    expect(
      judge(
        signalOf(() => 5, 30, 4),
        1000,
        3000,
        0,
      ).withheld,
    ).toBe('too-small');
  });
});

describe('frameRateOf', () => {
  it('is that of most frames, whatever is missing', () => {
    expect(
      frameRateOf({ timestampsMs: [0, 50, 100, 900, 950, 1000], values: [], progress: [] }),
    ).toBe(20);
    expect(frameRateOf({ timestampsMs: [0], values: [], progress: [] })).toBeNull();
  });
});

describe('how a phase is prepared', () => {
  it('at 30 Hz from 20 frames a second on, else at 20 Hz', () => {
    expect([null, 15, 19.9, 20, 60].map(scoringRate)).toEqual([20, 20, 20, 30, 30]);
  });

  it('low-passed at 3 Hz, at 2 Hz for small angles and slow phases', () => {
    expect(cutOffFor(30, 'degrees', 3000)).toBe(3);
    expect(cutOffFor(29, 'degrees', 3000)).toBe(2);
    expect(cutOffFor(60, 'degrees', 3001)).toBe(2);
    expect(cutOffFor(0.1, 'trunks', 2000)).toBe(3);
  });
});

describe('smoothnessBand', () => {
  it('has its bounds at -2.0 and -2.6', () => {
    expect([-1.4, -2, -2.01, -2.6, -2.61].map(smoothnessBand)).toEqual([
      'smooth',
      'smooth',
      'a-little-uneven',
      'a-little-uneven',
      'stop-start',
    ]);
  });
});

describe('compareWithOwn', () => {
  const figure = (sparc: number | null): PhaseSmoothness => ({
    sparc,
    ldlj: null,
    band: null,
    unlikeUsual: null,
    withheld: sparc === null ? 'gap' : null,
  });
  const marksAfter = (earlier: number[], ...figures: (number | null)[]) =>
    compareWithOwn(figures.map(figure), earlier).map((phase) => phase.unlikeUsual);
  const marks = (...figures: (number | null)[]) => marksAfter([], ...figures);

  it('marks what lies below median - 2 MAD', () => {
    // Median -1.8, deviations .3 .2 0 .2 1.0: MAD .2, bound -2.2.
    expect(marks(-1.5, -1.6, -1.8, -2.0, -2.8)).toEqual([false, false, false, false, true]);
  });

  it('leaves a hair out', () => {
    expect(marks(-1.4, -1.4, -1.4, -1.4, -1.45)).toEqual([false, false, false, false, false]);
  });

  it('says nothing with fewer than five figures', () => {
    expect(marks(-1.4, -1.4, null, -1.4, -3)).toEqual([null, null, null, null, null]);
  });

  it('compares with earlier sessions as soon as these have five figures', () => {
    // Median -2.2, MAD .2: the bound is -2.6, whatever this session is like.
    const earlier = [-2.0, -2.1, -2.2, -2.4, -2.5];
    expect(marksAfter(earlier, -2.5, -2.7, null)).toEqual([false, true, null]);
    expect(marksAfter(earlier.slice(1), -2.5, -2.7, null)).toEqual([null, null, null]);
  });
});
