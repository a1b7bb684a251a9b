import { describe, expect, it } from 'vitest';
import { speedOver } from './speed';

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
