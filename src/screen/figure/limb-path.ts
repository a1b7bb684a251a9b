/** A point of a drawing, y down. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

/** Three decimals are finer than any screen draws and keep the markup short. */
const write = (...values: number[]): string =>
  values.map((value) => String(Math.round(value * 1000) / 1000)).join(' ');

/**
 * The outline of a limb: two circles and their outer tangents, as an SVG path.
 *
 * @param fromRadius radius of the circle at `from`, in the unit of the points
 * @param toRadius likewise at `to`
 */
export function limbPath(
  from: DrawnPoint,
  to: DrawnPoint,
  fromRadius: number,
  toRadius: number,
): string {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  if (distance <= Math.abs(fromRadius - toRadius)) {
    return fromRadius >= toRadius ? circlePath(from, fromRadius) : circlePath(to, toRadius);
  }
  const axis = Math.atan2(to.y - from.y, to.x - from.x);
  const spread = Math.acos((fromRadius - toRadius) / distance);
  const at = (centre: DrawnPoint, radius: number, angle: number): string =>
    write(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
  const wideFrom = fromRadius >= toRadius ? 1 : 0;
  return (
    `M${at(from, fromRadius, axis + spread)}` +
    `A${write(fromRadius, fromRadius)} 0 ${wideFrom} 1 ${at(from, fromRadius, axis - spread)}` +
    `L${at(to, toRadius, axis - spread)}` +
    `A${write(toRadius, toRadius)} 0 ${1 - wideFrom} 1 ${at(to, toRadius, axis + spread)}Z`
  );
}

function circlePath({ x, y }: DrawnPoint, radius: number): string {
  return (
    `M${write(x - radius, y)}A${write(radius, radius)} 0 1 1 ${write(x + radius, y)}` +
    `A${write(radius, radius)} 0 1 1 ${write(x - radius, y)}Z`
  );
}

/** A smooth open line through the points (Catmull-Rom as cubic Béziers). */
export function smoothLine(points: readonly DrawnPoint[]): string {
  const [first] = points;
  if (!first) return '';
  let path = `M${write(first.x, first.y)}`;
  for (let index = 0; index < points.length - 1; index += 1) {
    const p1 = points[index] as DrawnPoint;
    const p2 = points[index + 1] as DrawnPoint;
    const p0 = points[index - 1] ?? p1;
    const p3 = points[index + 2] ?? p2;
    path += `C${write(
      p1.x + (p2.x - p0.x) / 6,
      p1.y + (p2.y - p0.y) / 6,
      p2.x - (p3.x - p1.x) / 6,
      p2.y - (p3.y - p1.y) / 6,
      p2.x,
      p2.y,
    )}`;
  }
  return path;
}

/** `count` + 1 points along the smooth line through `points`, evenly spread over its sections. */
export function resampleLine(points: readonly DrawnPoint[], count: number): DrawnPoint[] {
  const sections = points.length - 1;
  if (sections < 1) return [...points];
  return Array.from({ length: count + 1 }, (_, step) => {
    const place = (step / count) * sections;
    const index = Math.min(Math.floor(place), sections - 1);
    const t = place - index;
    const p1 = points[index] as DrawnPoint;
    const p2 = points[index + 1] as DrawnPoint;
    const p0 = points[index - 1] ?? p1;
    const p3 = points[index + 2] ?? p2;
    const blend = (a: number, b: number, c: number, d: number): number =>
      0.5 *
      (2 * b +
        (c - a) * t +
        (2 * a - 5 * b + 4 * c - d) * t * t +
        (3 * b - a - 3 * c + d) * t ** 3);
    return { x: blend(p0.x, p1.x, p2.x, p3.x), y: blend(p0.y, p1.y, p2.y, p3.y) };
  });
}

/** The points moved sideways by a distance each; positive = to the left when walking along them. */
export function offsetLine(
  points: readonly DrawnPoint[],
  distances: (share: number) => number,
): DrawnPoint[] {
  const last = points.length - 1;
  return points.map((point, index) => {
    const before = points[Math.max(0, index - 1)] as DrawnPoint;
    const after = points[Math.min(last, index + 1)] as DrawnPoint;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const distance = distances(last === 0 ? 0 : index / last);
    return {
      x: point.x + ((after.y - before.y) / length) * distance,
      y: point.y - ((after.x - before.x) / length) * distance,
    };
  });
}
