import type { FigureBase } from './figure';
import type { FigurePose, LimbPose } from './figure-pose';

const straight: LimbPose = {
  shoulder: 0,
  shoulderOut: 0,
  elbow: 0,
  hip: 0,
  hipOut: 0,
  knee: 0,
  ankle: 0,
  hand: 'free',
  foot: 'free',
};

function pose(trunk: number | null, limb: Partial<LimbPose>, neck = 0): FigurePose {
  const both = { ...straight, ...limb };
  return {
    trunk,
    lumbar: 0,
    chest: 0,
    neck,
    sideBend: 0,
    turn: 0,
    shift: 0,
    left: both,
    right: both,
  };
}

/** What each base looks like before the exercise says more. */
export const basePoses: Readonly<Record<FigureBase, FigurePose>> = {
  'all-fours': pose(
    null,
    { shoulder: 90, hip: 90, knee: 90, ankle: -70, hand: 'floor', foot: 'floor' },
    -18,
  ),
  'on-elbows': pose(
    null,
    { shoulder: 90, elbow: 90, hip: 90, knee: 90, ankle: -70, hand: 'floor', foot: 'floor' },
    -10,
  ),
  'hands-and-feet': pose(-45, { shoulder: 170, hip: 90, hand: 'floor', foot: 'floor' }),
  supine: pose(0, { shoulder: -4, elbow: 8, hip: 55, knee: 95, foot: 'floor' }, 8),
  prone: pose(0, { shoulder: 5, ankle: -75 }),
  'side-lying': pose(0, { shoulder: 20, elbow: 20, ankle: -20 }),
  kneeling: pose(90, { knee: 90, ankle: -75 }),
  standing: pose(90, { elbow: 5, foot: 'floor' }),
  sitting: pose(90, { shoulder: 20, elbow: 40, hip: 90, knee: 90, foot: 'floor' }),
  hanging: pose(90, { shoulder: 175, elbow: 5, hand: 'floor' }),
};
