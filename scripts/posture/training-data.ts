import { figureJoints } from '../../src/exercise/figure-joints';
import { figurePoses } from '../../src/exercise/figure-poses';
import { averageProportions, type FigureProportions } from '../../src/exercise/figure-proportions';
import type { Exercise } from '../../src/exercise/schema';
import type { FigureBase } from '../../src/exercise/figure';
import { minimumJerk } from '../../src/form/testing/minimum-jerk';
import { momentMs, moments } from './posture-network';
import { postureFeatures } from './posture-features';
import { postures } from '../../src/motion/posture/posture';
import { freePoses, varied } from './free-poses';
import { imagineView, seenThrough, type ImaginedView } from './imagined-view';
import { blended, mirrored, skeletonOfFigure, skeletonOfPose, type Skeleton } from './skeleton';

type Random = () => number;
type Named = (typeof postures)[number];

const ofBase: Readonly<Record<FigureBase, Named>> = {
  'all-fours': 'all-fours',
  supine: 'supine',
  prone: 'prone',
  'side-lying': 'side-left',
};
const otherSide: Readonly<Partial<Record<Named, Named>>> = {
  'side-left': 'side-right',
  'side-right': 'side-left',
};

/** Degrees around the mat from which an exercise is meant to be seen. */
const intendedYaw = { side: 0, front: -90, 'foot-end': 90 } as const;

const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)] as T;

function body(random: Random): FigureProportions {
  const own = Object.entries(averageProportions).map(([name, value]) => [
    name,
    value * (1 + 0.28 * (random() - 0.5)),
  ]);
  return Object.fromEntries(own) as unknown as FigureProportions;
}

/** Mostly near the intended view, from either side, and sometimes from anywhere. */
function yawFor({ camera }: Exercise, random: Random): number {
  if (random() < 0.2) return 360 * random();
  const turned = camera === 'side' && random() < 0.5 ? 180 : 0;
  return intendedYaw[camera] + turned + 60 * (random() - 0.5);
}

/** Someone who does an exercise: where the body is at each share of the movement. */
function performer(exercise: Exercise, random: Random): (share: number) => Skeleton {
  const faults = Object.keys(exercise.figure.faults);
  const fault = random() < 0.35 && faults.length > 0 ? pick(faults, random) : undefined;
  const { rest, target } = figurePoses(exercise.figure, fault);
  const { base } = exercise.figure;
  const own = body(random);
  const reach = 0.75 + 0.4 * random();
  const flip = random() < 0.5;
  return (share) => {
    const joints = figureJoints(base, rest, target, share * reach, own);
    const skeleton = skeletonOfFigure(joints, base);
    return flip ? mirrored(skeleton) : skeleton;
  };
}

/** A frame of one person in one posture; mirrored as often as not. */
function freeSkeleton(random: Random): { posture: Named; skeleton: Skeleton } {
  const [posture, pose, spread] = pick(freePoses, random);
  const own = skeletonOfPose(varied(pose, spread, random), body(random));
  if (random() < 0.5) return { posture, skeleton: own };
  return { posture: otherSide[posture] ?? posture, skeleton: mirrored(own) };
}

function describe(view: ImaginedView, skeleton: Skeleton, random: Random): number[] | null {
  const { points, turned } = seenThrough(view, skeleton, random);
  return postureFeatures(points, random() < 0.1 ? null : turned);
}

/** Frames with the index of their posture. */
export function postureFrames(exercises: readonly Exercise[], count: number, random: Random) {
  const features: number[][] = [];
  const labels: number[] = [];
  while (labels.length < count) {
    let posture: Named;
    let skeleton: Skeleton;
    let yaw = 360 * random();
    if (random() < 0.5) {
      const exercise = pick(exercises, random);
      const doer = performer(exercise, random);
      skeleton = doer(random());
      yaw = yawFor(exercise, random);
      const { base } = exercise.figure;
      posture = ofBase[base];
      const upper = skeleton['right-hip'].y > skeleton['left-hip'].y;
      if (base === 'side-lying') posture = upper ? 'side-left' : 'side-right';
    } else {
      ({ posture, skeleton } = freeSkeleton(random));
    }
    const own = describe(imagineView(random, yaw, posture === 'standing'), skeleton, random);
    if (!own) continue;
    features.push(own);
    labels.push(postures.indexOf(posture));
  }
  return { features, labels };
}

/** The share of a movement over time: rest, out, hold, back, again. */
function rhythm(random: Random): (seconds: number) => number {
  const way = 0.9 + 2.8 * random();
  const hold = random() < 0.5 ? 4 * random() : 0.3;
  const rest = 0.3 + 1.7 * random();
  const period = 2 * way + hold + rest;
  return (seconds) => {
    const at = ((seconds % period) + period) % period;
    if (at < way) return minimumJerk(at / way);
    if (at < way + hold) return 1;
    return 1 - minimumJerk((at - way - hold) / way);
  };
}

/** A window shows an exercise where it moves by this share of it, or is held this near to its end. */
const leastMoved = 0.4;
const heldFrom = 0.75;

/**
 * Windows of some moments each, with the index of the exercise, or past the last one where none is
 * done: somebody rests in a posture, or goes from one to another.
 */
export function exerciseWindows(exercises: readonly Exercise[], count: number, random: Random) {
  const windows: number[][][] = [];
  const labels: number[] = [];
  while (labels.length < count) {
    const exercising = random() < 0.7;
    const exercise = pick(exercises, random);
    const yaw = exercising || random() < 0.5 ? yawFor(exercise, random) : 360 * random();
    const view = imagineView(random, yaw);
    let at: (seconds: number) => Skeleton;
    let label = exercises.length;
    if (exercising) {
      const doer = performer(exercise, random);
      const shareAt = rhythm(random);
      const from = 20 * random();
      const shares = Array.from({ length: moments }, (_, i) =>
        shareAt(from + (i * momentMs) / 1000),
      );
      const [low, high] = [Math.min(...shares), Math.max(...shares)];
      if (high - low >= leastMoved || low >= heldFrom) label = exercises.indexOf(exercise);
      else if (high - low > 0.2) continue;
      at = (seconds) => doer(shareAt(from + seconds));
    } else if (random() < 0.4) {
      const { skeleton } = freeSkeleton(random);
      at = () => skeleton;
    } else {
      const [from, to] = [freeSkeleton(random).skeleton, freeSkeleton(random).skeleton];
      const [start, way] = [2 * random() - 1, 0.8 + 2 * random()];
      at = (seconds) => blended(from, to, minimumJerk((seconds - start) / way));
    }
    const frames = Array.from({ length: moments }, (_, i) =>
      describe(view, at((i * momentMs) / 1000), random),
    );
    if (frames.some((frame) => frame === null)) continue;
    windows.push(frames as number[][]);
    labels.push(label);
  }
  return { windows, labels };
}
