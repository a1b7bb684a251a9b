import type { StickJoints } from '../testing/stick-person';
import { allFours, from, lying } from '../testing/stick-person';
import { standing } from '../testing/filmed-person';
import type { Posture } from './posture';

const hips = [0, 0] as const;

/** On the belly, the chest a little up: what the arms do tells the posture. */
const chestLow = {
  hip: hips,
  shoulder: from(hips, 28, 1),
  ear: [1.1, 0.75],
  nose: [1.22, 0.68],
  knee: [-0.85, -0.06],
  ankle: [-1.7, -0.08],
} as const;

/** One sketch or more of every posture, side-on unless it says otherwise. Places as in `StickJoints`. */
export const sketches: readonly (readonly [name: string, Posture, StickJoints])[] = [
  ['on the back, knees up', 'supine', lying],
  [
    'on the back, legs straight',
    'supine',
    { ...lying, knee: [-0.85, 0.02], ankle: [-1.7, 0], wrist: [-0.05, -0.02], elbow: [0.45, 0] },
  ],
  [
    'on the back, knees at the chest',
    'supine',
    { ...lying, knee: from(hips, 60, 0.85), ankle: from(from(hips, 60, 0.85), 190, 0.85) },
  ],
  [
    'on the belly',
    'prone',
    {
      ...lying,
      ear: [1.3, 0.05],
      nose: [1.35, -0.1],
      knee: [-0.85, -0.05],
      ankle: [-1.7, -0.05],
      elbow: [1.15, -0.05],
      wrist: [1.4, -0.1],
    },
  ],
  [
    'on the belly, chest pressed up',
    'prone',
    {
      hip: hips,
      shoulder: from(hips, 38, 1),
      ear: from(hips, 42, 1.35),
      nose: from(hips, 42, 1.35).map((value, axis) => value + [0.12, -0.05][axis]!) as never,
      elbow: [0.95, 0.2],
      wrist: [1, -0.12],
      knee: [-0.85, -0.06],
      ankle: [-1.7, -0.08],
    },
  ],
  [
    'on the belly, chest pressed up with bent elbows',
    'prone',
    { ...chestLow, elbow: [0.85, 0.01], wrist: [0.95, -0.12] },
  ],
  [
    'on the belly, propped on the forearms',
    'on-elbows',
    { ...chestLow, elbow: [0.95, -0.1], wrist: [1.4, -0.12] },
  ],
  ['on all fours', 'all-fours', allFours],
  [
    'on all fours, a leg and an arm stretched',
    'all-fours',
    {
      ...allFours,
      'left-knee': [-0.8, 0],
      'left-ankle': [-1.6, 0.02],
      'right-elbow': [1.5, 0.05],
      'right-wrist': [1.95, 0.08],
    },
  ],
  [
    'hands and feet on the floor, hips high',
    'all-fours',
    {
      hip: hips,
      shoulder: from(hips, -45, 1),
      ear: [0.9, -1],
      nose: [1, -1],
      elbow: from(hips, -45, 1.6),
      wrist: from(hips, -45, 2.05),
      knee: [-0.4, -0.75],
      ankle: [-0.8, -1.5],
    },
  ],
  [
    'knees and forearms on the floor',
    'on-elbows',
    {
      ...allFours,
      shoulder: [0.9, -0.25],
      ear: [1.2, -0.2],
      nose: [1.3, -0.35],
      elbow: [0.9, -0.78],
      wrist: [1.35, -0.8],
    },
  ],
  [
    'on the knees',
    'kneeling',
    { ...standing, knee: [0.02, 0], ankle: [-0.82, 0], hip: [0, 0.85], shoulder: [0.05, 1.85] },
  ],
  [
    'on the heels',
    'kneeling',
    {
      hip: hips,
      shoulder: [0.2, 0.98],
      ear: [0.25, 1.3],
      nose: [0.37, 1.3],
      elbow: [0.3, 0.5],
      wrist: [0.6, 0.15],
      knee: [0.8, -0.2],
      ankle: [0, -0.25],
    },
  ],
  [
    'on a chair',
    'sitting',
    {
      hip: hips,
      shoulder: [0.05, 1],
      ear: [0.1, 1.3],
      nose: [0.22, 1.3],
      elbow: [0.1, 0.5],
      wrist: [0.5, 0.25],
      knee: [0.8, 0],
      ankle: [0.8, -0.85],
    },
  ],
  [
    'on the floor, knees up',
    'sitting',
    {
      hip: hips,
      shoulder: [-0.2, 0.98],
      ear: [-0.2, 1.3],
      nose: [-0.08, 1.3],
      elbow: [-0.4, 0.5],
      wrist: [-0.4, 0],
      knee: [0.6, 0.6],
      ankle: [1, -0.1],
    },
  ],
  ['on the feet', 'standing', standing],
  [
    'on the feet, hands to the toes',
    'bent-over',
    {
      hip: [0, 1.6],
      shoulder: [0.55, 0.8],
      ear: [0.6, 0.5],
      nose: [0.5, 0.4],
      elbow: [0.5, 0.4],
      wrist: [0.4, 0.1],
      knee: [0, 0.8],
      ankle: [0, 0],
    },
  ],
  [
    'by the hands, feet free',
    'hanging',
    {
      hip: hips,
      shoulder: [0, 1],
      ear: [0.02, 1.25],
      nose: [0.1, 1.25],
      elbow: [0.03, 1.6],
      wrist: [0.03, 2.1],
      knee: [0, -0.85],
      ankle: [-0.05, -1.7],
      heel: [-0.1, -1.75],
      'foot-index': [-0.03, -2.05],
    },
  ],
  [
    'on the left side, facing the camera',
    'side-left',
    {
      hip: hips,
      'left-hip': [0, -0.17],
      'right-hip': [0, 0.17],
      shoulder: [1, 0],
      'left-shoulder': [1, -0.32],
      'right-shoulder': [1, 0.32],
      ear: [1.4, 0],
      nose: [1.35, 0],
      elbow: [0.9, 0],
      wrist: [0.7, -0.3],
      knee: [-0.85, 0],
      ankle: [-1.7, -0.1],
    },
  ],
];
