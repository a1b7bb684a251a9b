import { describe, expect, it } from 'vitest';
import { isBrokenUp } from './broken-way';
import type { CurvePoint } from './segment-rep';
import { minimumJerk } from './testing/simulated-movement';

const fps = 15;
const range = 40;

/** A way out over `seconds`, whose share of the way is given by the share of the time. */
function wayOut(seconds: number, share: (time: number) => number, noise = 0): CurvePoint[] {
  return Array.from({ length: Math.round(seconds * fps) + 1 }, (_, i) => ({
    timestampMs: (i * 1000) / fps,
    excursion: range * (share(i / (seconds * fps)) + (i % 2 === 0 ? noise : -noise)),
  }));
}

/** Pushes with stops between them; each push takes this share of its time. */
const inPushes = (pushes: number, pushShare: number) => (time: number) => {
  const push = Math.min(pushes - 1, Math.floor(time * pushes));
  return (push + minimumJerk(Math.min(1, (time * pushes - push) / pushShare))) / pushes;
};

const broken = (curve: readonly CurvePoint[]) =>
  isBrokenUp(curve, 0, (curve.at(-1) as CurvePoint).timestampMs, range);

describe('a way that is broken up', () => {
  it.each([1, 2.5, 5, 8])('is not a smooth one of %d s, however slow', (seconds) => {
    expect(broken(wayOut(seconds, minimumJerk))).toBe(false);
    expect(broken(wayOut(seconds, minimumJerk, 0.01))).toBe(false);
  });

  it('is one of pushes with stops between them, out and back', () => {
    const out = wayOut(2.6, inPushes(4, 0.45), 0.005);
    expect(broken(out)).toBe(true);
    const endMs = (out.at(-1) as CurvePoint).timestampMs;
    const back = out.map((point) => ({ ...point, timestampMs: endMs - point.timestampMs }));
    expect(broken(back.reverse())).toBe(true);
  });

  it('is not one with a single pause', () => {
    expect(broken(wayOut(3, inPushes(2, 0.5)))).toBe(false);
  });

  it('is not one of gentle stages', () => {
    expect(broken(wayOut(8, inPushes(4, 0.75)))).toBe(false);
  });

  it('is unknown, so not blamed, where nothing of it was seen', () => {
    expect(isBrokenUp([], 0, 1000, range)).toBe(false);
  });
});
