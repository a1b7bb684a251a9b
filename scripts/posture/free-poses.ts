import type { postures } from '../../src/motion/posture/posture';
import type { FreePose, Limb } from './skeleton';

type Random = () => number;
type Named = (typeof postures)[number];

const both = (limb: Limb): readonly [Limb, Limb] => [limb, limb];

/**
 * Poses of people that no exercise has, each with how far its angles vary. Degrees as in `FreePose`: an
 * upright trunk is 90, hanging limbs -90, the front at 0. Lying face down the trunk is 0, lying face
 * up 180.
 */
export const freePoses: readonly (readonly [Named, FreePose, number])[] = [
  ['standing', { trunk: 90, legs: both([-90, -90, 3]), arms: both([-90, -88, 6]) }, 8],
  [
    'standing',
    {
      trunk: 86,
      legs: [
        [-70, -95],
        [-110, -115],
      ],
      arms: [
        [-115, -100],
        [-65, -50],
      ],
    },
    10,
  ],
  ['standing', { trunk: 88, legs: both([-85, -96, 5]), arms: both([-70, 10, 5]) }, 12],
  ['standing', { trunk: 88, legs: both([-90, -90, 4]), arms: both([60, 70, 20]) }, 25],
  ['kneeling', { trunk: 88, legs: both([-90, 180, 4]), arms: both([-85, -75, 5]) }, 9],
  ['kneeling', { trunk: 80, legs: both([-50, 180, 6]), arms: both([-60, -40, 5]) }, 12],
  ['kneeling', { trunk: 76, legs: both([-18, 182, 8]), arms: both([-60, -20, 5]) }, 10],
  ['kneeling', { trunk: 88, legs: both([-90, 180, 4]), arms: both([20, 30, 20]) }, 25],
  ['sitting', { trunk: 84, legs: both([-4, -88, 8]), arms: both([-70, -30, 8]) }, 10],
  ['sitting', { trunk: 100, legs: both([42, -58, 6]), arms: both([-110, -100, 10]) }, 10],
  ['sitting', { trunk: 80, legs: both([38, -62, 10]), arms: both([-30, -20, 4]) }, 10],
  ['sitting', { trunk: 92, legs: both([2, -2, 8]), arms: both([-95, -80, 12]) }, 8],
  ['sitting', { trunk: 86, legs: both([10, 200, 48]), arms: both([-75, -30, 20]) }, 8],
  ['bent-over', { trunk: -35, legs: both([-95, -90, 4]), arms: both([-85, -85, 5]) }, 14],
  ['bent-over', { trunk: -70, head: 10, legs: both([-98, -88, 4]), arms: both([-95, -85, 5]) }, 12],
  ['bent-over', { trunk: 20, legs: both([-100, -85, 5]), arms: both([-80, -70, 5]) }, 12],
  ['hanging', { trunk: 90, legs: both([-90, -94, 4]), arms: both([88, 90, 10]) }, 8],
  ['hanging', { trunk: 92, legs: both([-60, -140, 5]), arms: both([88, 90, 8]) }, 10],
  ['on-elbows', { trunk: 26, legs: both([184, 182, 5]), arms: both([-95, 2, 3]) }, 7],
  ['on-elbows', { trunk: 8, legs: both([190, 190, 5]), arms: both([-92, 0, 4]) }, 6],
  ['on-elbows', { trunk: -16, legs: both([-90, 180, 4]), arms: both([-88, 0, 4]) }, 8],
  ['all-fours', { trunk: 4, legs: both([-90, 180, 4]), arms: both([-90, -90, 3]) }, 8],
  [
    'all-fours',
    {
      trunk: 8,
      legs: [
        [-90, 180, 4],
        [170, 165],
      ],
      arms: [
        [-90, -90, 3],
        [5, 0],
      ],
    },
    12,
  ],
  ['all-fours', { trunk: 20, legs: both([196, 196, 4]), arms: both([-85, -88, 4]) }, 6],
  ['all-fours', { trunk: -42, legs: both([-122, -124, 4]), arms: both([-42, -42, 4]) }, 8],
  ['prone', { trunk: 2, head: -15, legs: both([182, 180, 6]), arms: both([10, 40, 30]) }, 7],
  ['prone', { trunk: 0, legs: both([182, 180, 6]), arms: both([180, 182, 15]) }, 7],
  ['prone', { trunk: 0, legs: both([182, 100, 6]), arms: both([0, 0, 15]) }, 12],
  ['prone', { trunk: 34, head: -20, legs: both([184, 181, 6]), arms: both([-75, -95, 5]) }, 8],
  ['supine', { trunk: 180, legs: both([0, 0, 6]), arms: both([0, 2, 12]) }, 6],
  ['supine', { trunk: 180, legs: both([50, -60, 5]), arms: both([0, 10, 10]) }, 8],
  ['supine', { trunk: 180, legs: both([90, 10, 8]), arms: both([20, 60, 10]) }, 15],
  [
    'supine',
    {
      trunk: 180,
      legs: [
        [135, 20],
        [0, 0],
      ],
      arms: both([30, 60, 10]),
    },
    12,
  ],
  ['supine', { trunk: 176, legs: both([90, 88, 8]), arms: both([0, 0, 20]) }, 12],
  ['supine', { trunk: 180, legs: both([50, -60, 5]), arms: both([170, 175, 25]) }, 10],
  ['side-left', { trunk: 180, legs: both([0, 0, 4]), arms: both([80, 60, 5]), roll: -90 }, 10],
  ['side-left', { trunk: 180, legs: both([60, -50, 4]), arms: both([90, 70, 5]), roll: -90 }, 14],
  ['supine', { trunk: 180, legs: both([80, -5, 5]), arms: both([92, 92, 8]) }, 14],
  [
    'supine',
    {
      trunk: 180,
      legs: [
        [85, 0],
        [20, 5],
      ],
      arms: [
        [170, 175, 6],
        [90, 90, 6],
      ],
    },
    16,
  ],
  [
    'supine',
    {
      trunk: 180,
      legs: [
        [85, 0],
        [20, 5],
      ],
      arms: both([95, 95, 10]),
    },
    16,
  ],
  ['supine', { trunk: 180, legs: both([100, 60, 20]), arms: both([60, 70, 20]) }, 18],
  ['supine', { trunk: 165, head: 20, legs: both([48, -60, 5]), arms: both([10, 10, 10]) }, 10],
  ['prone', { trunk: 0, legs: both([176, 176, 5]), arms: both([0, 0, 12]) }, 8],
  [
    'all-fours',
    {
      trunk: 2,
      legs: [
        [-90, 180, 4],
        [-40, 200],
      ],
      arms: both([-90, -90, 3]),
    },
    14,
  ],
  ['all-fours', { trunk: -8, legs: both([-55, 182, 5]), arms: both([-35, -20, 4]) }, 10],
  [
    'side-left',
    {
      trunk: 180,
      legs: [
        [10, 0, 35],
        [5, 0, 0],
      ],
      arms: both([120, 170, 5]),
      roll: -90,
    },
    10,
  ],
];

/** The pose with each angle varied by its own spread. */
export function varied(pose: FreePose, spread: number, random: Random): FreePose {
  const vary = (angle: number, share = 1) => angle + (2 * random() - 1) * spread * share;
  const limb = ([first, second, out = 0]: Limb): Limb => [
    vary(first),
    vary(second),
    vary(out, 0.5),
  ];
  const pair = ([a, b]: readonly [Limb, Limb]): readonly [Limb, Limb] => {
    const first = limb(a);
    // Both limbs mostly do nearly the same where they are given alike.
    const same = a === b && random() < 0.5;
    return [first, same ? first : limb(b)];
  };
  return {
    trunk: vary(pose.trunk, 0.6),
    head: vary(pose.head ?? 0, 2),
    legs: pair(pose.legs),
    arms: pair(pose.arms),
    roll: vary(pose.roll ?? 0, 1),
  };
}
