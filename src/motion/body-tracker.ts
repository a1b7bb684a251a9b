import type { Pose } from '../pose/pose';
import { backOutline, type BackOutline } from './back-outline';
import type { Body, BodyPoints, LimbSide, Reading } from './body';
import { bodyPoints } from './body-points';
import { limbMeasureOf } from './limb-measures';
import { limbMeasures, trunkMeasures, type LimbMeasure, type TrunkMeasure } from './measure-names';
import { median } from './median';
import { trunkFrame, type TrunkFrame } from './trunk-frame';
import { trunkMeasureOf } from './trunk-measures';
import { createTurned } from './turned';

/** The trunk's length is steadied over this time: it changes by perspective and not by breathing. */
const trunkWindowMs = 1000;
/** Frames over which the outline's arch is steadied; the silhouette has no filter of its own. */
const outlineFrames = 5;
/** Outlines further apart than this do not belong to one movement. */
const outlineWindowMs = 1200;

type LimbReadings = Record<LimbMeasure, Record<LimbSide, Reading>>;
type TrunkReadings = Record<TrunkMeasure, Reading>;

function unknownLimbs(): LimbReadings {
  return Object.fromEntries(
    limbMeasures.map((name) => [name, { left: null, right: null }]),
  ) as LimbReadings;
}

function unknownTrunk(): TrunkReadings {
  return Object.fromEntries(trunkMeasures.map((name) => [name, null])) as TrunkReadings;
}

function limbReadings(points: BodyPoints, trunk: TrunkFrame): LimbReadings {
  const readings = unknownLimbs();
  for (const name of limbMeasures) {
    for (const side of ['left', 'right'] as const) {
      readings[name][side] = limbMeasureOf[name]({ points, trunk, side });
    }
  }
  return readings;
}

/** Turns poses into bodies, one after the other; remembers only what steadies the trunk. */
export interface BodyTracker {
  /** @param pose time stamps must grow from call to call */
  next(pose: Pose): Body;
}

export function createBodyTracker(): BodyTracker {
  let trunkLengths: { timestampMs: number; length: number }[] = [];
  const turned = createTurned();
  let outlines: { timestampMs: number; outline: BackOutline }[] = [];

  function steadyTrunk(points: BodyPoints, timestampMs: number): TrunkFrame | null {
    const own = trunkFrame(points, null);
    if (!own) return null;
    trunkLengths.push({ timestampMs, length: own.length });
    trunkLengths = trunkLengths.filter((entry) => timestampMs - entry.timestampMs <= trunkWindowMs);
    return { ...own, length: median(trunkLengths.map((entry) => entry.length)) ?? own.length };
  }

  function steadyOutline(timestampMs: number): { arch: Reading; hollow: Reading } {
    outlines = outlines
      .filter((entry) => timestampMs - entry.timestampMs <= outlineWindowMs)
      .slice(-outlineFrames);
    if (outlines.length < 3) return { arch: null, hollow: null };
    return {
      arch: median(outlines.map((entry) => entry.outline.arch)),
      hollow: median(outlines.map((entry) => entry.outline.hollow)),
    };
  }

  return {
    next(pose) {
      const points = bodyPoints(pose);
      const trunk = points ? steadyTrunk(points, pose.timestampMs) : null;
      const readings = unknownTrunk();
      let outline: BackOutline | null = null;
      if (points && trunk) {
        for (const name of Object.keys(trunkMeasureOf) as (keyof typeof trunkMeasureOf)[]) {
          readings[name] = trunkMeasureOf[name](points, trunk);
        }
        outline = pose.silhouette ? backOutline(pose.silhouette, trunk) : null;
        if (outline) {
          outlines.push({ timestampMs: pose.timestampMs, outline });
          const steady = steadyOutline(pose.timestampMs);
          readings['back-arch'] = steady.arch;
          readings['back-hollow'] = steady.hollow;
        }
      }
      return {
        timestampMs: pose.timestampMs,
        aspect: pose.aspect,
        points,
        trunkLength: trunk?.length ?? null,
        trunkFrame: trunk,
        silhouette: pose.silhouette,
        turned: turned.next(pose.timestampMs, points && pose.world),
        backLine: outline?.line ?? [],
        limbs: points && trunk ? limbReadings(points, trunk) : unknownLimbs(),
        trunk: readings,
      };
    },
  };
}
