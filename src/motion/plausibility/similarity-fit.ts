import type { Point } from '../body';

/** The shift, turn and change of size that carries one set of places to another best. */
export interface SimilarityFit {
  /** Way of the centre, in the unit of the places. */
  readonly shift: number;
  /** Degrees, without sign. */
  readonly turn: number;
  /** 1 = the same size. */
  readonly scale: number;
  /** Root mean square of what the places moved, and of what the fit leaves. */
  readonly moved: number;
  readonly residual: number;
  /** What the fit leaves where it fits worst. */
  readonly worst: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Least-squares similarity transform between two sets of places (Umeyama 1991, in the plane and
 * without reflection).
 * @param from at least two places that differ
 * @param to the same places later, in the same order
 * @returns null when the places do not determine it
 */
export function similarityFit(from: readonly Point[], to: readonly Point[]): SimilarityFit | null {
  if (from.length < 2 || from.length !== to.length) return null;
  const a = { x: mean(from.map((p) => p.x)), y: mean(from.map((p) => p.y)) };
  const b = { x: mean(to.map((p) => p.x)), y: mean(to.map((p) => p.y)) };
  let spread = 0;
  let along = 0;
  let across = 0;
  let squares = 0;
  from.forEach((p, i) => {
    const q = to[i] as Point;
    const [px, py, qx, qy] = [p.x - a.x, p.y - a.y, q.x - b.x, q.y - b.y];
    spread += px * px + py * py;
    along += px * qx + py * qy;
    across += px * qy - py * qx;
    squares += (q.x - p.x) ** 2 + (q.y - p.y) ** 2;
  });
  if (spread < 1e-12) return null;
  const [cos, sin] = [along / spread, across / spread];
  let left = 0;
  let worst = 0;
  from.forEach((p, i) => {
    const q = to[i] as Point;
    const [px, py] = [p.x - a.x, p.y - a.y];
    const square = (q.x - b.x - cos * px + sin * py) ** 2 + (q.y - b.y - sin * px - cos * py) ** 2;
    left += square;
    worst = Math.max(worst, square);
  });
  return {
    shift: Math.hypot(b.x - a.x, b.y - a.y),
    turn: (Math.abs(Math.atan2(across, along)) * 180) / Math.PI,
    scale: Math.hypot(along, across) / spread,
    moved: Math.sqrt(squares / from.length),
    residual: Math.sqrt(left / from.length),
    worst: Math.sqrt(worst),
  };
}
