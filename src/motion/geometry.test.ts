import { describe, expect, it } from 'vitest';
import {
  add,
  cross,
  distance,
  distanceToSegment,
  dot,
  interiorAngle,
  length,
  midpoint,
  scale,
  signedAngle,
  slope,
  subtract,
} from './geometry';

const at = (x: number, y: number) => ({ x, y });

describe('geometry', () => {
  it('adds, subtracts and scales', () => {
    expect(add(at(1, 2), at(3, 5))).toEqual(at(4, 7));
    expect(subtract(at(1, 2), at(3, 5))).toEqual(at(-2, -3));
    expect(scale(at(1, -2), 3)).toEqual(at(3, -6));
    expect(midpoint(at(1, 2), at(3, 6))).toEqual(at(2, 4));
    expect(dot(at(1, 2), at(3, 4))).toBe(11);
    expect(cross(at(1, 0), at(0, 1))).toBe(1);
    expect(length(at(3, 4))).toBe(5);
    expect(distance(at(1, 1), at(4, 5))).toBe(5);
  });

  it.each([
    ['straight', at(-1, 0), at(1, 0), 180],
    ['right angle', at(1, 0), at(0, 1), 90],
    ['the same right angle the other way round', at(0, 1), at(1, 0), 90],
    ['folded', at(1, 0), at(2, 0), 0],
    ['sixty degrees', at(1, 0), at(0.5, Math.sqrt(3) / 2), 60],
  ])('interior angle: %s', (_name, a, c, expected) => {
    expect(interiorAngle(a, at(0, 0), c)).toBeCloseTo(expected, 9);
  });

  it.each([
    [at(1, 0), 0],
    [at(-1, 0), 0],
    [at(0, -1), 90],
    [at(-1, 1), 45],
    [at(Math.sqrt(3), -1), 30],
  ])('slope of %o is %d degrees', (direction, expected) => {
    expect(slope(direction)).toBeCloseTo(expected, 9);
  });

  it('signed angle is clockwise on the screen, where y points down', () => {
    expect(signedAngle(at(1, 0), at(0, 1))).toBeCloseTo(90, 9);
    expect(signedAngle(at(1, 0), at(0, -1))).toBeCloseTo(-90, 9);
  });

  it.each([
    ['beside the middle', at(1, 2), 2],
    ['beyond the end', at(5, 4), 5],
    ['before the beginning', at(-3, 4), 5],
    ['on it', at(1.5, 0), 0],
  ])('distance to a segment: %s', (_name, point, expected) => {
    expect(distanceToSegment(point, at(0, 0), at(2, 0))).toBeCloseTo(expected, 9);
  });

  it('takes a segment without length for a point', () => {
    expect(distanceToSegment(at(3, 4), at(0, 0), at(0, 0))).toBe(5);
  });
});
