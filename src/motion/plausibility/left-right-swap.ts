import type { KeypointName } from '../../pose/pose';
import type { BodyPoints, LimbSide } from '../body';
import { distance } from '../geometry';
import { bothSides } from './body-sides';
import { foretold, goOn, type JointTrack } from './joint-track';

/**
 * kept: the model's left and right go on as before. exchanged: they have changed places; put back,
 * they go on. unsure: neither reading goes on. renamed: the model has called them so for longer than
 * the other way round; from now on its names hold.
 */
export type SideVerdict = 'kept' | 'exchanged' | 'unsure' | 'renamed';

/** Limbs nearer to each other than this (trunks) cannot be told apart by where they were. */
const together = 0.2;
/** Hips nearer to each other than this go with their legs. */
const rootsTogether = 0.12;
/** Mean way of the joints that goes on from before, in trunks: noise, and what a limb may speed up. */
const goesOnWithin = 0.15;
const goesOnPerSecond = 2;
/** The same while the model does not know the limbs. */
const lostWithin = 0.2;
/** One reading must be nearer than the other by this, in trunks, and by half. */
const margin = 0.15;
/** Share of the last velocity that is expected to last: limbs are slowing down as often as not. */
const lastingVelocity = 0.7;
/** Further than this from where it was, in trunks, a joint has leapt and is not followed. */
const leapFrom = 0.4;
const leapPerSecond = 5;
/** After this long without a match what was known of the limbs is too old. */
const forgottenAfterMs = 400;
/** The same while the model does not know the limbs: then it is all that tells which is which. */
const keptWhileLostMs = 1500;
/** The model's new names must have this much more time than the old ones to be taken over. */
const renamedAfterMs = 100;

/** The joints of a limb from the trunk outward. */
export type LimbJoints =
  readonly ['hip', 'knee', 'ankle'] | readonly ['shoulder', 'elbow', 'wrist'];

export interface SideJudgement {
  readonly verdict: SideVerdict;
  /** Whether the joint at the trunk was exchanged with the rest of the limb. */
  readonly rootToo: boolean;
}

const other: Readonly<Record<LimbSide, LimbSide>> = { left: 'right', right: 'left' };

/**
 * Watches whether the model exchanges the two legs (or arms). From the side it does so for single
 * frames or for a second, sure of both. While the limbs are apart each goes on from where it was, so
 * the exchange is certain; while they are together nobody can tell, and the model's word is taken.
 * Which limb is the left one is what the model said most since they parted: continuity alone would
 * keep a wrong first frame for a whole rep. Hip (or shoulder) may keep its name while the limb loses its own.
 */
export function createSwapWatch(joints: LimbJoints) {
  const [root, ...parts] = joints;
  let tracks = new Map<KeypointName, JointTrack>();
  let lastMs = -Infinity;
  let straightMs = 0;
  let exchangedMs = 0;

  function follow(
    points: BodyPoints,
    timestampMs: number,
    trunk: number,
    exchanged: boolean,
    rootToo = exchanged,
  ): void {
    for (const part of joints) {
      const crossed = part === root ? rootToo : exchanged;
      for (const side of bothSides) {
        const point = points[`${crossed ? other[side] : side}-${part}`];
        if (!point.seen) continue;
        const name = `${side}-${part}` as const;
        const before = tracks.get(name);
        const reach =
          leapFrom + (before ? (leapPerSecond * (timestampMs - before.timestampMs)) / 1000 : 0);
        if (before && distance(point, before) > reach * trunk) continue;
        tracks.set(name, goOn(before, point, timestampMs));
        lastMs = timestampMs;
      }
    }
  }

  /** Mean distance, in trunks, to where the joints were expected: as named, and exchanged. */
  function costs(
    of: readonly LimbJoints[number][],
    points: BodyPoints,
    timestampMs: number,
    trunk: number,
  ) {
    let count = 0;
    let straight = 0;
    let exchanged = 0;
    let apart = 0;
    for (const part of of) {
      const left = tracks.get(`left-${part}`);
      const right = tracks.get(`right-${part}`);
      if (!left || !right) continue;
      const expected = {
        left: foretold(left, timestampMs - left.timestampMs, lastingVelocity),
        right: foretold(right, timestampMs - right.timestampMs, lastingVelocity),
      };
      for (const side of bothSides) {
        const point = points[`${side}-${part}`];
        if (!point.seen) continue;
        count += 1;
        straight += distance(point, expected[side]) / trunk;
        exchanged += distance(point, expected[other[side]]) / trunk;
        apart += distance(expected.left, expected.right) / trunk;
      }
    }
    if (count < of.length) return null;
    return { straight: straight / count, exchanged: exchanged / count, apart: apart / count };
  }

  /** The limbs are together or only one is known: there is nothing to exchange. */
  function startAnew(): void {
    straightMs = 0;
    exchangedMs = 0;
  }

  /** Exchanges what is known of the two limbs. */
  function rename(): void {
    tracks = new Map(
      [...tracks].map(([name, track]) => {
        const [side, part] = name.split('-') as [LimbSide, LimbJoints[number]];
        return [`${other[side]}-${part}`, track];
      }),
    );
    [straightMs, exchangedMs] = [exchangedMs, straightMs];
  }

  function clear(): void {
    tracks = new Map();
    startAnew();
  }

  function judge(
    points: BodyPoints,
    timestampMs: number,
    trunk: number,
    namesCount = true,
  ): SideJudgement {
    const passedMs = timestampMs - lastMs;
    const keptMs = namesCount ? forgottenAfterMs : keptWhileLostMs;
    if (passedMs > keptMs) clear();
    for (const [name, track] of tracks) {
      if (timestampMs - track.timestampMs > keptMs) tracks.delete(name);
    }
    const cost = costs(parts, points, timestampMs, trunk);
    if (!cost || cost.apart < together) {
      startAnew();
      follow(points, timestampMs, trunk, false);
      return { verdict: 'kept', rootToo: false };
    }
    // What is half way between the limbs would be followed from one to the other while it is not known.
    const within = namesCount ? goesOnWithin + (goesOnPerSecond * passedMs) / 1000 : lostWithin;
    const { straight, exchanged } = cost;
    if (exchanged <= within && exchanged + margin < straight && exchanged < straight / 2) {
      const atRoot = costs([root], points, timestampMs, trunk);
      const apart = atRoot !== null && atRoot.apart > rootsTogether;
      const rootToo = !apart || atRoot.exchanged < atRoot.straight;
      if (namesCount) exchangedMs += passedMs;
      follow(points, timestampMs, trunk, true, rootToo);
      if (exchangedMs <= straightMs + renamedAfterMs) return { verdict: 'exchanged', rootToo };
      rename();
      return { verdict: 'renamed', rootToo: false };
    }
    if (straight > within) return { verdict: namesCount ? 'unsure' : 'kept', rootToo: false };
    if (namesCount) straightMs += passedMs;
    follow(points, timestampMs, trunk, false);
    return { verdict: 'kept', rootToo: false };
  }

  return {
    /**
     * @param trunk length of the trunk if it is not foreshortened, picture heights
     * @param namesCount whether the model knows the limbs well enough for its names to be worth anything
     */
    next: judge,
    clear,
  };
}
