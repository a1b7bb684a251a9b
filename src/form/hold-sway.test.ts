import { describe, expect, it } from 'vitest';
import { createHoldSway } from './hold-sway';

/** Sway at the end of a hold of three seconds. */
function swayOf(progress: (second: number) => number | null, fps = 30) {
  const sway = createHoldSway();
  let last: number | null = null;
  for (let frame = 0; frame <= 3 * fps; frame++) {
    last = sway.next((frame * 1000) / fps, true, progress(frame / fps));
  }
  return last;
}

describe('hold sway', () => {
  it('is nothing in a quiet hold and in a slow drift', () => {
    expect(swayOf(() => 0.9)).toBeCloseTo(0, 9);
    expect(swayOf((second) => 0.9 + 0.05 * second)).toBeCloseTo(0, 9);
  });

  it('is the root mean square of a wobble: a sine of 0.1 sways by 0.071', () => {
    const sway = swayOf((second) => 0.9 + 0.1 * Math.sin(2 * Math.PI * 2 * second));
    expect(Math.abs((sway ?? NaN) - 0.1 / Math.SQRT2)).toBeLessThan(0.003);
  });

  it('is unknown in the first moments, which still belong to the movement', () => {
    const sway = createHoldSway();
    for (let at = 0; at < 1700; at += 100) {
      // However wild: 0.5 s of settling and 1.2 s of looking are not over.
      expect(sway.next(at, true, at % 200 === 0 ? 0 : 1)).toBeNull();
    }
    expect(sway.next(1700, true, 0.5)).not.toBeNull();
  });

  it('begins anew with the next hold', () => {
    const sway = createHoldSway();
    for (let at = 0; at <= 3000; at += 100) sway.next(at, true, 0.9);
    expect(sway.next(3100, false, 0.9)).toBeNull();
    expect(sway.next(3200, true, 0.9)).toBeNull();
  });

  it('is unknown where the movement is', () => {
    expect(swayOf((second) => (second < 2.9 ? 0.9 : null))).toBeNull();
  });
});
