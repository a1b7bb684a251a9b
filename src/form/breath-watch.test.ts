import { describe, expect, it } from 'vitest';
import type { Body } from '../motion/body';
import type { Silhouette } from '../pose/pose';
import { createBodyTracker } from '../motion/body-tracker';
import { drawnBelly } from '../motion/testing/drawn-silhouette';
import { lying, stickPose } from '../motion/testing/stick-person';
import { bellyMean, createBreathWatch, type Press } from './breath-watch';
import type { FaultNotice } from './events';

const place = { hip: { x: 0.5, y: 0.6 }, trunk: 0.35 };
const fault = { id: 'breath-held', rule: 'breath-held', source: 'test' } as const;
const exercise = {
  faults: [{ ...fault, against: 'zero' as const, phases: ['hold' as const], lasting: 0 }],
};
const fps = 7.5;

/** Drawn once for each half millimetre of height: drawing is what takes the time here. */
const drawn = new Map<number, Silhouette>();
function belly(height: number): Silhouette {
  const step = Math.round(height * 1000);
  const silhouette = drawn.get(step) ?? drawnBelly({ ...place, height: step / 1000 });
  drawn.set(step, silhouette);
  return silhouette;
}

interface Scene {
  readonly seconds?: number;
  /** From when to when nobody breathes. Seconds. */
  readonly held?: readonly [number, number];
  /** The belly is seen. */
  readonly seen?: boolean;
  readonly press?: (seconds: number) => number;
}

/** Somebody lying who breathes 13 times a minute, a centimetre deep. */
function watch({ seconds = 60, held = [Infinity, Infinity], seen = true, press }: Scene) {
  const tracker = createBodyTracker();
  const watcher = createBreathWatch(exercise);
  const notices: FaultNotice[] = [];
  let phase = 0;
  for (let frame = 0; frame < seconds * fps; frame++) {
    const at = frame / fps;
    if (at < held[0] || at >= held[1]) phase += (2 * Math.PI * 13) / 60 / fps;
    const pressed = press?.(at) ?? 0;
    const height = 0.25 + 0.01 * Math.sin(phase) - 0.03 * pressed;
    const silhouette = seen ? belly(height) : null;
    const pose = stickPose(lying, { ...place, timestampMs: at * 1000, silhouette });
    const moving: Press | null = press ? { score: pressed, lifts: -0.03 } : null;
    notices.push(...watcher.next(tracker.next(pose), moving));
  }
  return { notices, state: watcher.state(), tally: watcher.tally() };
}

describe('the breath of somebody lying', () => {
  it('is seen and counted', () => {
    const { notices, state } = watch({});
    expect(notices).toEqual([]);
    expect(state?.breathing).toBe(true);
    expect(Math.abs((state?.rateHz ?? NaN) - 13 / 60)).toBeLessThan(0.02);
    expect(state?.cycles).toBeGreaterThanOrEqual(8);
  });

  it('is told of the whole set', () => {
    const { state, tally } = watch({});
    expect(tally?.count).toBe(state?.cycles);
    expect(Math.abs((tally?.perMinute ?? NaN) - 13)).toBeLessThan(1);
  });

  it('is as quick as it was while somebody breathed', () => {
    const { tally } = watch({ held: [30, 50], seconds: 50 });
    expect(Math.abs((tally?.perMinute ?? NaN) - 13)).toBeLessThan(1);
  });

  it('is noticed once when it is held, and again the next time', () => {
    const once = watch({ held: [25, 45], seconds: 45 });
    expect(once.notices.map((notice) => notice.id)).toEqual(['breath-held']);
    // Two of one's own breaths are 9.2 s.
    expect(once.notices[0]?.timestampMs).toBeGreaterThan(30_000);
    expect(once.notices[0]?.timestampMs).toBeLessThan(37_000);
    expect(watch({ held: [25, 45], seconds: 60 }).notices).toHaveLength(1);
  });

  it('is told apart from slow presses', () => {
    const press = (at: number) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / 8);
    expect(watch({ press }).notices).toEqual([]);
    expect(Math.abs((watch({ press }).state?.rateHz ?? NaN) - 13 / 60)).toBeLessThan(0.02);
    expect(watch({ press, held: [25, 45] }).notices).toHaveLength(1);
  });

  it('is unknown without a silhouette, and where nobody watches it', () => {
    expect(watch({ seen: false })).toMatchObject({
      notices: [],
      state: { breathing: null },
      tally: { count: 0, perMinute: null },
    });
    expect(createBreathWatch(exercise).tally()).toBeNull();
    expect(createBreathWatch({ faults: [] }).state()).toBeNull();
    const unwatched = createBreathWatch({ faults: [] });
    expect(unwatched.next({} as Body)).toEqual([]);
    expect(unwatched.tally()).toBeNull();
  });
});

it('the belly is the middle of the front', () => {
  const heights = Array.from({ length: 19 }, (_, i) => (i >= 5 && i <= 13 ? 1 : 100));
  expect(bellyMean(heights)).toBe(1);
});
