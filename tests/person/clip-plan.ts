import type { Phase, Side } from '../../src/form/events';
import { gaussian, minimumJerk, seeded } from '../../src/form/testing/simulated-movement';

/** Ways of moving that any exercise can go wrong in; all other faults are the exercise's own. */
export const timingFaults = [
  'too-fast',
  'hurried-once',
  'jerky',
  'partial',
  'released-early',
  'wobble',
  'bouncing',
  'same-side-twice',
] as const;
export type TimingFault = (typeof timingFaults)[number];

export interface PlanOptions {
  readonly sides: 'each' | 'both';
  /** The one side that moves where the other can't: lying on the side. */
  readonly onlySide?: Side;
  readonly reps: number;
  /** Seconds for each way. */
  readonly tempoS: number;
  readonly holdS: number;
  readonly timing: TimingFault | null;
  /** Begin with the spoken calibration: relax, press, relax, press. */
  readonly calibration: boolean;
  readonly seed: number;
  readonly fps: number;
}

/** A rep as it happens, in milliseconds from the first frame. */
export interface PlannedRep {
  readonly startMs: number;
  readonly outEndMs: number;
  readonly backStartMs: number;
  readonly endMs: number;
  readonly side: Side;
  /** Share of the figure's full movement. */
  readonly top: number;
  readonly complete: boolean;
}

export interface PlannedFrame {
  readonly timestampMs: number;
  readonly phase: Phase;
  /** 1-based rep this frame belongs to, 0 = none. */
  readonly rep: number;
  /** Share of the figure's movement, 0 = rest. */
  readonly share: number;
  /** Side that moves; at rest the one that moves next. */
  readonly side: Side;
  /** Breath -1..1. */
  readonly breath: number;
}

export interface ClipPlan {
  readonly durationMs: number;
  readonly reps: readonly PlannedRep[];
  readonly frames: readonly PlannedFrame[];
}

const leadMs = 2500;
const tailMs = 1500;
const restBetweenMs = 1500;
const breathsPerMinute = 13;
/** The calibration as the coach asks for it: a second to lie still, then four steps of six. */
const calibrationMs = { ready: 1400, step: 6000, reaction: 500, move: 900 };

/** Four pushes with stops between them, in place of one smooth way. */
function jerkyShare(share: number): number {
  const pushes = 4;
  const place = Math.min(pushes - 1e-9, Math.max(0, share * pushes));
  const push = Math.floor(place);
  return (push + minimumJerk(Math.min(1, (place - push) / 0.45))) / pushes;
}

function planReps(options: PlanOptions, random: () => number, beginMs: number): PlannedRep[] {
  const vary = (spread: number) => 1 + spread * Math.max(-1, Math.min(1, gaussian(random) / 2));
  const { timing } = options;
  let at = beginMs;
  return Array.from({ length: options.reps }, (_, index) => {
    const fast = timing === 'too-fast' || (timing === 'hurried-once' && index === 1);
    const way = (fast ? 0.7 : options.tempoS) * 1000;
    const held = options.holdS * 1000 * (timing === 'released-early' ? 0.4 : 1);
    const startMs = at;
    const outEndMs = startMs + way * vary(0.1);
    const backStartMs = outEndMs + held * vary(0.03);
    const endMs = backStartMs + way * vary(0.1);
    at = endMs + restBetweenMs * vary(0.2);
    const short = timing === 'partial' && index % 2 === 1;
    const left = timing === 'same-side-twice' || index % 2 === 0;
    return {
      startMs,
      outEndMs,
      backStartMs,
      endMs,
      side: options.onlySide ?? (options.sides === 'both' ? 'both' : left ? 'left' : 'right'),
      top: (short ? 0.5 : 1) * vary(0.05),
      complete: !short,
    };
  });
}

const breathAt = (ms: number): number => Math.sin((2 * Math.PI * breathsPerMinute * ms) / 60_000);

function calibrationShare(ms: number): number {
  const { ready, step, reaction, move } = calibrationMs;
  const from = ms - ready - reaction;
  const rise = (at: number) => minimumJerk((from - at) / move);
  return rise(step) - rise(2 * step) + rise(3 * step) - rise(4 * step);
}

/** Frames in which no exercise is done. */
export function planScene(seconds: number, fps: number): PlannedFrame[] {
  return Array.from({ length: Math.floor(seconds * fps) }, (_, i): PlannedFrame => {
    const timestampMs = (i * 1000) / fps;
    return {
      timestampMs,
      breath: breathAt(timestampMs),
      phase: 'rest',
      rep: 0,
      share: 0,
      side: 'both',
    };
  });
}

/** Plans a clip: when what moves how far. The same options give the same plan. */
export function planClip(options: PlanOptions): ClipPlan {
  const random = seeded(options.seed);
  const calibrated = options.calibration
    ? calibrationMs.ready + 4 * calibrationMs.step + calibrationMs.reaction
    : 0;
  const reps = planReps(options, random, calibrated + leadMs);
  const durationMs = (reps.at(-1)?.endMs ?? calibrated + leadMs) + tailMs;
  const count = Math.floor((durationMs / 1000) * options.fps);
  const frames = Array.from({ length: count }, (_, i): PlannedFrame => {
    const ms = (i * 1000) / options.fps;
    const breath = breathAt(ms);
    const index = reps.findIndex((rep) => ms < rep.endMs);
    const rep = reps[index];
    const base = { timestampMs: ms, breath };
    if (!rep || ms < rep.startMs) {
      const side = (rep ?? reps.at(-1))?.side ?? 'both';
      const share = ms < calibrated + leadMs && options.calibration ? calibrationShare(ms) : 0;
      return { ...base, phase: 'rest', rep: 0, share, side };
    }
    const own = { ...base, rep: index + 1, side: rep.side };
    const way = (share: number) =>
      options.timing === 'jerky' ? jerkyShare(share) : minimumJerk(share);
    if (ms < rep.outEndMs) {
      const share = (ms - rep.startMs) / (rep.outEndMs - rep.startMs);
      return { ...own, phase: 'out', share: rep.top * way(share) };
    }
    if (ms < rep.backStartMs) {
      const unsteady = options.timing === 'wobble' || options.timing === 'bouncing';
      const swing = unsteady
        ? 0.13 * Math.sin((2 * Math.PI * 1.4 * (ms - rep.outEndMs)) / 1000)
        : 0;
      return { ...own, phase: 'hold', share: rep.top * (1 - Math.abs(swing)) };
    }
    const share = (rep.endMs - ms) / (rep.endMs - rep.backStartMs);
    return { ...own, phase: 'back', share: rep.top * way(share) };
  });
  return { durationMs, reps, frames };
}
