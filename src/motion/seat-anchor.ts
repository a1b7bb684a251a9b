import type { Silhouette } from '../pose/pose';
import { add, length, scale, subtract } from './geometry';
import { distanceToOutline } from './silhouette-sampling';
import type { TrunkFrame } from './trunk-frame';

/** Rays that look for the end of the seat, on the back's half of the trunk. */
const rays = 16;
/** They start this far from the hip towards the head, and this far apart across the trunk, in trunks. */
const startAlong = 0.3;
const spread = 0.3;
const leastRays = 8;
/** Share of the rays that may end nearer than the seat: hem and shirt end early. */
const percentile = 0.2;
/** A seat ends so far behind the hip, in trunks. Further, a leg or the floor goes on behind it. */
const nearest = 0.05;
const furthest = 0.46;

/**
 * Where the seat ends behind the hip, from the silhouette: it stands still while the model moves
 * the hip keypoint forward in a sagging back.
 * @param back unit vector across the trunk, on the back's side
 * @returns the distance from mid-hip in trunks of this frame; null where the body goes on, e.g. with
 *   a leg lifted or lying, or nothing is seen
 */
export function seatBehindHip(
  silhouette: Silhouette,
  trunk: TrunkFrame,
  back: TrunkFrame['along'],
): number | null {
  const own = length(subtract(trunk.shoulders, trunk.hips));
  const begin = add(trunk.hips, scale(trunk.along, startAlong * own));
  const towardsFeet = scale(trunk.along, -1);
  const ends: number[] = [];
  for (let i = 0; i < rays; i++) {
    const from = add(begin, scale(back, ((spread * i) / (rays - 1)) * own));
    // Further than any seat: a ray that ends at a lifted leg must not count as a near one.
    const found = distanceToOutline(silhouette, from, towardsFeet, (startAlong + 1) * own);
    if (found !== null) ends.push(found / own - startAlong);
  }
  if (ends.length < leastRays) return null;
  ends.sort((a, b) => b - a);
  const seat = ends[Math.floor(percentile * (ends.length - 1))] as number;
  return seat >= nearest && seat <= furthest ? seat : null;
}
