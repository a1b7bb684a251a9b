import { describe, expect, it } from 'vitest';
import type { KeypointName } from '../pose/pose';
import { allFours, lying, rotated, stickPoints, type StickJoints } from './testing/stick-person';
import { trunkFrame, type TrunkFrame } from './trunk-frame';
import { trunkMeasureOf } from './trunk-measures';

type Measure = keyof typeof trunkMeasureOf;

function measured(
  joints: StickJoints,
  name: Measure,
  head: 'left' | 'right' = 'right',
  hidden: readonly KeypointName[] = [],
) {
  const points = stickPoints(joints, { head, hidden });
  return trunkMeasureOf[name](points, trunkFrame(points, null) as TrunkFrame);
}

/** Shoulders and feet on the floor, hips half a trunk over it. */
const bridge: StickJoints = {
  ...allFours,
  shoulder: [Math.sqrt(0.75), -0.5],
  ankle: [-1, -0.5],
};

const degrees = (radians: number) => (radians * 180) / Math.PI;

const cases: readonly [string, StickJoints, Measure, number][] = [
  ['level', allFours, 'trunk-slope', 0],
  ['shoulders higher', rotated(allFours, 30), 'trunk-slope', 30],
  ['shoulders lower', rotated(allFours, -30), 'trunk-slope', 30],
  ['upright', rotated(allFours, 90), 'trunk-slope', 90],
  ['level', allFours, 'shoulder-height', 0],
  ['shoulders higher', rotated(allFours, 30), 'shoulder-height', 0.5],
  ['shoulders lower', rotated(allFours, -30), 'shoulder-height', -0.5],
  ['bridge', bridge, 'hip-lift', 0.5],
  [
    'bridge on a sloping mat',
    { ...bridge, shoulder: [Math.sqrt(0.75), -0.5], ankle: [-Math.sqrt(0.75), -0.7] },
    'hip-lift',
    0.6,
  ],
  ['hips over the knees', allFours, 'hip-shift', 0],
  ['sitting back', { ...allFours, knee: [0.3, -0.8] }, 'hip-shift', 0.3],
  ['leaning forward', { ...allFours, knee: [-0.3, -0.8] }, 'hip-shift', -0.3],
  ['one leg lifted', { ...allFours, 'left-knee': [-0.8, 0] }, 'hip-shift', 0],
  ['the feet of a bridge', bridge, 'feet-from-shoulders', 1 + Math.sqrt(0.75)],
  [
    'the same, slid away',
    { ...bridge, ankle: [-1.2, -0.5] },
    'feet-from-shoulders',
    1.2 + Math.sqrt(0.75),
  ],
  ['head level', allFours, 'head-height', 0.1],
  ['head hanging', { ...allFours, ear: [1.2, -0.25] }, 'head-height', -0.25],
  ['nose down', allFours, 'head-pitch', degrees(Math.atan2(0.2, 0.1))],
  [
    'left shoulder up',
    { ...allFours, 'left-shoulder': [1, 0.2], 'right-shoulder': [1.4, 0] },
    'shoulder-tilt',
    degrees(Math.atan2(0.2, 0.4)),
  ],
  ['hips over knees', allFours, 'hip-over-knee', 0.8],
  ['face down', allFours, 'nose-height', -0.2],
  ['face up', lying, 'nose-height', 0.15],
  ['nose forward', { ...allFours, nose: [1.5, 0.1] }, 'head-pitch', 0],
];

describe.each(['left', 'right'] as const)('trunk measures, head %s', (head) => {
  it.each(cases)('%s: %3$s is %4$f', (_name, joints, measure, expected) => {
    expect(measured(joints, measure, head)).toBeCloseTo(expected, 6);
  });
});

describe('unknown trunk measures', () => {
  it('hip lift needs an ankle, and feet away from the shoulders', () => {
    expect(measured(bridge, 'hip-lift', 'right', ['left-ankle', 'right-ankle'])).toBeNull();
    expect(measured({ ...allFours, ankle: [0.9, -0.8] }, 'hip-lift')).toBeNull();
  });

  it('hip shift needs a knee', () => {
    expect(measured(allFours, 'hip-shift', 'right', ['left-knee', 'right-knee'])).toBeNull();
    expect(measured(allFours, 'hip-shift', 'right', ['left-knee'])).toBeCloseTo(0, 6);
  });

  it('the head needs an ear, and its pitch the nose too', () => {
    const ears = ['left-ear', 'right-ear'] as const;
    expect(measured(allFours, 'head-height', 'right', ears)).toBeNull();
    expect(measured(allFours, 'shoulder-tilt', 'right')).toBeNull();
    expect(measured(allFours, 'head-pitch', 'right', ears)).toBeNull();
    expect(measured(allFours, 'head-pitch', 'right', ['nose'])).toBeNull();
  });

  it('the head takes the ear that is seen and leaves the hidden one out', () => {
    const turnedHead = { ...allFours, 'left-ear': [1.3, 0.1], 'right-ear': [1.3, 0.7] } as const;
    expect(measured(turnedHead, 'head-height')).toBeCloseTo(0.4, 6);
    expect(measured(turnedHead, 'head-height', 'right', ['right-ear'])).toBeCloseTo(0.1, 6);
  });
});
