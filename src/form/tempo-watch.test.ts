import { describe, expect, it } from 'vitest';
import type { Phase } from './events';
import { createMedianOfFive } from './movement-signal';
import { quickWindowMs, speedWindowMs } from './rep-machine';
import { speedOver } from './speed';
import { legLift } from './testing/body-with';
import { createTempoWatch, speedLimitFor } from './tempo-watch';
import { gaussian, minimumJerk, sampleOf, seeded } from './testing/simulated-movement';

const movement = { ...legLift, sides: 'both' as const };
const tempo = { fastestPhase: 1.2, pace: 3, speedLimit: 100, source: 'test' };
/** Degrees: the exercise's own limit is 100 / 60 ranges a second, over 1.875 / 1.2. */
const range = 60;
const limit = 1.875 / 1.2;

/** Speed of a minimum-jerk movement of one range, ranges a second. */
const jerkSpeed = (durationS: number) => (second: number) => {
  const t = Math.min(1, Math.max(0, second / durationS));
  return (30 * t * t * (1 - t) * (1 - t)) / durationS;
};

/** When the watch raises what, in seconds from the start of the phase. */
function raised(speed: (second: number) => number | null, durationS: number, fps = 15) {
  const watch = createTempoWatch({ tempo, movement });
  const tooFast: number[] = [];
  const jerky: number[] = [];
  let progress = 0;
  for (let frame = 0; frame <= durationS * fps; frame++) {
    const now = speed(frame / fps);
    progress += (now ?? 0) / fps;
    const step = watch.next((frame * 1000) / fps, 'out', progress, now, range);
    if (step.tooFast) tooFast.push(frame / fps);
    if (step.jerky) jerky.push(frame / fps);
  }
  return { tooFast, jerky };
}

/** The first moment at which a speed is over the limit. */
function crossing(speed: (second: number) => number): number {
  for (let second = 0; ; second += 0.001) if (speed(second) > limit) return second;
}

/** What the watch sees of positions: median of five, then the regression. */
function seenSpeeds(
  position: (second: number) => number,
  durationS: number,
  fps: number,
  windowMs = speedWindowMs,
) {
  const steady = createMedianOfFive(movement);
  const raw = Array.from({ length: Math.floor(durationS * fps) + 1 }, (_, frame) =>
    sampleOf((frame * 1000) / fps, position(frame / fps)),
  );
  const samples = [...raw.map((sample) => steady.next(sample)), ...steady.rest()]
    .filter((sample) => sample !== null)
    .map(({ timestampMs, value }) => ({ timestampMs, value: value as number }));
  return (second: number) => speedOver(samples.slice(0, Math.round(second * fps) + 1), windowMs);
}

describe('speed limit', () => {
  it('is the peak of the fastest allowed phase', () => {
    expect(speedLimitFor(tempo, 20)).toBeCloseTo(limit, 9);
  });
  it("is the exercise's own limit where that is lower", () => {
    expect(speedLimitFor(tempo, 100)).toBeCloseTo(1, 9);
  });
});

