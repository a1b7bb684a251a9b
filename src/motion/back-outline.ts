import type { Silhouette } from '../pose/pose';
import type { Point } from './body';
import { add, length, scale, subtract } from './geometry';
import { fitParabola } from './quadratic-fit';
import { seatBehindHip } from './seat-anchor';
import { outlineBeyond } from './silhouette-sampling';
import type { TrunkFrame } from './trunk-frame';

/** The back between seat and shoulder as one silhouette shows it. All sagittas are in trunks. */
export interface BackOutline {
  /** Sagitta of the whole back; + = rounded, - = sagging. Null where the seat is not seen. */
  readonly arch: number | null;
  /** Least sagitta in any half of the back: negative where a part of it is hollow. */
  readonly hollow: number;
  /** Sagitta of the upper half. The halves take 0.2 to 0.4 of each other's change. */
  readonly chest: number;
  /** Sagitta of the lower half; null where the seat is not seen. */
  readonly lumbar: number | null;
  /** How far the seat ends behind mid-hip; null where it is not seen. */
  readonly seat: number | null;
  /** Root mean square distance of the outline from its parabola. */
  readonly residual: number;
  /** Share of the samples at which an outline was found. */
  readonly found: number;
  /** Cells of the silhouette that the trunk spans. */
  readonly cells: number;
  /** The outline from seat to shoulder, isotropic picture coordinates. */
  readonly line: readonly Point[];
}

const samples = 64;
/** Shares of the way from the end of the seat to the shoulder. Below lies the seat, above the neck. */
const whole = [0.2, 0.95] as const;
const upperHalf = [0.56, 0.95] as const;
const lowerHalf = [0.2, 0.68] as const;
/** A lifted thigh bulges up to here; a hollow is looked for above it. */
const aboveThigh = [0.36, 0.95] as const;
const hollowWidth = 0.4;
const hollowWindows = 5;
/** From mid-hip to mid-shoulder as a share of that way: what is called a trunk elsewhere. */
const trunkShare = 0.8;
/** A seat that is not seen is taken to be here, in trunks: where most people's is. */
const usualSeat = 0.25;
/** The belly of an arched back may lift this far off the line from hip to shoulder, in trunks. */
const mostBelly = 0.35;
/** The trunk must span this many cells of the silhouette, else one cell is too much of an arch. */
const leastCells = 16;
/** A back is a smooth curve: further from its parabola something else is in the way. In trunks. */
const mostResidual = 0.032;
/** Share of the samples that must be found. */
const leastFound = 0.9;

function sagitta(
  u: readonly number[],
  height: readonly number[],
  [from, to]: readonly [number, number],
): number | null {
  const inside = u.map((value) => value >= from - 1e-6 && value <= to + 1e-6);
  const fit = fitParabola(
    u.filter((_, i) => inside[i]),
    height.filter((_, i) => inside[i]),
  );
  return fit && (-fit.square * (to - from) ** 2) / 4;
}

/**
 * Measures the back from the silhouette: the outline's height over the line from the end of the
 * seat to the shoulder, and the sagitta of the parabola through it. On photos the frame noise of
 * the arch is 0.001 to 0.003 trunks (0.01 with folds in the shirt) against 0.12 for a cat arch.
 * @param knownSeat the seat's place in earlier frames, used while a lifted leg hides it
 * @returns null when the trunk is too small, cut off, covered, or not a smooth curve
 */
export function backOutline(
  silhouette: Silhouette,
  trunk: TrunkFrame,
  knownSeat: number | null = null,
): BackOutline | null {
  const own = length(subtract(trunk.shoulders, trunk.hips));
  const cells = own * silhouette.height;
  if (cells < leastCells || !trunk.front) return null;
  const normal = scale(trunk.front, -1);
  const seat = seatBehindHip(silhouette, trunk, normal);
  const behind = (knownSeat ?? seat ?? usualSeat) * own;
  const way = own + behind;
  const unit = trunkShare * way;
  const u: number[] = [];
  const height: number[] = [];
  const line: Point[] = [];
  const first = seat === null ? aboveThigh[0] : whole[0];
  for (let i = 0; i < samples; i++) {
    const share = first + ((whole[1] - first) * i) / (samples - 1);
    const start = add(trunk.hips, scale(trunk.along, share * way - behind));
    const found = outlineBeyond(silhouette, start, normal, mostBelly * own, 0.9 * own);
    if (found === null) continue;
    u.push(share);
    height.push(found / unit);
    line.push(add(start, scale(normal, found)));
  }
  if (u.length < leastFound * samples) return null;
  const fit = fitParabola(u, height);
  if (!fit || fit.residual > mostResidual) return null;
  const arch = seat === null ? null : sagitta(u, height, whole);
  const lumbar = seat === null ? null : sagitta(u, height, lowerHalf);
  const chest = sagitta(u, height, upperHalf);
  let hollow = Infinity;
  for (let step = 0; step < hollowWindows; step++) {
    const room = aboveThigh[1] - aboveThigh[0] - hollowWidth;
    const from = aboveThigh[0] + (room * step) / (hollowWindows - 1);
    hollow = Math.min(hollow, sagitta(u, height, [from, from + hollowWidth]) ?? Infinity);
  }
  if (chest === null || hollow === Infinity) return null;
  const found = u.length / samples;
  return { arch, hollow, chest, lumbar, seat, residual: fit.residual, found, cells, line };
}
