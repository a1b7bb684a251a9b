import type { Point } from './body';

export const subtract = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
export const add = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
export const scale = (a: Point, factor: number): Point => ({ x: a.x * factor, y: a.y * factor });
export const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y;
export const cross = (a: Point, b: Point): number => a.x * b.y - a.y * b.x;
export const length = (a: Point): number => Math.hypot(a.x, a.y);
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
export const midpoint = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const degrees = 180 / Math.PI;

/** Interior angle at `b` between the rays to `a` and `c`, 0..180 degrees. */
export function interiorAngle(a: Point, b: Point, c: Point): number {
  const u = subtract(a, b);
  const w = subtract(c, b);
  return Math.abs(Math.atan2(cross(u, w), dot(u, w))) * degrees;
}

/** Angle of a direction against the horizontal, 0 (level) to 90 (upright) degrees. */
export function slope(direction: Point): number {
  return Math.atan2(Math.abs(direction.y), Math.abs(direction.x)) * degrees;
}

/** Signed angle from direction `a` to direction `b`, -180..180 degrees, + = clockwise on the screen. */
export function signedAngle(a: Point, b: Point): number {
  return Math.atan2(cross(a, b), dot(a, b)) * degrees;
}

/** Distance from a point to the segment between `a` and `b`. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const ab = subtract(b, a);
  const along = dot(ab, ab) === 0 ? 0 : dot(subtract(point, a), ab) / dot(ab, ab);
  return distance(point, add(a, scale(ab, Math.min(1, Math.max(0, along)))));
}