describe('too fast', () => {
  it.each([1.3, 2, 3, 5])('is not raised by a phase of %d s', (durationS) => {
    expect(raised(jerkSpeed(durationS), durationS).tooFast).toEqual([]);
  });

  it.each([15, 30])('is raised once by 0.7 s, within 300 ms of crossing, at %d fps', (fps) => {
    const { tooFast } = raised(jerkSpeed(0.7), 0.7, fps);
    expect(tooFast).toHaveLength(1);
    const late = (tooFast[0] ?? NaN) - crossing(jerkSpeed(0.7));
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(0.3);
  });

  it.each([15, 30])('is raised as well from positions with noise, at %d fps', (fps) => {
    const random = seeded(5);
    const position = (second: number) => minimumJerk(second / 0.7) + 0.01 * gaussian(random);
    const { tooFast } = raised(seenSpeeds(position, 0.8, fps, quickWindowMs), 0.8, fps);
    expect(tooFast).toHaveLength(1);
    expect((tooFast[0] ?? NaN) - crossing(jerkSpeed(0.7))).toBeLessThanOrEqual(0.3);
  });

  it.each<[string, number, number]>([
    ['not by a single frame a little over the limit', 1.1, 0],
    ['by a single frame clearly over it', 1.25, 1],
  ])('is raised %s', (_name, over, times) => {
    const speed = (second: number) => (Math.abs(second - 1) < 0.01 ? over * limit : 0.4);
    expect(raised(speed, 3).tooFast).toHaveLength(times);
  });

  it('is not raised by noise around a speed just below the limit, and is by less above it', () => {
    // The model stands still for a frame and catches up: two frames over, and none of the way gained.
    const uneven = [0.9, 0.55, 1.06, 1.07, 0.9];
    const around = (middle: number) => (second: number) =>
      middle * limit * (uneven[Math.round(second * 15) % uneven.length] as number);
    expect(raised(around(1), 2).tooFast).toEqual([]);
    expect(raised(() => 1.08 * limit, 2).tooFast).toHaveLength(1);
  });

  it('what was gained is void where the limb is hidden in between, and kept where the value leaps', () => {
    const calls = (between: number | null) => {
      const watch = createTempoWatch({ tempo, movement });
      const newest = [0.4, 1.15 * limit, null, 1.15 * limit, 0.4];
      return newest.filter((now, frame) => {
        const quiet = now === null ? between : 0.9 * limit;
        return watch.next(frame * 67, 'out', 0.5, quiet, range, now).tooFast;
      }).length;
    };
    expect(calls(null)).toBe(0);
    expect(calls(0.9 * limit)).toBe(1);
  });

  it('is not raised by what is not seen', () => {
    expect(raised(() => null, 3)).toEqual({ tooFast: [], jerky: [] });
  });

  it('is raised once a phase, on the way back too, and in no other phase', () => {
    const watch = createTempoWatch({ tempo, movement });
    let timestampMs = 0;
    const times = (phase: Phase, speed: number) =>
      Array.from({ length: 6 }, () => {
        timestampMs += 67;
        return watch.next(timestampMs, phase, 0.5, speed, range);
      }).filter((step) => step.tooFast).length;
    expect(times('rest', 9)).toBe(0);
    expect(times('out', 9)).toBe(1);
    expect(times('hold', 9)).toBe(0);
    expect(times('back', -9)).toBe(1);
    expect(times('out', 9)).toBe(1);
  });
});

describe('jerky', () => {
  /** Pushes of half a second with stops of a tenth in between. */
  const pushes = (count: number) => (second: number) => {
    const own = second % 0.6;
    return second < count * 0.6 && own < 0.5 ? jerkSpeed(0.5)(own) / count : 0;
  };

  it.each([15, 30])('is raised once by four sudden pushes, at %d fps', (fps) => {
    const { jerky, tooFast } = raised(pushes(4), 2.4, fps);
    expect(jerky).toHaveLength(1);
    expect(tooFast).toEqual([]);
  });

  it.each([1, 2])('is not raised by %d', (count) => {
    expect(raised(pushes(count), 2.4).jerky).toEqual([]);
  });

  /** A slow way with one jolt of a quarter of the range in a third of a second. */
  const jolt = (second: number) =>
    0.5 * minimumJerk(second / 3) + 0.25 * minimumJerk((second - 1.2) / 0.34);

  it.each([15, 30])('is raised by one sudden push within 300 ms, at %d fps', (fps) => {
    const { jerky, tooFast } = raised(seenSpeeds(jolt, 3, fps), 3, fps);
    expect(tooFast).toEqual([]);
    expect(jerky).toHaveLength(1);
    // The push is at its most sudden a tenth of a second after its start.
    expect((jerky[0] ?? NaN) - 1.3).toBeLessThanOrEqual(0.3);
  });

  it('is not raised by a leap of the model from one frame to the next', () => {
    const leap = (second: number) => 0.5 * minimumJerk(second / 3) + (second > 1.3 ? 0.25 : 0);
    const watch = createTempoWatch({ tempo, movement });
    const speeds = seenSpeeds(leap, 3, 15);
    const jerky = Array.from({ length: 45 }, (_, frame) => {
      const second = frame / 15;
      return watch.next(second * 1000, 'out', leap(second), speeds(second), range).jerky;
    });
    expect(jerky).not.toContain(true);
  });

  it('is not raised by a jolt that is no more than the noise at rest', () => {
    const watch = createTempoWatch({ tempo, movement });
    const random = seeded(7);
    const jerky = Array.from({ length: 120 }, (_, frame) => {
      const speed = 1.2 * gaussian(random);
      const phase = frame < 60 ? 'rest' : 'out';
      return watch.next((frame * 1000) / 15, phase, frame / 100, speed, range).jerky;
    });
    expect(jerky).not.toContain(true);
  });

  it.each([15, 30])('is not raised by a slow movement with noise, at %d fps', (fps) => {
    const random = seeded(6);
    for (const durationS of [2, 3, 4]) {
      for (let round = 0; round < 50; round++) {
        const position = (second: number) =>
          minimumJerk(second / durationS) + 0.01 * gaussian(random);
        const seen = raised(seenSpeeds(position, durationS, fps), durationS, fps);
        expect(seen).toEqual({ tooFast: [], jerky: [] });
      }
    }
  });
});
