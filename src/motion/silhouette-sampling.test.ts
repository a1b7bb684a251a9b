import { describe, expect, it } from 'vitest';
import { distanceToOutline, sampleSilhouette } from './silhouette-sampling';
import { drawnSilhouette } from './testing/drawn-silhouette';

/** Two by two cells; a cell is half a picture height. */
const four = { width: 2, height: 2, data: new Uint8Array([0, 100, 200, 40]) };

describe('sampleSilhouette', () => {
  it('gives the cells at their centres', () => {
    expect(sampleSilhouette(four, { x: 0.25, y: 0.25 })).toBe(0);
    expect(sampleSilhouette(four, { x: 0.75, y: 0.25 })).toBe(100);
    expect(sampleSilhouette(four, { x: 0.25, y: 0.75 })).toBe(200);
  });
  it('interpolates between them', () => {
    expect(sampleSilhouette(four, { x: 0.5, y: 0.25 })).toBe(50);
    expect(sampleSilhouette(four, { x: 0.5, y: 0.5 })).toBe(85);
  });
  it('sees nobody outside the picture', () => {
    expect(sampleSilhouette(four, { x: -1, y: 0.5 })).toBe(0);
    expect(sampleSilhouette(four, { x: 0.5, y: 3 })).toBe(0);
  });
});

describe('distanceToOutline', () => {
  const up = { x: 0, y: -1 };
  /** A beam across the picture from 0.3 to 0.7, with a slit if wanted. */
  const beam = (slit: readonly [number, number] | null = null) =>
    drawnSilhouette(160, 120, ({ y }) => {
      const inside = Math.min(y - 0.3, 0.7 - y);
      return slit && y > slit[0] && y < slit[1] ? -1 : inside;
    });

  it('is exact to a small part of a cell', () => {
    const found = distanceToOutline(beam(), { x: 0.6, y: 0.5 }, up, 0.5);
    expect(found).toBeCloseTo(0.2, 3);
    const slanted = { x: 0.6, y: -0.8 };
    expect(distanceToOutline(beam(), { x: 0.6, y: 0.5 }, slanted, 0.5)).toBeCloseTo(0.25, 3);
  });

  it('walks over a fold that is narrower than a cell and a half', () => {
    // One cell is 1/120 of the height; the slit takes exactly one row.
    const found = distanceToOutline(beam([48 / 120, 49 / 120]), { x: 0.6, y: 0.5 }, up, 0.5);
    expect(found).toBeCloseTo(0.2, 3);
  });

  it('ends at a gap that is wider', () => {
    const found = distanceToOutline(beam([44 / 120, 49 / 120]), { x: 0.6, y: 0.5 }, up, 0.5);
    expect(found).toBeGreaterThan(0.5 - 50 / 120);
    expect(found).toBeLessThan(0.5 - 48 / 120);
  });

  it('is unknown from outside the person and when the limit comes first', () => {
    expect(distanceToOutline(beam(), { x: 0.6, y: 0.2 }, up, 0.5)).toBeNull();
    expect(distanceToOutline(beam(), { x: 0.6, y: 0.5 }, up, 0.15)).toBeNull();
  });

  it('does not take the edge of the picture for the outline', () => {
    const cutOff = drawnSilhouette(160, 120, ({ y }) => 0.7 - y);
    expect(distanceToOutline(cutOff, { x: 0.6, y: 0.3 }, up, 0.8)).toBeNull();
  });
});
