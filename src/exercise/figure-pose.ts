import { basePoses } from './figure-base';
import type { Figure, FigureSide, FootPlace, HandPlace, PoseChange, SideChange } from './figure';

/** One arm and one leg of a complete pose; degrees as in the figure's schema. */
export interface LimbPose {
  readonly shoulder: number;
  readonly shoulderOut: number;
  readonly elbow: number;
  readonly hip: number;
  readonly hipOut: number;
  readonly knee: number;
  readonly ankle: number;
  readonly hand: HandPlace;
  readonly foot: FootPlace;
}

/** A complete pose; degrees as in the figure's schema. */
export interface FigurePose {
  /** Null where it follows from what is planted. */
  readonly trunk: number | null;
  readonly lumbar: number;
  readonly chest: number;
  readonly neck: number;
  readonly sideBend: number;
  readonly turn: number;
  /** Trunks. */
  readonly shift: number;
  readonly left: LimbPose;
  readonly right: LimbPose;
}

/** Key poses of one rep. */
export interface KeyPoses {
  readonly rest: FigurePose;
  readonly target: FigurePose;
}

const changeLimb = (limb: LimbPose, change: SideChange = {}): LimbPose => ({
  ...limb,
  ...(change as Partial<LimbPose>),
});

/** The pose with the named values replaced. */
export function changePose(pose: FigurePose, change: PoseChange = {}): FigurePose {
  const { left, right, ...whole } = change;
  return {
    ...pose,
    ...(whole as Partial<FigurePose>),
    left: changeLimb(pose.left, left),
    right: changeLimb(pose.right, right),
  };
}

/** Left and right exchanged. */
export function mirrorPose(pose: FigurePose): FigurePose {
  return {
    ...pose,
    sideBend: -pose.sideBend,
    turn: -pose.turn,
    left: pose.right,
    right: pose.left,
  };
}

/** Start position of the figure, before any fault. */
export const restPose = (figure: Figure): FigurePose =>
  changePose(basePoses[figure.base], figure.poses.rest);

/**
 * The key poses of a rep.
 *
 * @param side the side that moves; without effect where both sides move together
 * @param fault id of a fault of the figure that the rep shows
 * @throws RangeError when the figure has no such fault
 */
export function keyPoses(figure: Figure, side: FigureSide = 'left', fault?: string): KeyPoses {
  const wrong = fault === undefined ? undefined : figure.faults[fault];
  if (fault !== undefined && !wrong) throw new RangeError(`the figure has no fault ${fault}`);
  const start = restPose(figure);
  const rest = changePose(start, wrong?.rest);
  const target = changePose(changePose(start, figure.poses.target), wrong?.target);
  if (side === 'left' || figure.movement.sides === 'both') return { rest, target };
  return { rest: mirrorPose(rest), target: mirrorPose(target) };
}

/**
 * Share of the way at a share of the time when the jerk is least, both 0..1 and clamped.
 * Source: Flash & Hogan 1985, doi 10.1523/JNEUROSCI.05-07-01688.1985.
 */
export function minimumJerk(time: number): number {
  const t = Math.min(Math.max(time, 0), 1);
  return t * t * t * (10 + t * (6 * t - 15));
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

function blendLimbs(a: LimbPose, b: LimbPose, share: number): LimbPose {
  return {
    shoulder: mix(a.shoulder, b.shoulder, share),
    shoulderOut: mix(a.shoulderOut, b.shoulderOut, share),
    elbow: mix(a.elbow, b.elbow, share),
    hip: mix(a.hip, b.hip, share),
    hipOut: mix(a.hipOut, b.hipOut, share),
    knee: mix(a.knee, b.knee, share),
    ankle: mix(a.ankle, b.ankle, share),
    // A limb that leaves its place is moved by its angles on the whole way.
    hand: a.hand === b.hand ? a.hand : 'free',
    foot: a.foot === b.foot ? a.foot : 'free',
  };
}

/**
 * The pose between two poses. Limbs that leave a place must carry their true angles in both poses.
 *
 * @param share 0 gives a, 1 gives b; a little beyond either end is allowed
 */
export function blendPoses(a: FigurePose, b: FigurePose, share: number): FigurePose {
  return {
    trunk: a.trunk === null || b.trunk === null ? null : mix(a.trunk, b.trunk, share),
    lumbar: mix(a.lumbar, b.lumbar, share),
    chest: mix(a.chest, b.chest, share),
    neck: mix(a.neck, b.neck, share),
    sideBend: mix(a.sideBend, b.sideBend, share),
    turn: mix(a.turn, b.turn, share),
    shift: mix(a.shift, b.shift, share),
    left: blendLimbs(a.left, b.left, share),
    right: blendLimbs(a.right, b.right, share),
  };
}
