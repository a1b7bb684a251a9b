import type { KeypointName, Silhouette } from '../../pose/pose';
import type { BodyPoints, Point } from '../body';
import { sampleSilhouette } from '../silhouette-sampling';
import { bothSides } from './body-sides';

/** How far outside the person a joint may lie, in trunks: thin limbs and soft edges get lost. */
const tolerance = 0.1;
/** Of 255: below the outline's level, so that a faint limb still counts as person. */
const personFrom = 100;
/** With a larger share of the limbs outside it is the silhouette that is wrong. */
const mostOutside = 0.4;
const directions = Array.from({ length: 8 }, (_, i) => ({
  x: Math.cos((i * Math.PI) / 4),
  y: Math.sin((i * Math.PI) / 4),
}));

function personNear(silhouette: Silhouette, place: Point, radius: number): boolean {
  if (sampleSilhouette(silhouette, place) >= personFrom) return true;
  return [0.5, 1].some((share) =>
    directions.some(
      ({ x, y }) =>
        sampleSilhouette(silhouette, {
          x: place.x + share * radius * x,
          y: place.y + share * radius * y,
        }) >= personFrom,
    ),
  );
}

const checked = (['knee', 'ankle', 'elbow', 'wrist'] as const).flatMap((part) =>
  bothSides.map((side) => `${side}-${part}` as const),
);

/**
 * Joints that the model claims to see beside the person's own outline: it makes them up for limbs
 * that are hidden or blurred. A silhouette that misses the trunk or most limbs is no witness.
 * @param trunk mid-shoulder and mid-hip, picture heights
 * @param size length of the trunk if it is not foreshortened, picture heights
 */
export function outsideSilhouette(
  points: BodyPoints,
  silhouette: Silhouette,
  trunk: { readonly shoulders: Point; readonly hips: Point },
  size: number,
): KeypointName[] {
  const radius = tolerance * size;
  if (!personNear(silhouette, trunk.shoulders, radius)) return [];
  if (!personNear(silhouette, trunk.hips, radius)) return [];
  const seen = checked.filter((name) => points[name].seen);
  const outside = seen.filter((name) => !personNear(silhouette, points[name], radius));
  return outside.length > mostOutside * seen.length ? [] : outside;
}
