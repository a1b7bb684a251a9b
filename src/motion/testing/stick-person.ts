import { keypointNames, type KeypointName, type Pose, type Silhouette } from '../../pose/pose';
import type { BodyPoints, Point } from '../body';
import { bodyPoints } from '../body-points';

/**
 * Where a stick person's joints are, in trunks: the hip at 0,0, x towards the head's side of the
 * picture, y up. Sides of one name lie at the same place unless a side is named.
 */
export type StickJoints = Readonly<Record<string, readonly [x: number, y: number]>>;

export interface StickView {
  /** Which way the head points in the picture. */
  readonly head?: 'left' | 'right';
  /** Picture heights of one trunk. */
  readonly trunk?: number;
  /** Where the hip is, in picture heights. */
  readonly hip?: Point;
  readonly aspect?: number;
  readonly timestampMs?: number;
  /** Keypoints that the model does not see. */
  readonly hidden?: readonly KeypointName[];
  /** Degrees away from profile, as the world points of the shoulders tell. Null: no world points. */
  readonly turned?: number | null;
  readonly silhouette?: Silhouette | null;
}

const along = (degrees: number, length = 1): readonly [number, number] => [
  length * Math.cos((degrees * Math.PI) / 180),
  length * Math.sin((degrees * Math.PI) / 180),
];

/** A place `length` trunks from another one; degrees count from the head's side upward. */
export function from(
  place: readonly [number, number],
  degrees: number,
  length: number,
): readonly [number, number] {
  const [x, y] = along(degrees, length);
  return [place[0] + x, place[1] + y];
}

/** The sketch turned about the hip; degrees from the head's side upward. */
export function rotated(joints: StickJoints, degrees: number): StickJoints {
  const [cos, sin] = along(degrees);
  return Object.fromEntries(
    Object.entries(joints).map(([part, [x, y]]) => [part, [x * cos - y * sin, x * sin + y * cos]]),
  );
}

/** On hands and knees, back level: thigh and arm hang at right angles to the trunk. */
export const allFours: StickJoints = {
  hip: [0, 0],
  shoulder: [1, 0],
  knee: [0, -0.8],
  ankle: [-0.8, -0.8],
  elbow: [1, -0.4],
  wrist: [1, -0.8],
  ear: [1.3, 0.1],
  nose: [1.4, -0.1],
};

/** On the back, knees up, feet on the floor, hands beside the belly. */
export const lying: StickJoints = {
  hip: [0, 0],
  shoulder: [1, 0],
  ear: [1.3, 0],
  nose: [1.3, 0.15],
  elbow: [0.7, 0.05],
  wrist: [0.4, 0.1],
  knee: from([0, 0], 125, 0.8),
  ankle: [-0.9, -0.1],
};

/** Where a keypoint is that the sketch does not name: faces at the nose, fingers and toes at their joint. */
const standIn: readonly (readonly [RegExp, string])[] = [
  [/eye|mouth/, 'nose'],
  [/heel|foot/, 'ankle'],
  [/pinky|index|thumb/, 'wrist'],
];

function jointOf(name: KeypointName, joints: StickJoints): readonly [number, number] {
  const side = /^(left|right)-/.exec(name)?.[1] ?? '';
  const own = name.replace(/^(left|right)-/, '');
  const named = own in joints ? own : null;
  const part = named ?? standIn.find(([pattern]) => pattern.test(own))?.[1] ?? own;
  const place = joints[`${side}-${part}`] ?? joints[part];
  if (!place) throw new Error(`the sketch has no ${part}`);
  return place;
}

/** The pose that a perfect model would give of a stick person. */
export function stickPose(joints: StickJoints, view: StickView = {}): Pose {
  const { head = 'right', trunk = 0.2, aspect = 4 / 3, timestampMs = 0 } = view;
  const { hip = { x: aspect / 2, y: 0.5 }, hidden = [], turned = 0, silhouette = null } = view;
  const forward = head === 'right' ? 1 : -1;
  const shoulder = turned === null ? null : along(turned, 0.18);
  return {
    timestampMs,
    aspect,
    keypoints: keypointNames.map((name) => {
      const [x, y] = jointOf(name, joints);
      return {
        x: (hip.x + forward * trunk * x) / aspect,
        y: hip.y - trunk * y,
        z: 0,
        visibility: hidden.includes(name) ? 0.2 : 0.95,
      };
    }),
    world: shoulder
      ? keypointNames.map((name) => {
          const sign = name === 'left-shoulder' ? 1 : name === 'right-shoulder' ? -1 : 0;
          return { x: sign * shoulder[1], y: 0, z: sign * shoulder[0] };
        })
      : null,
    silhouette,
  };
}

/** The clean points of a stick person. */
export function stickPoints(joints: StickJoints, view: StickView = {}): BodyPoints {
  return bodyPoints(stickPose(joints, view)) as BodyPoints;
}

/** A picture without anybody. */
export function emptyPose(timestampMs: number, aspect = 4 / 3): Pose {
  return { timestampMs, aspect, keypoints: null, world: null, silhouette: null };
}
