import type { LiveState } from '../../session/live-state';

/** The continuous tone of a moment. */
export interface Tone {
  /** Hertz: the position. */
  readonly frequency: number;
  /** Hertz up to which its overtones are heard: the speed. */
  readonly brightness: number;
  /** 0..1; 0 = silent. */
  readonly gain: number;
}

/** Pitch at rest, and octaves from there to the person's reach. */
const restHz = 196;
const octaves = 1;
/** Brightness of a body that is still, and octaves to that of one at twice its pace. */
const stillHz = 240;
const brighterOctaves = 4;
const twice = 2;
/** A place outside of rest and reach by more than this share sounds no further. */
const beyond = 0.25;
/** Soft: it accompanies, and voice and sounds stay above it. */
const full = 0.16;
/** Speed is taken over this time: two frames alone would crackle. */
const windowMs = 250;
/** Nearer to rest than this it fades away, so that rest is silent. */
const silentUpTo = 0.05;
const fullFrom = 0.2;

export const noTone: Tone = { frequency: restHz, brightness: stillHz, gain: 0 };

const between = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/**
 * @param progress where the movement is, 0 rest to 1 the person's reach; null = unknown: silence
 * @param pace speed over the exercise's own, 1 = one way in the time it is meant to take; null =
 *   unknown: as if still
 */
export function toneOf(progress: number | null, pace: number | null): Tone {
  if (progress === null) return noTone;
  const place = between(progress, -beyond, 1 + beyond);
  const haste = between((pace ?? 0) / twice, 0, 1);
  return {
    frequency: restHz * 2 ** (octaves * place),
    brightness: stillHz * 2 ** (brighterOctaves * haste),
    gain: full * between((place - silentUpTo) / (fullFrom - silentUpTo), 0, 1),
  };
}

type Followed = Pick<LiveState, 'stage' | 'sight' | 'progress' | 'pause' | 'timestampMs'>;

/**
 * Follows the movement of one set: its pitch is the position, its brightness the speed. Silent
 * whenever the movement is not known.
 *
 * @param waySeconds how long one way is meant to take
 */
export function createMovementTone(waySeconds: number) {
  let recent: { readonly timestampMs: number; readonly progress: number }[] = [];

  return {
    next({ stage, sight, progress, pause, timestampMs }: Followed): Tone {
      if (stage !== 'moving' || sight !== null || pause !== null || progress === null) {
        recent = [];
        return noTone;
      }
      recent = recent.filter(
        (own) => timestampMs - own.timestampMs <= windowMs && own.timestampMs < timestampMs,
      );
      recent.push({ timestampMs, progress });
      const first = recent[0] as (typeof recent)[number];
      const seconds = (timestampMs - first.timestampMs) / 1000;
      const speed = seconds > 0 ? Math.abs(progress - first.progress) / seconds : null;
      return toneOf(progress, speed === null ? null : speed * waySeconds);
    },
  };
}
