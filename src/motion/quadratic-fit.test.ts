import { describe, expect, it } from 'vitest';
import { fitParabola } from './quadratic-fit';

describe('fitParabola', () => {
  it('finds the parabola that the samples lie on', () => {
    const u = [0.2, 0.35, 0.4, 0.7, 0.95];
    const fit = fitParabola(
      u,
      u.map((x) => 3 - 2 * x + 5 * x * x),
    );
    expect(fit?.constant).toBeCloseTo(3, 9);
    expect(fit?.linear).toBeCloseTo(-2, 9);
    expect(fit?.square).toBeCloseTo(5, 9);
    expect(fit?.residual).toBeCloseTo(0, 9);
  });

  it('tells how far the samples lie from it', () => {
    // +1 -1 -1 +1 around 0 is no part of a constant or a line, and the parabola takes all of it;
    // -1 +3 -3 +1 is the cubic that no parabola can take any of.
    expect(fitParabola([0, 1, 2, 3], [1, -1, -1, 1])?.residual).toBeCloseTo(0, 9);
    expect(fitParabola([0, 1, 2, 3], [-1, 3, -3, 1])?.residual).toBeCloseTo(Math.sqrt(5), 9);
  });

  it('needs four samples at different places', () => {
    expect(fitParabola([0, 1, 2], [0, 1, 4])).toBeNull();
    expect(fitParabola([1, 1, 1, 1], [0, 1, 2, 3])).toBeNull();
    expect(fitParabola([0, 0, 1, 1], [0, 0, 1, 1])).toBeNull();
    expect(fitParabola([0, 1, 2, 3], [0, 1, 2])).toBeNull();
  });
});
