import type { BodyPoints, Point, Reading } from './body';
import { middle } from './body-points';
import { dot, midpoint, signedAngle, slope, subtract } from './geometry';
import type { TrunkMeasure } from './measure-names';
import type { TrunkFrame } from './trunk-frame';

type OutlineMeasure = 'back-arch' | 'back-hollow' | 'back-arch-chest' | 'back-arch-lumbar';

/** Shoulders nearer to each other than this (trunks) are seen in profile. */
const leastAcross = 0.25;

function seenEar(points: BodyPoints): Point | null {
  const left = points['left-ear'];
  const right = points['right-ear'];
  if (left.seen && right.seen) return midpoint(left, right);
  return left.seen ? left : right.seen ? right : null;
}

function hipLift(points: BodyPoints, trunk: TrunkFrame): Reading {
  const ankles = middle(points, 'ankle');
  if (!ankles) return null;
  const floor = subtract(ankles, trunk.shoulders);
  if (Math.abs(floor.x) < 0.3 * trunk.length) return null;
  const share = (trunk.hips.x - trunk.shoulders.x) / floor.x;
  const lineY = trunk.shoulders.y + share * floor.y;
  return (lineY - trunk.hips.y) / trunk.length;
}

function hipShift(points: BodyPoints, trunk: TrunkFrame): Reading {
  const knees = (['left-knee', 'right-knee'] as const)
    .map((name) => points[name])
    .filter((knee) => knee.seen);
  if (knees.length === 0) return null;
  // The planted knee is the lowest one; a lifted leg says nothing about the hips' way.
  const planted = knees.reduce((low, knee) => (knee.y > low.y ? knee : low));
  const towardsFeet = trunk.along.x > 0 ? -1 : 1;
  return (towardsFeet * (trunk.hips.x - planted.x)) / trunk.length;
}

function headPitch(points: BodyPoints, trunk: TrunkFrame): Reading {
  const ear = seenEar(points);
  const nose = points.nose;
  if (!ear || !nose.seen) return null;
  const pitch = signedAngle(trunk.along, subtract(nose, ear));
  return trunk.along.x > 0 ? pitch : -pitch;
}

/** One function for each measure of the trunk that keypoints alone can give. */
export const trunkMeasureOf: Readonly<
  Record<Exclude<TrunkMeasure, OutlineMeasure>, (points: BodyPoints, trunk: TrunkFrame) => Reading>
> = {
  'trunk-slope': (_points, trunk) => slope(trunk.along),
  'shoulder-height': (_points, trunk) => (trunk.hips.y - trunk.shoulders.y) / trunk.length,
  'hip-lift': hipLift,
  'hip-shift': hipShift,
  'feet-from-shoulders': (points, trunk) => {
    const ankles = middle(points, 'ankle');
    return ankles ? Math.abs(ankles.x - trunk.shoulders.x) / trunk.length : null;
  },
  'shoulder-tilt': (points, trunk) => {
    const { 'left-shoulder': left, 'right-shoulder': right } = points;
    const across = Math.abs(left.x - right.x);
    if (!left.seen || !right.seen || across < leastAcross * trunk.length) return null;
    return (Math.atan2(right.y - left.y, across) * 180) / Math.PI;
  },
  'hip-over-knee': (points, trunk) => {
    const knees = middle(points, 'knee');
    return knees ? (knees.y - trunk.hips.y) / trunk.length : null;
  },
  'head-height': (points, trunk) => {
    const ear = seenEar(points);
    return ear ? dot(subtract(ear, trunk.shoulders), { x: 0, y: -1 }) / trunk.length : null;
  },
  'head-pitch': headPitch,
  'nose-height': (points, trunk) => {
    const ear = seenEar(points);
    return ear && points.nose.seen ? (ear.y - points.nose.y) / trunk.length : null;
  },
};
