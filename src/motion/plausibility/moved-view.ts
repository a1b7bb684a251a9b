import type { KeypointName } from '../../pose/pose';
import type { BodyPoints, Point } from '../body';
import { distance } from '../geometry';
import { keypointsOf } from './body-sides';
import { similarityFit, type SimilarityFit } from './similarity-fit';

/** Head, trunk and limbs: joints of every part, so that a part that rests speaks against it. */
const joints: readonly KeypointName[] = [
  'nose',
  ...keypointsOf(['ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle']),
];
/** Of these so many must be seen in both frames, a knee and an ankle among them. */
const leastJoints = 8;
/** Looks this far back, in time during which somebody was seen. */
const lookBackMs = 1500;
/** A frame is remembered this often. */
const everyMs = 150;
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

/** Limbs that may be moving by themselves meanwhile: an arm and the other side's leg. */
const mostMovingLimbs = 2;
const limbs: readonly RegExp[] = [
  /left-(knee|ankle)/,
  /right-(knee|ankle)/,
  /left-(elbow|wrist)/,
  /right-(elbow|wrist)/,
];

interface Look {
  readonly seenMs: number;
  readonly places: ReadonlyMap<KeypointName, Point>;
}

interface Pair {
  readonly name: KeypointName;
  readonly from: Point;
  readonly to: Point;
}

const went = ({ from, to }: Pair): number => distance(from, to);

const fitOf = (pairs: readonly Pair[]): SimilarityFit | null =>
  similarityFit(
    pairs.map((pair) => pair.from),
    pairs.map((pair) => pair.to),
  );

/** A fit that leaves nothing: the person moved as one piece. */
function isStiff(fit: SimilarityFit, trunk: number): boolean {
  return fit.worst < mostWorst * trunk && fit.residual < mostResidualShare * fit.moved;
}

function isFar(fit: SimilarityFit, trunk: number): boolean {
  return (
    fit.moved > leastMoved * trunk &&
    fit.turn < mostTurn &&
    (fit.shift > leastShift * trunk ||
      fit.turn > leastTurn ||
      Math.abs(Math.log(fit.scale)) > Math.log(1 + leastScale))
  );
}

/** The rest of the body when one limb moves by itself; that one must have gone with the view too. */
function without(pairs: readonly Pair[], limb: RegExp, moved: number): Pair[] | null {
  const own = pairs.filter((pair) => limb.test(pair.name));
  if (own.some((pair) => went(pair) < moved / 2)) return null;
  return own.length === 0 ? null : pairs.filter((pair) => !limb.test(pair.name));
}

/** Enough of every part, so that a part that rests would speak against a moved view. */
function isWhole(pairs: readonly Pair[]): boolean {
  const has = (part: string): boolean => pairs.some(({ name }) => name.endsWith(part));
  return pairs.length >= leastJoints && has('hip') && has('knee') && has('ankle');
}

function looksMoved(before: Look, places: Look['places'], trunk: number): boolean {
  let pairs: Pair[] = [];
  for (const [name, to] of places) {
    const from = before.places.get(name);
    if (from) pairs.push({ name, from, to });
  }
  for (let left = mostMovingLimbs; isWhole(pairs); left--) {
    const fit = fitOf(pairs);
    if (!fit || fit.moved < leastMoved * trunk) return false;
    if (isStiff(fit, trunk)) {
      const whole = left === mostMovingLimbs;
      return isFar(fit, trunk) && (whole || pairs.every((pair) => went(pair) > fit.moved / 2));
    }
    // Every joint must have gone half of that way in the end: most pictures, with a hand or foot that
    // stays, need no search for the limb that moves by itself.
    const rests = (pair: Pair) => went(pair) < (leastMoved * trunk) / 2;
    if (left === 0 || pairs.some(rests)) return false;
    const rest = limbs
      .map((limb) => without(pairs, limb, fit.moved))
      .filter((own) => own !== null)
      .map((own) => ({ own, left: fitOf(own)?.residual ?? Infinity }))
      .sort((a, b) => a.left - b.left)[0];
    if (!rest) return false;
    pairs = rest.own;
  }
  return false;
}

/**
 * Notices that laptop or mat was moved: the whole person, resting hands and feet included, is
 * shifted, turned or resized in the picture as one stiff piece, but for a limb that is being lifted.
 * Whoever moves by themself bends or keeps some part on the floor where it was.
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
