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

/** Rests for a while, then is still at another value for five seconds. */
function after(value: number, fromOwnRest: boolean): { rest: number; elsewhere: boolean } {
  const rest = createRest({ ...arch, fromOwnRest });
  rest.anchor(0);
  let elsewhere = false;
  for (let at = 0; at < 5000; at += 67) {
    const share = (value - rest.value()) / 0.1;
    rest.follow(value, 0, share, at);
    elsewhere ||= rest.isElsewhere(value, 0, share, at);
  }
  return { rest: rest.value(), elsewhere };
}

describe('the resting value', () => {
  it('follows who settles a little', () => {
    expect(after(-0.02, true).rest).toBeCloseTo(-0.02, 3);
  });

  it('was wrong when somebody rests further from the target', () => {
    expect(after(-0.06, false).rest).toBe(-0.06);
  });

  it('stays where the back was in the start position when the back sags', () => {
    expect(after(-0.06, true)).toEqual({ rest: 0, elsewhere: false });
  });
});
