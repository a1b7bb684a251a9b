import type { Silhouette } from '../pose/pose';
import type { Point } from './body';
import { add, scale } from './geometry';

/**
 * Probability 0..255 that a place shows the person, between the cells' centres by bilinear
 * interpolation. The place is in picture heights; outside the picture nobody is.
 */
export function sampleSilhouette(silhouette: Silhouette, place: Point): number {
  const column = place.x * silhouette.height - 0.5;
  const row = place.y * silhouette.height - 0.5;
  const left = Math.floor(column);
  const top = Math.floor(row);
  const right = column - left;
  const down = row - top;
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= silhouette.width || y >= silhouette.height
      ? 0
      : (silhouette.data[y * silhouette.width + x] as number);
  return (
    at(left, top) * (1 - right) * (1 - down) +
    at(left + 1, top) * right * (1 - down) +
    at(left, top + 1) * (1 - right) * down +
    at(left + 1, top + 1) * right * down
  );
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
  const placeAt = (walked: number): Point => add(from, scale(direction, walked));
  for (let walked = step; walked <= limit + solidGap; walked += step) {
    const value = sampleSilhouette(silhouette, placeAt(walked));
    if (value >= edgeLevel) crossing = null;
    else {
      crossing ??= walked - (step * (edgeLevel - value)) / (previous - value);
      if (walked - crossing >= solidGap) {
        return crossing > limit || atPictureEdge(silhouette, placeAt(crossing)) ? null : crossing;
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
    const place = add(from, scale(direction, walked));
    if (sampleSilhouette(silhouette, place) < edgeLevel) continue;
    const further = distanceToOutline(silhouette, place, direction, limit - walked);
    return further === null ? null : walked + further;
  }
  return null;
}
