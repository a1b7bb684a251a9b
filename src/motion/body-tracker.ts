import type { Pose } from '../pose/pose';
import type { Body, BodyPoints, LimbSide, Reading } from './body';
import { limbMeasureOf } from './limb-measures';
import { limbMeasures, trunkMeasures, type LimbMeasure, type TrunkMeasure } from './measure-names';
import { median } from './median';
import { createCameraRise } from './camera-rise';
import { createPlausibility } from './plausibility/plausibility';
import { createSteadyBack } from './steady-back';
import { trunkFrame, type TrunkFrame } from './trunk-frame';
import { trunkMeasureOf } from './trunk-measures';
import { createTurned, createTurnedAside } from './turned';

/** The trunk's length is steadied over this time: it changes by perspective and not by breathing. */
const trunkWindowMs = 1000;
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

function limbReadings(
  points: BodyPoints,
  trunk: TrunkFrame,
  world: Pose['world'],
  turned: Reading,
): LimbReadings {
  const readings = unknownLimbs();
  for (const name of limbMeasures) {
    for (const side of ['left', 'right'] as const) {
      readings[name][side] = limbMeasureOf[name]({ points, trunk, side, world, turned });
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
  const plausibility = createPlausibility();
  const turned = createTurned();
  const aside = createTurnedAside();
  const rise = createCameraRise();
  const back = createSteadyBack();
  let degrees: Reading = null;

  function steadyTrunk(points: BodyPoints, timestampMs: number): TrunkFrame | null {
    const own = trunkFrame(points, null);
    if (!own) return null;
    trunkLengths.push({ timestampMs, length: own.length });
    trunkLengths = trunkLengths.filter((entry) => timestampMs - entry.timestampMs <= trunkWindowMs);
    return { ...own, length: median(trunkLengths.map((entry) => entry.length)) ?? own.length };
  }

  return {
    next(pose) {
      const { points, world, view } = plausibility.next(pose, degrees);
      const trunk = points ? steadyTrunk(points, pose.timestampMs) : null;
      const readings = unknownTrunk();
      degrees = turned.next(pose.timestampMs, points && world);
      if (points && trunk) {
        for (const name of Object.keys(trunkMeasureOf) as (keyof typeof trunkMeasureOf)[]) {
          readings[name] = trunkMeasureOf[name](points, trunk);
        }
      }
      const shape = back.next(pose.timestampMs, pose.silhouette, trunk, points, degrees);
      readings['back-arch'] = shape.arch;
      readings['back-hollow'] = shape.hollow;
      readings['back-arch-chest'] = shape.chest;
      readings['back-arch-lumbar'] = shape.lumbar;
      return {
        timestampMs: pose.timestampMs,
        aspect: pose.aspect,
        view,
        points,
        trunkLength: trunk?.length ?? null,
        trunkFrame: trunk,
        silhouette: pose.silhouette,
        turned: degrees,
        turnedAside: aside.next(pose.timestampMs, points && world),
        light: pose.light ?? null,
        cameraRise: rise.next(pose.timestampMs, points && world),
        backLine: shape.line,
        backConfidence: shape.confidence,
        limbs: points && trunk ? limbReadings(points, trunk, world, degrees) : unknownLimbs(),
        trunk: readings,
      };
    },
  };
}
