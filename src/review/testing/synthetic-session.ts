import { packKeypoints } from '../../record/keypoint-packing';
import type {
  FormEvent,
  RecordedEvent,
  RecordedFrame,
  RecordedSession,
  Rep,
} from '../../record/records';
import type { ReviewExercise } from '../review';

/** Share of the way at share `x` of the time of a minimum-jerk movement (Flash and Hogan 1985). */
export function minimumJerkWay(x: number): number {
  const t = Math.min(1, Math.max(0, x));
  return 10 * t ** 3 - 15 * t ** 4 + 6 * t ** 5;
}

/** Normally distributed numbers (Box-Muller on a 32-bit generator): the same for the same seed. */
export function normalNoise(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** How one movement out and back is made; times in milliseconds. */
export interface SyntheticRep extends Partial<Omit<Rep, 'startMs' | 'endMs'>> {
  /** In how many equal minimum-jerk parts the way out goes, standing still in between. 1 = even. */
  readonly parts?: number;
  /** How long it stands still between parts. */
  readonly stopMs?: number;
}

export interface SyntheticOptions {
  readonly reps: readonly SyntheticRep[];
  readonly restValue?: number;
  /** Standard deviation, in the measure's unit. */
  readonly noise?: number;
  /** Frames a second. */
  readonly rate?: number;
  /** Stretches in which the value is unknown. */
  readonly unseen?: readonly (readonly [fromMs: number, toMs: number])[];
  /** Standard deviation of every keypoint in the holds, in trunks; elsewhere a tenth of it. */
  readonly holdSway?: number;
  readonly restMs?: number;
  readonly more?: readonly RecordedEvent[];
}

export const syntheticExercise: ReviewExercise = {
  unit: 'degrees',
  movement: { measure: 'hip-angle' },
  tempo: { fastestPhase: 1.2 },
};

const aspect = 4 / 3;
/** Shoulder at (0.3, 0.5), hip at (0.6, 0.5): a trunk of 0.3 * aspect = 0.4 picture heights. */
export const trunkLength = 0.3 * aspect;

function partsWay(elapsedMs: number, parts: number, moveMs: number, stopMs: number): number {
  let way = 0;
  for (let i = 0; i < parts; i++) {
    way += minimumJerkWay((elapsedMs - i * (moveMs + stopMs)) / moveMs) / parts;
  }
  return way;
}

/**
 * A recording whose every figure is known beforehand: rest, then each rep as minimum-jerk movements
 * around a still hold, with rests between, and the events that perfect checkers would have reported.
 */
export function syntheticSession(options: SyntheticOptions): RecordedSession {
  const { restValue = 90, noise = 0, rate = 15, restMs = 2000, holdSway = 0 } = options;
  const events: FormEvent[] = [{ kind: 'ready', timestampMs: 0 }];
  const curves: ((t: number) => number)[] = [];
  const heldAt: (readonly [fromMs: number, toMs: number])[] = [];
  let nowMs = restMs;
  options.reps.forEach((plan, index) => {
    const { parts = 1, stopMs = 500, ...given } = plan;
    const { outMs = 2000, holdMs = 1500, returnMs = 2000, range = 60, side = 'left' } = given;
    const startMs = nowMs;
    const endMs = startMs + outMs + holdMs + returnMs;
    heldAt.push([startMs + outMs, endMs - returnMs]);
    const moveMs = (outMs - (parts - 1) * stopMs) / parts;
    curves.push((t) => {
      const out = partsWay(t - startMs, parts, moveMs, stopMs);
      return range * (out - minimumJerkWay((t - startMs - outMs - holdMs) / returnMs));
    });
    const rep: Rep = {
      number: index + 1,
      startMs,
      endMs,
      side,
      outMs,
      holdMs,
      returnMs,
      range,
      rangeOfTarget: range / 60,
      partial: false,
      doubtful: false,
      tooFast: false,
      jerky: false,
      faults: [],
      ...given,
    };
    events.push(
      { kind: 'phase', timestampMs: startMs, phase: 'out', side },
      { kind: 'phase', timestampMs: startMs + outMs, phase: 'hold', side },
      { kind: 'phase', timestampMs: startMs + outMs + holdMs, phase: 'back', side },
      { kind: 'phase', timestampMs: endMs, phase: 'rest', side },
      { kind: 'rep', timestampMs: endMs, rep },
    );
    nowMs = endMs + restMs;
  });

  const random = normalNoise(20240501);
  const isUnseen = (t: number) =>
    (options.unseen ?? []).some(([fromMs, toMs]) => t >= fromMs && t < toMs);
  const frames = Array.from(
    { length: Math.round((nowMs / 1000) * rate) },
    (_, i): RecordedFrame => {
      const timestampMs = (i * 1000) / rate;
      const value =
        restValue + curves.reduce((sum, curve) => sum + curve(timestampMs), 0) + noise * random();
      const isHeld = heldAt.some(([from, to]) => timestampMs >= from && timestampMs < to);
      const shake = () => (isHeld ? 1 : 0.1) * holdSway * trunkLength * random();
      const keypoints = Array.from({ length: 33 }, (__, k) => ({
        x: (k < 15 ? 0.3 : 0.6) + shake() / aspect,
        y: 0.5 + shake(),
        visibility: k % 2 === 0 ? 0.2 : 0.95,
      }));
      return {
        timestampMs,
        keypoints: packKeypoints(keypoints),
        value: isUnseen(timestampMs) ? null : value,
        progress: isUnseen(timestampMs) ? null : (value - restValue) / 60,
      };
    },
  );
  return {
    session: {
      id: '00000000-0000-4000-8000-000000000000',
      startedAt: 1_700_000_000_000,
      exerciseId: 'bird-dog',
      exerciseVersion: 'a1b2c3',
      engine: 'synthetic',
      pipelineVersion: '1',
      source: 'file',
      aspect,
      end: 'finished',
      durationMs: nowMs,
    },
    events: [
      ...events.map((event): RecordedEvent => ({ type: 'form', event })),
      ...(options.more ?? []),
    ],
    frames,
  };
}
