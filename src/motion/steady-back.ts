import type { Silhouette } from '../pose/pose';
import { backOutline, type BackOutline } from './back-outline';
import type { BodyPoints, Point, Reading } from './body';
import { distance } from './geometry';
import { median } from './median';
import type { TrunkFrame } from './trunk-frame';

/** The back's shape over the last few frames. Sagittas in trunks, null = withheld. */
export interface BackShape {
  readonly arch: Reading;
  readonly hollow: Reading;
  readonly chest: Reading;
  readonly lumbar: Reading;
  /** 0 (not to be relied on) to 1; null where no outline was found. */
  readonly confidence: Reading;
  /** Along the back; empty where everything is withheld. */
  readonly line: readonly Point[];
}

/** Frames over which the shape is steadied; the silhouette has no filter of its own. */
const frames = 5;
const leastFrames = 3;
/** Outlines further apart than this do not belong to one movement. Milliseconds. */
const windowMs = 1200;
/** The seat is steadied over this time, and known for as long after a leg was lifted. */
const seatWindowMs = 700;
const seatKnownMs = 30_000;
/** The noise from frame to frame is told from this time. */
const noiseWindowMs = 2000;
const leastDifferences = 8;
/** Below this the shape is withheld. */
const leastConfidence = 0.25;
/** A hand or an elbow this near to the outline of the back may be part of it. In trunks. */
const armReach = 0.12;

/**
 * What lowers the confidence: full up to the first value, none from the second on. Turned in degrees:
 * the arch reads 10 to 25 % too large at 30, and is unreliable at 50.
 */
const limits = {
  cells: [20, 12],
  found: [0.99, 0.88],
  residual: [0.012, 0.032],
  archNoise: [0.003, 0.01],
  hollowNoise: [0.006, 0.02],
  turned: [22, 46],
} as const;

function sureness(value: number, [full, none]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
}

const nothing: BackShape = {
  arch: null,
  hollow: null,
  chest: null,
  lumbar: null,
  confidence: null,
  line: [],
};

/** An arm over the back changes its outline without being back. */
function armOnBack(points: BodyPoints, line: readonly Point[], trunk: number): boolean {
  const arm = ['left-elbow', 'right-elbow', 'left-wrist', 'right-wrist'] as const;
  return arm.some(
    (name) =>
      points[name].seen && line.some((place) => distance(points[name], place) < armReach * trunk),
  );
}

/**
 * Mean of the values but the highest and the lowest. A median would do as well against single wrong
 * outlines, but it moves in steps, and steps look like jerks.
 */
function trimmedMean(values: readonly number[]): number {
  const inner = [...values].sort((a, b) => a - b).slice(1, -1);
  return inner.reduce((sum, value) => sum + value, 0) / inner.length;
}

interface Kept {
  readonly timestampMs: number;
  readonly outline: BackOutline;
}

/**
 * Follows the back from frame to frame: steadies its shape, remembers the seat while a lifted leg
 * hides it, and says how far the shape is to be relied on. It is as sure as its weakest part.
 */
export function createSteadyBack() {
  let recent: Kept[] = [];
  let seats: { readonly timestampMs: number; readonly seat: number }[] = [];
  let noisy: Kept[] = [];

  function knownSeat(timestampMs: number): number | null {
    const fresh = seats.filter((entry) => timestampMs - entry.timestampMs <= seatWindowMs);
    const used = fresh.length > 0 ? fresh : seats.slice(-frames);
    return median(used.map((entry) => entry.seat));
  }

  /** Standard deviation from frame to frame; second differences take out the movement itself. */
  function noise(pick: (outline: BackOutline) => number | null): number | null {
    const values = noisy.map(({ outline }) => pick(outline)).filter((value) => value !== null);
    const second = values
      .slice(2)
      .map((value, i) => Math.abs(value - 2 * (values[i + 1] as number) + (values[i] as number)));
    const middle = second.length < leastDifferences ? null : median(second);
    return middle === null ? null : (1.4826 * middle) / Math.sqrt(6);
  }

  function confidenceIn(outline: BackOutline, turned: Reading): number {
    const archNoise = noise((own) => own.arch);
    const hollowNoise = noise((own) => own.hollow);
    return Math.min(
      sureness(outline.cells, limits.cells),
      sureness(outline.found, limits.found),
      sureness(outline.residual, limits.residual),
      archNoise === null ? 1 : sureness(archNoise, limits.archNoise),
      hollowNoise === null ? 1 : sureness(hollowNoise, limits.hollowNoise),
      turned === null ? 1 : sureness(turned, limits.turned),
    );
  }

  function steadied(pick: (outline: BackOutline) => number | null): Reading {
    const known = recent.map(({ outline }) => pick(outline)).filter((value) => value !== null);
    return known.length < leastFrames ? null : trimmedMean(known);
  }

  return {
    /**
     * @param turned degrees away from a side view, null = unknown
     */
    next(
      timestampMs: number,
      silhouette: Silhouette | null,
      trunk: TrunkFrame | null,
      points: BodyPoints | null,
      turned: Reading,
    ): BackShape {
      const outline = silhouette && trunk && backOutline(silhouette, trunk, knownSeat(timestampMs));
      if (!outline || !points || armOnBack(points, outline.line, trunk.length)) return nothing;
      if (outline.seat !== null) seats.push({ timestampMs, seat: outline.seat });
      const kept = { timestampMs, outline };
      const within = (ms: number) => (entry: { timestampMs: number }) =>
        timestampMs - entry.timestampMs <= ms;
      seats = seats.filter(within(seatKnownMs)).slice(-30);
      recent = [...recent, kept].filter(within(windowMs)).slice(-frames);
      noisy = [...noisy, kept].filter(within(noiseWindowMs));
      const confidence = confidenceIn(outline, turned);
      if (confidence < leastConfidence) return { ...nothing, confidence };
      return {
        // While a leg is lifted its thigh is part of the outline, and only the hollow still holds.
        arch: outline.arch === null ? null : steadied((own) => own.arch),
        hollow: steadied((own) => own.hollow),
        chest: steadied((own) => own.chest),
        lumbar: outline.lumbar === null ? null : steadied((own) => own.lumbar),
        confidence,
        line: outline.line,
      };
    },
  };
}
