import { describe, expect, it } from 'vitest';
import { createRest } from './rest';

/** An arch of the back: at rest at 0, full at 0.1. */
const arch = {
  measure: 'back-arch' as const,
  sides: 'both' as const,
  rest: 0,
  target: 0.1,
  fromOwnRest: true,
  restTolerance: 0.11,
  leastRange: 0.03,
  source: 'test',
};

/** Is at rest at 0, then still at another value for a while. */
function after(value: number, fromOwnRest: boolean, ms = 2200) {
  const rest = createRest({ ...arch, fromOwnRest });
  rest.anchor(0);
  let elsewhere = false;
  for (let at = 0; at < ms; at += 67) {
    const share = (value - rest.value()) / 0.1;
    rest.follow(value, 0, share, at);
    elsewhere ||= rest.isElsewhere(value, 0, share, at);
  }
  return { rest: rest.value(), elsewhere };
}

describe('the resting value', () => {
  it('follows who settles a little', () => {
    expect(after(-0.02, true, 5000).rest).toBeCloseTo(-0.02, 3);
  });

  it.each([15, 30])('does not go along with who moves on slowly, at %i fps', (fps) => {
    const rest = createRest({ ...arch, fromOwnRest: false });
    rest.anchor(0);
    let value = 0;
    for (let frame = 0; frame < 5 * fps; frame++, value += 0.008 / fps) {
      const share = (value - rest.value()) / 0.1;
      rest.follow(value, 0.08, share, (frame * 1000) / fps);
      expect(rest.isElsewhere(value, 0.08, share, (frame * 1000) / fps)).toBe(false);
    }
    expect(rest.value()).toBeLessThan(0.015);
  });

  it('was wrong when somebody rests further from the target', () => {
    expect(after(-0.06, false).rest).toBe(-0.06);
  });

  it('stays where the back was in the start position when the back sags for a moment', () => {
    expect(after(-0.06, true)).toEqual({ rest: 0, elsewhere: false });
    expect(after(-0.06, true, 4000).rest).toBe(-0.06);
  });

  it('was taken in an arch when the back is level soon after', () => {
    const rest = createRest(arch);
    rest.anchor(0.07);
    const moved = Array.from({ length: 12 }, (_, frame) => rest.follow(0, 0, -0.7, frame * 67));
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(rest.value()).toBe(0);
  });
});
