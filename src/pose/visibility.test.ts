import { describe, expect, it } from 'vitest';
import { createVisibilityUnsmoother } from './visibility';

/** The filter as MediaPipe applies it. */
function smoothed(own: readonly number[]): number[] {
  let shown = own[0] ?? 0;
  return own.map((value) => (shown = 0.1 * value + 0.9 * shown));
}

describe('visibility', () => {
  it('gives back each frame what the model said before the filter', () => {
    const own = [0.2, 0.2, 0.95, 0.95, 0.9, 0.1, 0.1, 0.5];
    const unsmoother = createVisibilityUnsmoother();
    const found = smoothed(own).map((value) => unsmoother.next([value])?.[0]);
    found.forEach((value, i) => expect(value).toBeCloseTo(own[i] as number, 6));
  });

  it('stays within 0..1 and starts anew after nobody was found', () => {
    const unsmoother = createVisibilityUnsmoother();
    unsmoother.next([0.9]);
    expect(unsmoother.next([0.2])).toEqual([0]);
    expect(unsmoother.next(null)).toBeNull();
    expect(unsmoother.next([0.7])).toEqual([0.7]);
  });
});
