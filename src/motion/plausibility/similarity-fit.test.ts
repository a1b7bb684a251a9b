import { describe, expect, it } from 'vitest';
import type { Point } from '../body';
import { similarityFit } from './similarity-fit';

const corners: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 2, y: 0 },
  { x: 2, y: 1 },
  { x: 0, y: 1 },
];

/** Turned about the origin, resized, then shifted. */
function carried(degrees: number, scale: number, shift: Point): Point[] {
  const [cos, sin] = [Math.cos, Math.sin].map((f) => scale * f((degrees * Math.PI) / 180)) as [
    number,
    number,
  ];
  return corners.map(({ x, y }) => ({
    x: cos * x - sin * y + shift.x,
    y: sin * x + cos * y + shift.y,
  }));
}

describe('similarityFit', () => {
  it.each([
    [0, 1, { x: 0.3, y: -0.4 }],
    [30, 1, { x: 0, y: 0 }],
    [-170, 0.5, { x: 5, y: 5 }],
    [12, 1.4, { x: -1, y: 2 }],
  ])('finds a turn of %d degrees and %d times the size', (degrees, scale, shift) => {
    const fit = similarityFit(corners, carried(degrees, scale, shift));
    expect(fit?.turn).toBeCloseTo(Math.abs(degrees), 9);
    expect(fit?.scale).toBeCloseTo(scale, 9);
    expect(fit?.residual).toBeCloseTo(0, 9);
    expect(fit?.worst).toBeCloseTo(0, 9);
  });

  it('tells a shift from a turn', () => {
    const fit = similarityFit(corners, carried(0, 1, { x: 0.3, y: -0.4 }));
    expect(fit?.shift).toBeCloseTo(0.5, 9);
    expect(fit?.moved).toBeCloseTo(0.5, 9);
  });

  it('says what it cannot explain', () => {
    // One corner pulled out along the diagonal: the others alone would fit without rest.
    const bent = corners.map((place, i) => (i === 2 ? { x: 2.4, y: 1.2 } : place));
    const fit = similarityFit(corners, bent);
    expect(fit?.residual).toBeGreaterThan(0.05);
    expect(fit?.worst).toBeGreaterThan(fit?.residual ?? Infinity);
    expect(fit?.moved).toBeCloseTo(Math.hypot(0.4, 0.2) / 2, 9);
  });

  it('is unknown where the places say nothing', () => {
    expect(similarityFit([], [])).toBeNull();
    expect(similarityFit([{ x: 1, y: 1 }], [{ x: 2, y: 2 }])).toBeNull();
    const same = [1, 2, 3].map(() => ({ x: 1, y: 1 }));
    expect(similarityFit(same, same)).toBeNull();
    expect(similarityFit(corners, corners.slice(1))).toBeNull();
  });
});
