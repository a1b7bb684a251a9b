import {
  allFours,
  from,
  stickPose,
  type StickJoints,
  type StickView,
} from '../../motion/testing/stick-person';
import { drawnBack } from '../../motion/testing/drawn-silhouette';
import type { Pose } from '../../pose/pose';
import { planned, type PlannedRep } from './simulated-movement';

/** A rep as a stick person does it; top 1 = the exercise's full way. */
export interface StickRep extends PlannedRep {
  readonly side: 'left' | 'right';
}

/** Where the joints are in each moment. `way` is 0 at rest and 1 at the top. */
export type Movement = (way: number, side: 'left' | 'right') => StickJoints;

const opposite = { left: 'right', right: 'left' } as const;

/**
 * Leg back and opposite arm forward; the hip opens from 90 to 180 degrees.
 * @param options.over degrees by which the leg ends over the line of the trunk
 * @param options.bentBy degrees by which the knee ends bent, the foot hanging
 */
export function birdDog({ over = 0, bentBy = 0, arm = true, sameSide = false } = {}): Movement {
  return (way, side) => {
    const knee = from([0, 0], 270 - (90 + over) * way, 0.8);
    const moved: StickJoints = {
      ...allFours,
      [`${side}-knee`]: knee,
      [`${side}-ankle`]: from(knee, 180 + (bentBy - over) * way, 0.8),
    };
    if (!arm) return moved;
    const hand = sameSide ? side : opposite[side];
    return {
      ...moved,
      [`${hand}-elbow`]: from([1, 0], -90 + 90 * way, 0.4),
      [`${hand}-wrist`]: from([1, 0], -90 + 90 * way, 0.8),
    };
  };
}

/** On the back, one knee drawn in with both hands; the hip closes from 130 to 60 degrees. */
export const kneeToChest: Movement = (way, side) => {
  const resting = from([0, 0], 130, 0.8);
  const knee = from([0, 0], 130 - 70 * way, 0.8);
  const shin = 236 - 56 * way;
  const hand = from(knee, shin, 0.4);
  const wrist: readonly [number, number] = [0.3 + (hand[0] - 0.3) * way, hand[1] * way];
  return {
    hip: [0, 0],
    shoulder: [1, 0],
    ear: [1.3, 0],
    nose: [1.3, 0.15],
    knee: resting,
    ankle: from(resting, 236, 0.8),
    [`${side}-knee`]: knee,
    [`${side}-ankle`]: from(knee, shin, 0.8),
    elbow: [(1 + wrist[0]) / 2, wrist[1] / 2 + 0.1],
    wrist,
  };
};

/** A set of planned reps, filmed. The last rest lasts two seconds. */
export function filmedSet(
  reps: readonly StickRep[],
  movement: Movement,
  { fps = 15, view = {} }: { fps?: number; view?: StickView } = {},
) {
  const { plan, durationS, excursion } = planned(reps);
  const poses = Array.from({ length: Math.floor(durationS * fps) }, (_, frame): Pose => {
    const second = frame / fps;
    const own = reps[plan.findIndex((rep) => second <= rep.endS)] ?? reps.at(-1);
    const joints = movement(excursion(second), own?.side ?? 'left');
    return stickPose(joints, { ...view, timestampMs: second * 1000 });
  });
  return { plan, poses };
}

/**
 * Somebody on all fours who rounds the back by `top` trunks from an arch of `rest` trunks.
 * @param options.halves what else the halves do on the way, in shares of `top`
 */
export function filmedCat(
  reps: readonly PlannedRep[],
  { fps = 15, rest = 0.02, turned = 0, halves = { chest: 0, lumbar: 0 } } = {},
) {
  const place = { hip: { x: 0.5, y: 0.45 }, trunk: 0.35 };
  const { plan, durationS, excursion } = planned(reps);
  const poses = Array.from({ length: Math.floor(durationS * fps) }, (_, frame) => {
    const way = excursion(frame / fps);
    const own = { chest: halves.chest * way, lumbar: halves.lumbar * way };
    const back = drawnBack({ head: 'right', sagitta: rest + way, ...own, ...place }, 120, 90);
    const timestampMs = (frame * 1000) / fps;
    return stickPose(allFours, { timestampMs, silhouette: back, turned, ...place });
  });
  return { plan, poses };
}
