import type { ClipPlan } from '../../../tests/person/clip-plan';
import type { ClipTruth } from '../../footage/truth';

/** Trunk level, head to +x, left at -z when the front is down; both thighs at an angle to the trunk. */
function onAllFours(hipDegrees: number) {
  const angle = (hipDegrees * Math.PI) / 180;
  const sides = { left: -0.1, right: 0.1 };
  return Object.fromEntries(
    Object.entries(sides).flatMap(([side, z]): [string, readonly [number, number, number]][] => [
      [`${side}-shoulder`, [0.5, 0.5, z]],
      [`${side}-hip`, [0, 0.5, z]],
      [`${side}-knee`, [0.4 * Math.cos(angle), 0.5 - 0.4 * Math.sin(angle), z]],
      [`${side}-ankle`, [-0.4, 0.1, z]],
      [`${side}-elbow`, [0.5, 0.3, z]],
      [`${side}-wrist`, [0.5, 0, z]],
    ]),
  );
}

/** A truth file for a plan that nobody rendered: hips go from 90 by 60 degrees for a share of 1. */
export function madeUpTruth(
  plan: ClipPlan,
  about: { readonly exercise: string; readonly fault?: string },
): ClipTruth {
  const fps = 15;
  const { fault = null } = about;
  return {
    exercise: about.exercise,
    body: 'nobody',
    fault,
    view: 'side',
    yaw: 0,
    light: 'day',
    seed: 1,
    fps,
    width: 640,
    height: 480,
    durationMs: plan.durationMs,
    tooFast: fault === 'too-fast',
    reps: plan.reps.map((rep) => ({
      startMs: rep.startMs,
      endMs: rep.endMs,
      side: rep.side,
      outMs: rep.outEndMs - rep.startMs,
      holdMs: rep.backStartMs - rep.outEndMs,
      returnMs: rep.endMs - rep.backStartMs,
      rangeDeg: null,
      complete: rep.complete,
    })),
    holds: [],
    faults: [],
    frames: plan.frames.map((frame) => ({
      ...frame,
      joints: {},
      metres: onAllFours(90 + 60 * frame.share),
      angles: {},
    })),
  };
}
