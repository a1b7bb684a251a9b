import { keypointIndex, type KeypointName, type WorldPoint } from '../pose/pose';
import type { BodyPoints, LimbSide, Reading } from './body';

const minus = (a: WorldPoint, b: WorldPoint): WorldPoint => ({
  x: a.x - b.x,
  y: a.y - b.y,
  z: a.z - b.z,
});
const dot = (a: WorldPoint, b: WorldPoint): number => a.x * b.x + a.y * b.y + a.z * b.z;
const cross = (a: WorldPoint, b: WorldPoint): WorldPoint => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});

/** Up against gravity; the camera stands level, and world points are along its axes with y down. */
const up: WorldPoint = { x: 0, y: -1, z: 0 };

/**
 * Turned further than this (degrees) the camera looks along the body, and sees the lean itself. The trunk
 * turns by up to thirty degrees with the knees: a camera at the feet still sees more than depth tells.
 */
const fromTheFeet = 35;

/**
 * How far the shins of somebody on the back lean to the person's left, in degrees about the line
 * from hips to shoulders: 0 = upright, 90 = level, negative = to the right. Both shins together,
 * from the knees and ankles that are seen. From the feet end the picture shows the lean; from the side
 * only the model's guess of depth does, and that half as well.
 * @param world the model's world points, metres along the camera's axes: x right, y down, z away
 * @param turned degrees away from a side view; null = unknown
 */
export function shinLean(
  points: BodyPoints,
  world: readonly WorldPoint[],
  turned: Reading,
): Reading {
  const at = (name: KeypointName) => world[keypointIndex[name]] as WorldPoint;
  const sides = (['left', 'right'] as const).filter(
    (side: LimbSide) => points[`${side}-knee`].seen && points[`${side}-ankle`].seen,
  );
  if (sides.length === 0) return null;
  const along = minus(
    sum(at('left-shoulder'), at('right-shoulder')),
    sum(at('left-hip'), at('right-hip')),
  );
  const left = cross(along, up);
  const size = Math.hypot(left.x, left.y, left.z);
  // Somebody who stands has no left and right about a line that points up.
  if (size < 0.3 * Math.hypot(along.x, along.y, along.z)) return null;
  if (turned !== null && turned > fromTheFeet) {
    return Math.sign(left.x) * leanInPicture(points, sides);
  }
  const shin = sides
    .map((side) => minus(at(`${side}-knee`), at(`${side}-ankle`)))
    .reduce(sum, { x: 0, y: 0, z: 0 });
  return (Math.atan2(dot(shin, left) / size, dot(shin, up)) * 180) / Math.PI;
}

/**
 * How far the knees lean to the right of the picture, degrees. They turn about the lines from hips to
 * ankles, so they are seen from the middle of these, which stays where it is while the knees roll. Of the
 * two shins the model draws the one behind too short: the longer one tells the height.
 */
function leanInPicture(points: BodyPoints, sides: readonly LimbSide[]): number {
  const aside = sides.map((side) => {
    const base = (points[`${side}-hip`].x + points[`${side}-ankle`].x) / 2;
    return points[`${side}-knee`].x - base;
  });
  const high = sides.map((side) => points[`${side}-ankle`].y - points[`${side}-knee`].y);
  const meanAside = aside.reduce((total, x) => total + x, 0) / sides.length;
  return (Math.atan2(meanAside, Math.max(...high)) * 180) / Math.PI;
}

function sum(a: WorldPoint, b: WorldPoint): WorldPoint {
  return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}
