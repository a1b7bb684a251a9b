import { describe, expect, it } from 'vitest';
import type { KeypointName } from '../pose/pose';
import type { LimbSide } from './body';
import { limbMeasureOf } from './limb-measures';
import { limbMeasures, type LimbMeasure } from './measure-names';
import {
  allFours,
  from,
  rotated,
  stickPoints,
  stickPose,
  type StickJoints,
} from './testing/stick-person';
import { trunkFrame, type TrunkFrame } from './trunk-frame';

const heads = ['left', 'right'] as const;

function measured(
  joints: StickJoints,
  name: LimbMeasure,
  side: LimbSide,
  head: 'left' | 'right' = 'right',
  hidden: readonly KeypointName[] = [],
) {
  const points = stickPoints(joints, { head, hidden });
  const { world } = stickPose(joints, { head });
  const trunk = trunkFrame(points, null) as TrunkFrame;
  return limbMeasureOf[name]({ points, trunk, side, world, turned: 0 });
}

/** Left leg straight back in line with the trunk, right arm straight forward with a bent elbow. */
const birdDog: StickJoints = {
  ...allFours,
  'left-knee': [-0.8, 0],
  'left-ankle': [-1.6, 0],
  'right-elbow': [1.4, 0],
  'right-wrist': [1.4, 0.4],
};

/** On the back, the right knee drawn in, both hands at the middle of its shin. */
const kneeHug: StickJoints = {
  hip: [0, 0],
  shoulder: [1, 0],
  ear: [1.3, 0],
  nose: [1.3, 0.15],
  elbow: [0.7, 0.4],
  knee: from([0, 0], 120, 0.8),
  ankle: [-0.8, 0],
  'right-knee': from([0, 0], 60, 0.8),
  'right-ankle': from(from([0, 0], 60, 0.8), 180, 0.8),
  wrist: from(from([0, 0], 60, 0.8), 180, 0.4),
};

const sin60 = Math.sin(Math.PI / 3);

const cases: readonly [string, StickJoints, LimbMeasure, LimbSide, number][] = [
  ['all fours', allFours, 'hip-angle', 'left', 90],
  ['all fours', allFours, 'knee-angle', 'right', 90],
  ['all fours', allFours, 'elbow-angle', 'left', 180],
  ['all fours', allFours, 'arm-raise', 'right', 90],
  ['all fours', allFours, 'leg-over-trunk', 'left', -90],
  ['all fours', allFours, 'knee-height', 'left', -0.8],
  ['all fours', allFours, 'ankle-height', 'right', -0.8],
  ['all fours', allFours, 'wrist-height', 'left', -0.8],
  ['all fours', allFours, 'hand-to-shin', 'left', 1],
  ['bird-dog, lifted leg', birdDog, 'hip-angle', 'left', 180],
  ['bird-dog, planted leg', birdDog, 'hip-angle', 'right', 90],
  ['bird-dog, lifted leg', birdDog, 'knee-angle', 'left', 180],
  ['bird-dog, lifted leg', birdDog, 'leg-over-trunk', 'left', 0],
  ['bird-dog, lifted leg', birdDog, 'ankle-height', 'left', 0],
  ['bird-dog, bent arm', birdDog, 'elbow-angle', 'right', 90],
  ['bird-dog, bent arm', birdDog, 'arm-raise', 'right', 135],
  ['bird-dog, bent arm', birdDog, 'wrist-height', 'right', 0.4],
  ['bird-dog, planted arm', birdDog, 'wrist-height', 'left', -0.8],
  ['knee hug, resting leg', kneeHug, 'hip-angle', 'left', 120],
  ['knee hug, drawn leg', kneeHug, 'hip-angle', 'right', 60],
  ['knee hug, drawn leg', kneeHug, 'knee-angle', 'right', 60],
  ['knee hug, drawn leg', kneeHug, 'knee-height', 'right', 0.8 * sin60],
  ['knee hug, drawn leg', kneeHug, 'hand-to-shin', 'right', 0],
];

describe.each(heads)('limb measures, head %s', (head) => {
  it.each(cases)('%s: %3$s of the %4$s is %5$f', (_name, joints, measure, side, expected) => {
    expect(measured(joints, measure, side, head)).toBeCloseTo(expected, 6);
  });

  it.each([-20, -8, 0, 8, 20])('a leg %d degrees over the trunk line reads so', (lift) => {
    const raised = {
      ...allFours,
      'left-knee': from([0, 0], 180 - lift, 0.8),
    };
    expect(measured(raised, 'leg-over-trunk', 'left', head)).toBeCloseTo(lift, 6);
    expect(measured(rotated(raised, 15), 'leg-over-trunk', 'left', head)).toBeCloseTo(lift, 6);
  });

  it.each([140, 179, 181, 200])('a thigh at %d degrees from the front reads so', (angle) => {
    const raised = { ...allFours, 'left-knee': from([0, 0], -angle, 0.8) };
    expect(measured(raised, 'hip-angle', 'left', head)).toBeCloseTo(angle, 6);
    expect(measured(rotated(raised, 15), 'hip-angle', 'left', head)).toBeCloseTo(angle, 6);
  });

  it('angles stay while the whole body leans', () => {
    const angles: LimbMeasure[] = ['hip-angle', 'knee-angle', 'elbow-angle', 'arm-raise'];
    for (const measure of angles) {
      const level = measured(birdDog, measure, 'right', head) as number;
      expect(measured(rotated(birdDog, 25), measure, 'right', head)).toBeCloseTo(level, 6);
    }
  });
});

describe('unknown limbs', () => {
  /** `shin-lean` is of both legs and has its own test. */
  const own = limbMeasures.filter((name) => name !== 'shin-lean');
  const needs: Readonly<Record<(typeof own)[number], readonly KeypointName[]>> = {
    'hip-angle': ['left-knee'],
    'knee-angle': ['left-hip', 'left-knee', 'left-ankle'],
    'elbow-angle': ['left-shoulder', 'left-elbow', 'left-wrist'],
    'arm-raise': ['left-shoulder', 'left-wrist'],
    'leg-over-trunk': ['left-hip', 'left-knee'],
    'knee-height': ['left-knee'],
    'ankle-height': ['left-ankle'],
    'wrist-height': ['left-wrist'],
    'hand-to-shin': ['left-knee', 'left-ankle'],
    'leg-length': ['left-hip', 'left-knee', 'left-ankle'],
  };

  it.each(own)('%s is unknown when a joint that it needs is hidden', (measure) => {
    for (const hidden of needs[measure]) {
      expect(measured(allFours, measure, 'left', 'right', [hidden])).toBeNull();
      expect(measured(allFours, measure, 'right', 'right', [hidden])).not.toBeNull();
    }
  });

  it('takes the hand that is seen to the shin, and is unknown without one', () => {
    const near = { ...kneeHug, 'left-wrist': [0, 2] } as const;
    const seen = measured(near, 'hand-to-shin', 'right');
    expect(seen).toBeCloseTo(0, 6);
    const other = measured(near, 'hand-to-shin', 'right', 'right', ['right-wrist']);
    expect(other).toBeGreaterThan(1);
    const hands = ['left-wrist', 'right-wrist'] as const;
    expect(measured(near, 'hand-to-shin', 'right', 'right', hands)).toBeNull();
  });
});
