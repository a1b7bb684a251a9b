import { describe, expect, it } from 'vitest';
import { createHoldSwings } from './hold-swings';

type Progress = (second: number) => number | null;

/** How large the swings were when a hold of four seconds was found unsteady; null = it was not. */
function noticed(progress: Progress, { fps = 15 } = {}) {
  const swings = createHoldSwings(0.07);
  for (let frame = 0; frame <= 4 * fps; frame++) {
    const size = swings.next((frame * 1000) / fps, true, progress(frame / fps), null);
    if (size !== null) return size;
  }
  return null;
}

const sine = (size: number, hertz: number) => (second: number) =>
  0.9 + (size / 2) * Math.sin(2 * Math.PI * hertz * second);

describe('hold swings', () => {
  it('sees none in a quiet hold, in a slow drift and in the way to the far end', () => {
    expect(noticed(() => 0.9)).toBeNull();
    expect(noticed((second) => 0.9 + 0.05 * second)).toBeNull();
    expect(noticed((second) => Math.min(1, second / 2))).toBeNull();
  });

  it.each([15, 30])('notices bouncing of one to three a second at %i frames a second', (fps) => {
    for (const hertz of [1, 2, 2.8]) {
      const found = noticed(sine(0.16, hertz), { fps });
      expect(found, `${hertz} Hz`).not.toBeNull();
      expect(found).toBeGreaterThan(0.1);
      expect(found).toBeLessThanOrEqual(0.16);
    }
  });

  it('is not troubled by swings smaller than those that count', () => {
    expect(noticed(sine(0.06, 2))).toBeNull();
  });

  it('lets somebody settle: there and back once is no bouncing', () => {
    expect(
      noticed((second) => 0.9 + 0.2 * Math.exp(-3 * second) * Math.cos(2 * Math.PI * second)),
    ).toBeNull();
  });

  it('takes no leaps of the model for swings', () => {
    expect(noticed((second) => (Math.round(second * 15) % 4 < 2 ? 0.9 : 0.7))).toBeNull();
  });

  it('follows each limb by itself: going from one to the other is no swing', () => {
    const swings = createHoldSwings(0.07);
    const sizes = Array.from({ length: 60 }, (_, frame) => {
      const left = Math.floor(frame / 3) % 2 === 0;
      return swings.next(frame * 67, true, left ? 0.9 : 0.78, left ? 'left' : 'right');
    });
    expect(sizes.every((size) => size === null)).toBe(true);
  });

  it('looks at the far end alone', () => {
    const onTheWay: Progress = (second) => (second < 1 ? 1 : sine(0.16, 2)(second) - 0.5);
    expect(noticed(onTheWay)).toBeNull();
  });

  it('begins anew with the next movement, and after a moment out of sight', () => {
    const swings = createHoldSwings(0.07);
    const bounce = sine(0.16, 2);
    for (let frame = 0; frame < 11; frame++)
      swings.next(frame * 67, true, bounce(frame / 15), null);
    swings.next(11 * 67, false, 0, null);
    expect(swings.next(12 * 67, true, bounce(0.8), null)).toBeNull();
    expect(
      noticed((second) => (Math.round(second * 15) % 6 === 0 ? null : bounce(second))),
    ).toBeNull();
  });
});
