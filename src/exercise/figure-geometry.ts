/**
 * A place beside the mat, in trunks: x towards the head end, y up with the floor at 0, z towards the
 * viewer with the middle of the body at 0. The moving side is drawn towards the viewer.
 */
export interface FigurePoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const radians = Math.PI / 180;

/** A way of some length: degrees in the plane of the mat's length, `out` of it to the viewer. */
export const towards = (degrees: number, length: number, out = 0): FigurePoint => ({
  x: Math.cos(degrees * radians) * Math.cos(out * radians) * length,
  y: Math.sin(degrees * radians) * Math.cos(out * radians) * length,
  z: Math.sin(out * radians) * length,
});

export const plus = (a: FigurePoint, b: FigurePoint): FigurePoint => ({
  x: a.x + b.x,
  y: a.y + b.y,
  z: a.z + b.z,
});

export const minus = (a: FigurePoint, b: FigurePoint): FigurePoint => ({
  x: a.x - b.x,
  y: a.y - b.y,
  z: a.z - b.z,
});

export const times = (a: FigurePoint, factor: number): FigurePoint => ({
  x: a.x * factor,
  y: a.y * factor,
  z: a.z * factor,
});

export const dot = (a: FigurePoint, b: FigurePoint): number => a.x * b.x + a.y * b.y + a.z * b.z;

export const sizeOf = (a: FigurePoint): number => Math.hypot(a.x, a.y, a.z);

export const between = (a: FigurePoint, b: FigurePoint, share: number): FigurePoint =>
  plus(a, times(minus(b, a), share));

/** Direction of the way from a to b in the plane of the mat's length. Degrees. */
export const directionOf = (a: FigurePoint, b: FigurePoint): number =>
  Math.atan2(b.y - a.y, b.x - a.x) / radians;

/** How far the way from a to b leads out of that plane. Degrees. */
export const outOf = (a: FigurePoint, b: FigurePoint): number =>
  Math.asin(Math.max(-1, Math.min(1, (b.z - a.z) / (sizeOf(minus(b, a)) || 1)))) / radians;

/** Turns a way about the length of the mat: + brings what points up towards the viewer. Degrees. */
export function rolled({ x, y, z }: FigurePoint, degrees: number): FigurePoint {
  const [cos, sin] = [Math.cos(degrees * radians), Math.sin(degrees * radians)];
  return { x, y: y * cos - z * sin, z: y * sin + z * cos };
}

/** Blends two directions the short way round. Degrees. */
export function blendDirections(a: number, b: number, share: number): number {
  const turn = ((((b - a + 180) % 360) + 360) % 360) - 180;
  return a + turn * share;
}

/** A way of some length whose direction lies between those of two other ways. */
export function blendWays(
  [a, b]: readonly [FigurePoint, FigurePoint],
  [p, q]: readonly [FigurePoint, FigurePoint],
  share: number,
  length: number,
): FigurePoint {
  const out = outOf(a, b) + (outOf(p, q) - outOf(a, b)) * share;
  return towards(blendDirections(directionOf(a, b), directionOf(p, q), share), length, out);
}

/** What lies at a right angle to the way from a to b in the plane: +1 on its left, -1 right. */
export function beside(a: FigurePoint, b: FigurePoint, side: 1 | -1): FigurePoint {
  const way = minus(b, a);
  return { x: -way.y * side, y: way.x * side, z: 0 };
}

/**
 * The middle joint of a limb whose ends are given.
 * @param hint the way to which the limb bends
 */
export function middleJoint(
  from: FigurePoint,
  to: FigurePoint,
  first: number,
  second: number,
  hint: FigurePoint,
): FigurePoint {
  const span = minus(to, from);
  const way = times(span, 1 / (sizeOf(span) || 1));
  const distance = Math.max(
    Math.abs(first - second) * 1.001,
    Math.min(sizeOf(span), (first + second) * 0.999),
  );
  const along = (first ** 2 + distance ** 2 - second ** 2) / (2 * distance);
  const aside = minus(hint, times(way, dot(hint, way)));
  const outward = Math.sqrt(Math.max(0, first ** 2 - along ** 2)) / (sizeOf(aside) || 1);
  return plus(from, plus(times(way, along), times(aside, outward)));
}
