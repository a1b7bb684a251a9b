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
  /** Height of the parabola's middle over the chord from 0.2 to 0.95 of the trunk, in trunks. */
  readonly sagitta: number;
  /** Something on the back, in trunks: a box of that height over that share of the trunk. */
  readonly bump?: { readonly from: number; readonly to: number; readonly height: number };
}

/** How thick the trunk is above its own line, in trunks. */
const thickness = 0.3;

/** Somebody on all fours, seen from the side, whose back is a parabola of known sagitta. */
export function drawnBack(
  { head, hip, trunk, sagitta, bump }: DrawnBack,
  width = 160,
  height = 120,
): Silhouette {
  const forward = head === 'right' ? 1 : -1;
  const middle = (0.2 + 0.95) / 2;
  const half = (0.95 - 0.2) / 2;
  return drawnSilhouette(width, height, (place) => {
    const u = (forward * (place.x - hip.x)) / trunk;
    const over = (hip.y - place.y) / trunk;
    const onBump = bump !== undefined && u >= bump.from && u <= bump.to;
    const back =
      thickness + sagitta * (1 - ((u - middle) / half) ** 2) + (onBump ? bump.height : 0);
    return trunk * Math.min(back - over, over + 0.4, u + 0.3, 1.4 - u);
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
}

/** Somebody on the back, seen from the side, whose front is flat but for a sunken belly. */
export function drawnBelly({ hip, trunk, height, sunk = 0 }: DrawnBelly): Silhouette {
  return drawnSilhouette(160, 120, (place) => {
    const u = (place.x - hip.x) / trunk;
    const over = (hip.y - place.y) / trunk;
    const front = u < 0.5 ? height - sunk : height;
    return trunk * Math.min(front - over, over + 0.3, u + 0.3, 1.4 - u);
  });
}
