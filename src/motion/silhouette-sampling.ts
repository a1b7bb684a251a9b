import type { Silhouette } from '../pose/pose';
import type { Point } from './body';
import { add, scale } from './geometry';

/** A cell of the silhouette; outside the picture nobody is. */
function cellAt({ width, height, data }: Silhouette, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[y * width + x] as number);
}

/** The same as {@link sampleSilhouette} without an object for the place: it is asked a lot. */
function sampleAt(silhouette: Silhouette, x: number, y: number): number {
  const column = x * silhouette.height - 0.5;
  const row = y * silhouette.height - 0.5;
  const left = Math.floor(column);
  const top = Math.floor(row);
  const right = column - left;
  const down = row - top;
  return (
    cellAt(silhouette, left, top) * (1 - right) * (1 - down) +
    cellAt(silhouette, left + 1, top) * right * (1 - down) +
    cellAt(silhouette, left, top + 1) * (1 - right) * down +
    cellAt(silhouette, left + 1, top + 1) * right * down
  );
}

/**
 * Probability 0..255 that a place shows the person, between the cells' centres by bilinear
 * interpolation. The place is in picture heights; outside the picture nobody is.
 */
export function sampleSilhouette(silhouette: Silhouette, place: Point): number {
  return sampleAt(silhouette, place.x, place.y);
}

/** Half of the byte range: where the model is undecided lies the outline. */
const edgeLevel = 127.5;

/** A body that reaches the edge of the picture goes on beyond it: no outline is seen there. */
function atPictureEdge(silhouette: Silhouette, place: Point): boolean {
  const margin = 0.5 / silhouette.height;
  const right = silhouette.width / silhouette.height;
  return Math.min(place.x, right - place.x) <= margin || Math.min(place.y, 1 - place.y) <= margin;
}

/**
 * Walks from inside the person in a direction to the outline.
 * @param from where to start, picture heights; must be inside the person
 * @param direction unit vector
 * @param limit furthest distance to look, picture heights
 * @returns distance to the outline in picture heights, interpolated between steps; null when the
 *   start is outside the person, or no outline is met within the limit and the picture
 */
export function distanceToOutline(
  silhouette: Silhouette,
  from: Point,
  direction: Point,
  limit: number,
): number | null {
  const cell = 1 / silhouette.height;
  const step = cell / 2;
  // A hole narrower than this is a fold in the cloth and not the end of the body.
  const solidGap = 1.5 * cell;
  let previous = sampleSilhouette(silhouette, from);
  if (previous < edgeLevel) return null;
  let crossing: number | null = null;
  for (let walked = step; walked <= limit + solidGap; walked += step) {
    const value = sampleAt(
      silhouette,
      from.x + direction.x * walked,
      from.y + direction.y * walked,
    );
    if (value >= edgeLevel) crossing = null;
    else {
      crossing ??= walked - (step * (edgeLevel - value)) / (previous - value);
      if (walked - crossing >= solidGap) {
        const edge = add(from, scale(direction, crossing));
        return crossing > limit || atPictureEdge(silhouette, edge) ? null : crossing;
      }
    }
    previous = value;
  }
  return null;
}

/**
 * Height of the outline over a place that need not be inside the person: in a cat arch the belly
 * itself lifts off the line from hip to shoulder.
 * @param from picture heights
 * @param direction unit vector
 * @param entry furthest distance at which the person may begin, picture heights
 * @param limit furthest distance of the outline, picture heights
 * @returns distance from the place to the outline beyond the person, in picture heights, or null
 */
export function outlineBeyond(
  silhouette: Silhouette,
  from: Point,
  direction: Point,
  entry: number,
  limit: number,
): number | null {
  const step = 0.5 / silhouette.height;
  for (let walked = 0; walked <= entry; walked += step) {
    const [x, y] = [from.x + direction.x * walked, from.y + direction.y * walked];
    if (sampleAt(silhouette, x, y) < edgeLevel) continue;
    const place = { x, y };
    const further = distanceToOutline(silhouette, place, direction, limit - walked);
    return further === null ? null : walked + further;
  }
  return null;
}
