import { describe, expect, it } from 'vitest';
import { planClip, planScene, type PlanOptions } from './clip-plan';

const slow: PlanOptions = {
  sides: 'each',
  reps: 4,
  tempoS: 3,
  holdS: 5,
  timing: null,
  calibration: false,
  seed: 1,
  fps: 15,
};
const plan = (options: Partial<PlanOptions> = {}) => planClip({ ...slow, ...options });
const phases = (options: Partial<PlanOptions> = {}) =>
  plan(options).reps.map((rep) => ({
    out: (rep.outEndMs - rep.startMs) / 1000,
    hold: (rep.backStartMs - rep.outEndMs) / 1000,
    back: (rep.endMs - rep.backStartMs) / 1000,
  }));

describe('planClip', () => {
  it('gives the same plan for the same options, and another one for another seed', () => {
    expect(plan()).toEqual(plan());
    expect(plan({ seed: 2 }).reps).not.toEqual(plan().reps);
  });

  it('takes the time it was told for each phase, within a tenth', () => {
    for (const { out, hold, back } of phases()) {
      expect(Math.abs(out - 3)).toBeLessThanOrEqual(0.3 + 1e-9);
      expect(Math.abs(hold - 5)).toBeLessThanOrEqual(0.15 + 1e-9);
      expect(Math.abs(back - 3)).toBeLessThanOrEqual(0.3 + 1e-9);
    }
  });

  it('takes turns where each side has its own, and only there', () => {
    expect(plan().reps.map((rep) => rep.side)).toEqual(['left', 'right', 'left', 'right']);
    expect(plan({ sides: 'both' }).reps.every((rep) => rep.side === 'both')).toBe(true);
    const twice = plan({ timing: 'same-side-twice' }).reps;
    expect(twice.every((rep) => rep.side === 'left')).toBe(true);
  });

  it('keeps to the one side that can move', () => {
    const { reps, frames } = plan({ onlySide: 'right' });
    expect(reps.every((rep) => rep.side === 'right')).toBe(true);
    expect(frames.every((frame) => frame.side === 'right')).toBe(true);
  });

  it('plans no rep in a scene', () => {
    const frames = planScene(2, 15);
    expect(frames).toHaveLength(30);
    expect(frames.every(({ rep, share }) => rep === 0 && share === 0)).toBe(true);
  });

  it('has frames at its rate, from a start at rest to an end at rest', () => {
    const { frames, durationMs } = plan({ fps: 10 });
    expect(frames.length).toBe(Math.floor(durationMs / 100));
    expect(frames[7]?.timestampMs).toBeCloseTo(700, 6);
    expect(frames.slice(0, 20).every(({ rep, share }) => rep === 0 && share === 0)).toBe(true);
    expect(frames.at(-1)).toMatchObject({ phase: 'rest', rep: 0, share: 0 });
  });

  it('moves without a jump', () => {
    const { frames } = plan();
    const steps = frames.slice(1).map(({ share }, i) => Math.abs(share - (frames[i]?.share ?? 0)));
    // A minimum-jerk way of 2.7 s is fastest in its middle: 1.875 / 2.7 s, in steps of a 15th second.
    expect(Math.max(...steps)).toBeLessThanOrEqual((1.05 * 1.875) / 2.7 / 15 + 1e-9);
  });

  it('is fast in every rep, or in the second alone', () => {
    expect(phases({ timing: 'too-fast' }).every(({ out, back }) => out < 0.8 && back < 0.8)).toBe(
      true,
    );
    const fast = phases({ timing: 'hurried-once' }).map(({ out, back }) => out < 0.8 && back < 0.8);
    expect(fast).toEqual([false, true, false, false]);
  });

  it('stops halfway in every second rep', () => {
    const { reps, frames } = plan({ timing: 'partial' });
    expect(reps.map((rep) => rep.complete)).toEqual([true, false, true, false]);
    const tops = reps.map((_, i) =>
      Math.max(...frames.filter(({ rep }) => rep === i + 1).map(({ share }) => share)),
    );
    for (const [i, top] of tops.entries()) {
      const meant = i % 2 === 0 ? 1 : 0.5;
      expect(Math.abs(top - meant)).toBeLessThanOrEqual(0.05 * meant + 1e-9);
    }
  });

  it('lets go after two fifths of the hold', () => {
    for (const { hold } of phases({ timing: 'released-early' })) {
      expect(Math.abs(hold - 2)).toBeLessThanOrEqual(0.06 + 1e-9);
    }
  });

  it('stands still between pushes when it jerks', () => {
    const { frames } = plan({ timing: 'jerky', fps: 30 });
    const out = frames.filter(({ rep, phase }) => rep === 1 && phase === 'out');
    const steps = out.slice(1).map(({ share }, i) => share - (out[i]?.share ?? 0));
    expect(steps.filter((step) => step < 1e-9).length).toBeGreaterThan(out.length / 3);
  });

  it('follows the spoken calibration: relaxed, pressed, relaxed, pressed, then at rest', () => {
    const { frames, reps } = plan({ calibration: true, sides: 'both' });
    // Steps of 6 s from 1.4 s on; the person needs half a second to react and 0.9 s to move.
    const shareAt = (second: number) => frames[Math.round(second * 15)]?.share;
    const middles = [0, 1, 2, 3].map((step) => shareAt(1.4 + step * 6 + 3));
    expect(middles).toEqual([0, 1, 0, 1]);
    expect(shareAt((reps[0]?.startMs ?? 0) / 1000 - 0.5)).toBeCloseTo(0, 9);
  });
});
