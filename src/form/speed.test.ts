import { describe, expect, it } from 'vitest';
import { isLeap, speedOver } from './speed';

const samples = (values: readonly number[], frameMs = 50) =>
  values.map((value, frame) => ({ timestampMs: frame * frameMs, value }));

describe('speedOver', () => {
  it('is the slope of a line, in units a second', () => {
    expect(speedOver(samples([0, 1, 2, 3, 4]), 200)).toBeCloseTo(20, 9);
    expect(speedOver(samples([4, 3, 2]), 200)).toBeCloseTo(-20, 9);
    expect(speedOver(samples([7, 7, 7]), 200)).toBeCloseTo(0, 9);
  });

  it('looks at the window alone', () => {
    expect(speedOver(samples([50, 0, 0, 0, 1, 2]), 100)).toBeCloseTo(20, 9);
  });

  it('of a bend is the regression and not the last step', () => {
    // Over -1, 0, 1 the slope of 0, 0, 3 is 1.5 a frame, which lasts 50 ms.
    expect(speedOver(samples([0, 0, 3]), 100)).toBeCloseTo(30, 9);
  });

  it('is unknown of fewer than three samples', () => {
    expect(speedOver([], 200)).toBeNull();
    expect(speedOver(samples([1, 2]), 200)).toBeNull();
  });

  it('of few frames takes the last three, unless they are far apart', () => {
    expect(speedOver(samples([9, 2, 3, 4], 250), 200)).toBeCloseTo(4, 9);
    expect(speedOver(samples([1, 2, 3, 4], 500), 200)).toBeNull();
  });
});

describe('isLeap', () => {
  it('is a change that one frame made nearly alone', () => {
    expect(isLeap(samples([0, 1, 14, 15]), 150)).toBe(true);
    expect(isLeap(samples([15, 14, 1, 0]), 150)).toBe(true);
  });

  it('is no movement, however fast it is or sets out', () => {
    expect(isLeap(samples([0, 10, 20, 30]), 150)).toBe(false);
    expect(isLeap(samples([7, 41, 89, 130]), 150)).toBe(false);
    expect(isLeap(samples([5, 5, 5]), 150)).toBe(false);
  });

  it('cannot be told of two samples', () => expect(isLeap(samples([0, 9]), 150)).toBe(false));
});
