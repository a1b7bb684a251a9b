import type { KeypointName } from '../../pose/pose';
import type { BodyPoints, Point } from '../body';
import { similarityFit } from './similarity-fit';

/** Head, trunk and limbs: joints of every part, so that a part that rests speaks against it. */
const joints: readonly KeypointName[] = [
  'nose',
  'left-ear',
  'right-ear',
  'left-shoulder',
  'right-shoulder',
  'left-elbow',
  'right-elbow',
  'left-wrist',
  'right-wrist',
  'left-hip',
  'right-hip',
  'left-knee',
  'right-knee',
  'left-ankle',
  'right-ankle',
];
/** Of these so many must be seen in both frames, a knee and an ankle among them. */
const leastJoints = 8;
/** Looks this far back, in time during which somebody was seen. */
const lookBackMs = 1500;
/** A frame is remembered this often. */
const everyMs = 100;
/** A gap counts as no more than this: the laptop is often carried while nobody is seen. */
const longestStepMs = 300;
/** Without another shift for this long the view has come to rest. */
const restMs = 600;

/** A view that moved by less does not change what is measured. Trunks, degrees, share. */
const leastShift = 0.15;
const leastTurn = 6;
/** Nobody rolls a laptop further than this. */
const mostTurn = 30;
const leastScale = 0.08;
/** Root mean square way of the joints, trunks, which noise does not reach. */
const leastMoved = 0.1;
/**
 * What the fit may leave: at any joint, in trunks, and in all as a share of the way. A body that moves
 * bends, or leaves hands or feet where they are.
 */
const mostWorst = 0.08;
const mostResidualShare = 0.15;

interface Look {
  readonly seenMs: number;
  readonly places: ReadonlyMap<KeypointName, Point>;
}

function looksMoved(before: Look, places: Look['places'], trunk: number): boolean {
  const shared = [...places.keys()].filter((name) => before.places.has(name));
  const has = (part: string): boolean => shared.some((name) => name.endsWith(part));
  if (shared.length < leastJoints || !has('knee') || !has('ankle')) return false;
  const fit = similarityFit(
    shared.map((name) => before.places.get(name) as Point),
    shared.map((name) => places.get(name) as Point),
  );
  if (!fit) return false;
  const moved = fit.moved / trunk;
  return (
    moved > leastMoved &&
    fit.turn < mostTurn &&
    fit.worst / trunk < mostWorst &&
    fit.residual < mostResidualShare * fit.moved &&
    (fit.shift / trunk > leastShift ||
      fit.turn > leastTurn ||
      Math.abs(Math.log(fit.scale)) > Math.log(1 + leastScale))
  );
}

/**
 * Notices that laptop or mat was moved: the whole person, resting hands and feet included, is
 * shifted, turned or resized in the picture as one stiff piece. Whoever moves by themself bends or
 * keeps some part on the floor where it was.
 */
export function createMovedView() {
  let looks: Look[] = [];
  let seenMs = 0;
  let lastMs: number | null = null;
  let movedAtMs = -Infinity;
  return {
    /**
     * @param trunk length of the trunk, picture heights
     * @returns true from the moment the view moves until it has come to rest
     */
    next(points: BodyPoints, timestampMs: number, trunk: number): boolean {
      seenMs += lastMs === null ? 0 : Math.min(timestampMs - lastMs, longestStepMs);
      lastMs = timestampMs;
      const places = new Map<KeypointName, Point>();
      for (const name of joints) if (points[name].seen) places.set(name, points[name]);
      looks = looks.filter((look) => seenMs - look.seenMs <= lookBackMs);
      if (looks.some((look) => looksMoved(look, places, trunk))) {
        movedAtMs = seenMs;
        looks = [];
      }
      if (seenMs - (looks.at(-1)?.seenMs ?? -Infinity) >= everyMs) looks.push({ seenMs, places });
      return seenMs - movedAtMs < restMs;
    },
    clear(): void {
      looks = [];
    },
  };
}
