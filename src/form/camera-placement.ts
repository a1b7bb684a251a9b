import type { Body, Point } from '../motion/body';
import { distance } from '../motion/geometry';
import { median } from '../motion/median';

/** How somebody lies in the picture: another laptop, distance or side gives another one. */
export interface CameraPlacement {
  /** Mid-shoulder to mid-hip in picture heights. */
  readonly trunkLength: number;
  /** Mid-hip in picture heights. */
  readonly hip: Point;
  /** The side of the picture at which the head is. */
  readonly head: 'left' | 'right';
  /** Degrees away from a side view; null = unknown. */
  readonly turned: number | null;
}

/** Trunks that differ by less than this share are seen from the same distance. */
const sameLength = 0.15;
/** Nobody lies down on the same spot twice. In trunks. */
const sameSpot = 0.6;
/** Degrees. */
const sameTurn = 12;

/** @returns null when no trunk is seen */
export function placementOf(bodies: readonly Body[]): CameraPlacement | null {
  const body = bodies.findLast((own) => own.trunkFrame !== null);
  const frame = body?.trunkFrame;
  if (!body || !frame) return null;
  const turned = bodies.map((own) => own.turned).filter((degrees) => degrees !== null);
  return {
    trunkLength: frame.length,
    hip: frame.hips,
    head: frame.along.x > 0 ? 'right' : 'left',
    turned: median(turned),
  };
}

/** Whether what was learnt in one placement still holds in the other. */
export function samePlacement(a: CameraPlacement, b: CameraPlacement): boolean {
  const longer = Math.max(a.trunkLength, b.trunkLength);
  return (
    a.head === b.head &&
    Math.abs(a.trunkLength - b.trunkLength) <= sameLength * longer &&
    distance(a.hip, b.hip) <= sameSpot * longer &&
    (a.turned === null || b.turned === null || Math.abs(a.turned - b.turned) <= sameTurn)
  );
}
