import type { Silhouette } from '../../pose/pose';
import type { Point } from '../body';

/**
 * Draws a silhouette from a depth function, with an edge two cells wide as the model's is.
 * @param depth how far a place (picture heights) lies inside the person; negative outside
 */
export function drawnSilhouette(
  width: number,
  height: number,
  depth: (place: Point) => number,
): Silhouette {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const inside = depth({ x: (column + 0.5) / height, y: (row + 0.5) / height }) * height;
      data[row * width + column] = Math.round(255 * Math.min(1, Math.max(0, 0.5 + inside / 2)));
    }
  }
  return { width, height, data };
}

export interface DrawnBack {
  readonly head: 'left' | 'right';
  /** Mid-hip in picture heights; the trunk is level. */
  readonly hip: Point;
  /** Length of the trunk in picture heights. */
  readonly trunk: number;
  /** Height of the parabola's middle over its ends at hip and neck, in trunks. */
  readonly sagitta: number;
  /** The same for the upper and the lower half alone, on top; 0 when not given. */
  readonly chest?: number;
  readonly lumbar?: number;
  /** Something on the back, in trunks: a box of that height over that share of the trunk. */
  readonly bump?: { readonly from: number; readonly to: number; readonly height: number };
  /** Folds in a loose shirt: their height in trunks, five along the back. */
  readonly folds?: number;
  /** The belly follows the back, so far below it; in trunks. Without it the belly is level. */
  readonly slim?: number;
  /** A thigh lifted in line with the trunk goes on behind the seat. */
  readonly legLifted?: boolean;
}

/** How thick the trunk is above its own line, in trunks. */
const thickness = 0.3;
/** How far the seat reaches behind mid-hip, in trunks. */
const seat = 0.25;
/** From 0.2 to 0.95 of the way from the end of the seat to the shoulder, in trunks from the hip. */
const hollowOfSeat = 0.2 * (1 + seat) - seat;
const neck = 0.95 * (1 + seat) - seat;

/** Height over its own ends of a parabola between two places. */
function parabola(u: number, from: number, to: number, sagitta: number): number {
  return sagitta * (1 - ((2 * u - from - to) / (to - from)) ** 2);
}

/** Somebody on all fours, seen from the side, whose back is a parabola of known sagitta. */
export function drawnBack(
  { head, hip, trunk, sagitta, chest = 0, lumbar = 0, bump, ...more }: DrawnBack,
  width = 160,
  height = 120,
): Silhouette {
  const forward = head === 'right' ? 1 : -1;
  const middle = (hollowOfSeat + neck) / 2;
  const { folds = 0, legLifted = false, slim } = more;
  return drawnSilhouette(width, height, (place) => {
    const u = (forward * (place.x - hip.x)) / trunk;
    const over = (hip.y - place.y) / trunk;
    const onBump = bump !== undefined && u >= bump.from && u <= bump.to;
    const back =
      thickness +
      parabola(u, hollowOfSeat, neck, sagitta) +
      (u > middle ? parabola(u, middle, neck, chest) : 0) +
      (u < middle ? parabola(u, hollowOfSeat, middle, lumbar) : 0) +
      folds * Math.sin(10 * Math.PI * u) +
      (onBump ? bump.height : 0);
    const behind = u + (legLifted ? 1.5 : seat);
    const belly = slim === undefined ? over + 0.4 : over - back + slim;
    return trunk * Math.min(back - over, belly, behind, 1.4 - u);
  });
}

export interface DrawnBelly {
  /** Mid-hip in picture heights; the trunk is level, the head to the right. */
  readonly hip: Point;
  readonly trunk: number;
  /** Height of the front over the line of the trunk, in trunks. */
  readonly height: number;
  /** How much lower the belly is (the trunk's lower half), in trunks. */
  readonly sunk?: number;
  /** Knee of a raised thigh, in trunks from the hip: x towards the head, y up. */
  readonly knee?: readonly [x: number, y: number];
}

/** Half of a thigh's thickness, in trunks. */
const thighRadius = 0.14;

/** Somebody on the back, seen from the side, whose front is flat but for a sunken belly. */
export function drawnBelly({ hip, trunk, height, sunk = 0, knee }: DrawnBelly): Silhouette {
  return drawnSilhouette(160, 120, (place) => {
    const u = (place.x - hip.x) / trunk;
    const over = (hip.y - place.y) / trunk;
    const front = u < 0.5 ? height - sunk : height;
    const body = Math.min(front - over, over + 0.3, u + 0.3, 1.4 - u);
    if (!knee) return trunk * body;
    const [x, y] = knee;
    const share = Math.min(1, Math.max(0, (u * x + over * y) / (x * x + y * y)));
    const thigh = thighRadius - Math.hypot(u - share * x, over - share * y);
    return trunk * Math.max(body, thigh);
  });
}
