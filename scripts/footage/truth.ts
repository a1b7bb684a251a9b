import type { Exercise } from '../../src/exercise/schema';
import type { PlannedFrame } from '../../tests/person/clip-plan';
import type { StageScript, StageTruth } from '../../tests/person/stage-protocol';
import { isTimingFault, type FootageWish } from './arguments';

/** What is exactly true in a rendered clip. Times in milliseconds, angles in degrees. */
export interface ClipTruth {
  /** Null in a scene, in which no exercise is done. */
  readonly exercise: string | null;
  readonly scene?: string;
  readonly body: string;
  readonly fault: string | null;
  readonly view: string;
  readonly yaw: number;
  readonly light: string;
  readonly seed: number;
  readonly fps: number;
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  readonly tooFast: boolean;
  readonly reps: readonly {
    readonly startMs: number;
    readonly endMs: number;
    readonly side: string;
    readonly outMs: number;
    readonly holdMs: number;
    readonly returnMs: number;
    /** Change of the moving side's hip angle, lying on the side of its spread. */
    readonly rangeDeg: number | null;
    readonly complete: boolean;
  }[];
  readonly holds: readonly { readonly startMs: number; readonly endMs: number }[];
  /** When the wish's fault shows: in the reps that reach further than halfway. */
  readonly faults: readonly { readonly id: string; startMs: number; endMs: number }[];
  readonly frames: readonly (PlannedFrame & StageTruth)[];
}

/** Frame ranges of the reps, from the plan itself. */
function repFrames(frames: readonly PlannedFrame[]): (readonly PlannedFrame[])[] {
  const count = Math.max(0, ...frames.map((frame) => frame.rep));
  return Array.from({ length: count }, (_, i) => frames.filter((frame) => frame.rep === i + 1));
}

const lengthOf = (frames: readonly PlannedFrame[], phase: string, fps: number): number =>
  (frames.filter((frame) => frame.phase === phase).length * 1000) / fps;

/** Joins the plan of a clip with what the stage measured. */
export function clipTruth(
  exercise: Exercise,
  wish: FootageWish,
  script: StageScript,
  measured: readonly StageTruth[],
): ClipTruth {
  const { frames, fps } = script;
  const frameMs = 1000 / fps;
  const reps = repFrames(frames).map((own) => {
    const first = own[0] as PlannedFrame;
    const last = own.at(-1) as PlannedFrame;
    const top = Math.max(...own.map((frame) => frame.share));
    const topFrame = frames.indexOf(own.find((frame) => frame.share === top) as PlannedFrame);
    const restFrame = Math.max(0, frames.indexOf(first) - 1);
    // Of a movement of both legs alike, one stands for both.
    const side = first.side === 'both' ? 'left' : first.side;
    const joint = exercise.figure.base === 'side-lying' ? `${side}-abduction` : `${side}-hip`;
    const [from, to] = [restFrame, topFrame].map((i) => measured[i]?.angles[joint]);
    return {
      startMs: first.timestampMs,
      endMs: last.timestampMs + frameMs,
      side: first.side,
      outMs: lengthOf(own, 'out', fps),
      holdMs: lengthOf(own, 'hold', fps),
      returnMs: lengthOf(own, 'back', fps),
      rangeDeg: from === undefined || to === undefined ? null : Math.abs(to - from),
      complete: top > 0.75,
    };
  });
  const holds = exercise.hold
    ? reps.map((rep) => {
        const startMs = rep.startMs + rep.outMs;
        return { startMs, endMs: startMs + rep.holdMs };
      })
    : [];
  const { fault } = wish;
  return {
    exercise: wish.exercise,
    ...(wish.scene === null ? {} : { scene: wish.scene }),
    body: wish.body,
    fault,
    view: wish.view,
    yaw: wish.yaw,
    light: wish.light,
    seed: wish.seed,
    fps,
    width: wish.width,
    height: wish.height,
    durationMs: frames.length * frameMs,
    tooFast: fault === 'too-fast' || fault === 'hurried-once',
    reps,
    holds,
    faults:
      fault === null || isTimingFault(fault)
        ? []
        : reps.map(({ startMs, endMs }) => ({ id: fault, startMs, endMs })),
    frames: frames.map((frame, i) => ({ ...frame, ...(measured[i] as StageTruth) })),
  };
}
