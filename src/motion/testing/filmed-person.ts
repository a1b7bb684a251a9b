import { keypointIndex, type Keypoint, type KeypointName, type Pose } from '../../pose/pose';
import type { Silhouette } from '../../pose/pose';
import { bodyPoints } from '../body-points';
import { distanceToSegment } from '../geometry';
import { drawnSilhouette } from './drawn-silhouette';
import { allFours, from, stickPose, type StickJoints, type StickView } from './stick-person';

const sides = ['left', 'right'] as const;

/** The same joints, each side by its own name, so that one side can move. */
function bySide(joints: StickJoints): Record<string, readonly [number, number]> {
  const parts = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'];
  const own = Object.entries(joints).filter(([part]) => !parts.includes(part));
  const pairs = parts.flatMap((part) =>
    sides.map((side) => [`${side}-${part}`, joints[`${side}-${part}`] ?? joints[part]]),
  );
  return Object.fromEntries([...own, ...pairs]) as Record<string, readonly [number, number]>;
}

/** On all fours with one leg stretched back and the arm of the other side forward. */
export function legLifted(side: 'left' | 'right'): StickJoints {
  const hand = side === 'left' ? 'right' : 'left';
  return {
    ...allFours,
    [`${side}-knee`]: from([0, 0], 175, 0.8),
    [`${side}-ankle`]: from(from([0, 0], 175, 0.8), 175, 0.8),
    [`${hand}-elbow`]: from([1, 0], 10, 0.4),
    [`${hand}-wrist`]: from([1, 0], 10, 0.8),
  };
}

/** Sitting back on the heels, the hands where they were. */
export const satBack: StickJoints = {
  ...allFours,
  hip: [-0.5, -0.5],
  shoulder: [0.4, -0.2],
  elbow: [0.7, -0.5],
  ear: [0.7, -0.25],
  nose: [0.75, -0.4],
};

/** Upright, arms hanging, the feet where the knees of all fours are. */
export const standing: StickJoints = {
  hip: [0, 0.8],
  shoulder: [0, 1.8],
  elbow: [0, 1.4],
  wrist: [0.05, 1],
  ear: [0, 2.1],
  nose: [0.1, 2.1],
  knee: [0, 0],
  ankle: [0, -0.8],
};

/** The way from 0 to 1 and back in each second that is given, eased, resting a third of it. */
export function toAndFro(second: number, period: number): number {
  const share = (second / period) % 1;
  return (1 - Math.cos(2 * Math.PI * Math.min(1, share * 1.5))) / 2;
}

/** A sketch on the way from one to another. */
export function between(a: StickJoints, b: StickJoints, share: number): StickJoints {
  const [first, second] = [bySide(a), bySide(b)];
  return Object.fromEntries(
    Object.entries(first).map(([part, [x, y]]) => {
      const [u, v] = second[part] ?? [x, y];
      return [part, [x + share * (u - x), y + share * (v - y)]];
    }),
  );
}

/** Noise of -1 to 1, the same for the same number. */
function noiseOf(seed: number): number {
  const value = Math.sin(seed * 12.9898) * 43758.5453;
  return 2 * (value - Math.floor(value)) - 1;
}

export interface Filmed {
  readonly fps?: number;
  readonly seconds?: number;
  /** Standard deviation of each coordinate, in trunks. */
  readonly noise?: number;
  readonly view?: StickView;
}

/**
 * Somebody filmed from the side, right side far away, as a model with some noise would see them.
 * @param joints where the joints are at a time in seconds
 */
export function filmed(
  joints: (second: number) => StickJoints,
  { fps = 15, seconds = 12, noise = 0.01, view = {} }: Filmed = {},
): Pose[] {
  const trunk = view.trunk ?? 0.2;
  return Array.from({ length: Math.round(fps * seconds) }, (_, frame) => {
    const pose = stickPose(joints(frame / fps), { ...view, timestampMs: (frame * 1000) / fps });
    // Uniform noise of this half width has the standard deviation that is asked for.
    const width = Math.sqrt(3) * noise * trunk;
    const keypoints = pose.keypoints?.map((keypoint, i): Keypoint => ({
      ...keypoint,
      x: keypoint.x + (width * noiseOf(frame * 67 + i)) / pose.aspect,
      y: keypoint.y + width * noiseOf(frame * 67 + i + 40),
      z: (i % 2 === 1 ? -1 : 1) * 0.1,
    }));
    return { ...pose, keypoints: keypoints ?? null };
  });
}

/** The pose with some keypoints changed. */
export function withKeypoints(
  pose: Pose,
  change: (name: KeypointName, own: Keypoint) => Keypoint,
): Pose {
  const names = Object.keys(keypointIndex) as KeypointName[];
  const keypoints = pose.keypoints?.map((own, i) => change(names[i] as KeypointName, own));
  return { ...pose, keypoints: keypoints ?? null };
}

/** The pose with left and right exchanged for the keypoints whose name matches. */
export function sidesExchanged(pose: Pose, which: RegExp): Pose {
  return withKeypoints(pose, (name, own) => {
    const other = /left/.test(name) ? name.replace('left', 'right') : name.replace('right', 'left');
    const exchanged = pose.keypoints?.[keypointIndex[other as KeypointName]];
    return which.test(name) && exchanged ? exchanged : own;
  });
}

/** The silhouette of a stick person: every limb 0.12 trunks thick, the trunk thicker. */
export function stickSilhouette(pose: Pose, trunk = 0.2): Silhouette {
  const points = bodyPoints(pose);
  if (!points) throw new Error('nobody to draw');
  const bones = sides.flatMap((side) => [
    [points[`${side}-hip`], points[`${side}-knee`], 0.12] as const,
    [points[`${side}-knee`], points[`${side}-ankle`], 0.12] as const,
    [points[`${side}-shoulder`], points[`${side}-elbow`], 0.12] as const,
    [points[`${side}-elbow`], points[`${side}-wrist`], 0.12] as const,
    [points[`${side}-hip`], points[`${side}-shoulder`], 0.25] as const,
  ]);
  return drawnSilhouette(Math.round(120 * pose.aspect), 120, (place) =>
    Math.max(...bones.map(([a, b, thick]) => thick * trunk - distanceToSegment(place, a, b))),
  );
}
