import { describe, expect, it } from 'vitest';
import { solveSymmetric } from './linear-solve';

describe('solveSymmetric', () => {
  it('solves a system that can be checked by hand', () => {
    // 4 * 1 + 2 * 2 = 8 and 2 * 1 + 3 * 2 = 8
    const solution = solveSymmetric(
      [
        [4, 2],
        [2, 3],
      ],
      [8, 8],
    );
    expect(solution?.[0]).toBeCloseTo(1, 9);
    expect(solution?.[1]).toBeCloseTo(2, 9);
  });

  it('solves a diagonal', () => {
    const solution = solveSymmetric(
      [
        [4, 0, 0],
        [0, 9, 0],
        [0, 0, 16],
      ],
      [4, 27, -16],
    );
    expect(solution).toEqual([1, 3, -1]);
  });

  it('is null for a matrix that is not positive definite', () => {
    const indefinite = [
      [1, 2],
      [2, 1],
    ];
    expect(solveSymmetric(indefinite, [1, 1])).toBeNull();
    expect(solveSymmetric([[0]], [1])).toBeNull();
  });
});
