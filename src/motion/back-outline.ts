import type { Silhouette } from '../pose/pose';
import type { Point } from './body';
import { add, length, scale, subtract } from './geometry';
import { fitParabola } from './quadratic-fit';
import { distanceToOutline } from './silhouette-sampling';
import type { TrunkFrame } from './trunk-frame';

/** The back between hip and shoulder as the silhouette shows it. */
export interface BackOutline {
  /** Sagitta of the whole back over trunk length; + = rounded, - = sagging. */
  readonly arch: number;
  /** Least sagitta in any half of the back, negative where a part of it is hollow. */
  readonly hollow: number;
  /** The outline from hip to shoulder, isotropic picture coordinates. */
  readonly line: readonly Point[];
}

const samples = 48;
/** Share of the trunk that is back: below lie buttock and hem, above the neck. */
const from = 0.2;
const to = 0.95;
const windowWidth = 0.5;
/** The trunk must span this many cells of the silhouette, else one cell is too much of an arch. */
const leastTrunkCells = 16;
/** A back is a smooth curve: further from its parabola something else is in the way. In trunks. */
const mostResidual = 0.028;
/** Share of the samples that must be found. */
const leastFound = 0.9;

function sagitta(u: readonly number[], height: readonly number[], width: number): number | null {
  const fit = fitParabola(u, height);
  return fit ? (-fit.square * width * width) / 4 : null;
}

/**
 * Measures the back from the silhouette: the outline's height over the trunk line, sampled between
 * hip and shoulder, and the sagitta of the parabola through it. On photos the frame noise of the
 * arch is 0.001 to 0.003 trunk (0.01 with folds in the shirt) against 0.12 for a cat arch.
 * @returns null when the trunk is too small, cut off, covered, or not a smooth curve
 */
export function backOutline(silhouette: Silhouette, trunk: TrunkFrame): BackOutline | null {
  const own = length(subtract(trunk.shoulders, trunk.hips));
  if (own * silhouette.height < leastTrunkCells) return null;
  if (!trunk.front) return null;
  const normal = scale(trunk.front, -1);
  const u: number[] = [];
  const height: number[] = [];
  const line: Point[] = [];
  for (let i = 0; i < samples; i++) {
    const share = from + ((to - from) * i) / (samples - 1);
    const start = add(trunk.hips, scale(trunk.along, share * own));
    const found = distanceToOutline(silhouette, start, normal, 0.8 * own);
    if (found === null) continue;
    u.push(share);
    height.push(found / own);
    line.push(add(start, scale(normal, found)));
  }
  if (u.length < leastFound * samples) return null;
  const whole = fitParabola(u, height);
  if (!whole || whole.residual > mostResidual) return null;
  const arch = (-whole.square * (to - from) ** 2) / 4;
  let hollow = arch;
  for (let step = 0; step < 5; step++) {
    const begin = from + ((to - windowWidth - from) * step) / 4;
    const inside = u.map((value) => value >= begin && value <= begin + windowWidth);
    const part = sagitta(
      u.filter((_, i) => inside[i]),
      height.filter((_, i) => inside[i]),
      windowWidth,
    );
    if (part !== null) hollow = Math.min(hollow, part);
  }
  return { arch, hollow, line };
}
