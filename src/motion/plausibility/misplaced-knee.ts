import type { BodyPoint, BodyPoints, LimbSide, Point, Reading } from '../body';
import { add, distance, scale, subtract } from '../geometry';
import { bothSides } from './body-sides';

/** Further away from a side view than this, in degrees, a leg may well look shorter than it is. */
const mostTurned = 30;
/** Shares of the person's own lengths: whole, too short for a shin, and whole again. */
const wholeFrom = 0.85;
const tooShort = 0.72;
const wholeAgain = 0.82;
/** A leg that turns towards the camera takes longer to look that short. Milliseconds. */
const suddenMs = 300;
/** Who looks like this for longer does so, perhaps, because the leg points at the camera. */
const longestMs = 6000;

interface LegState {
  wholeMs: number;
  misplacedSince: number | null;
}

/** Lengths of the person's own leg as the picture shows them, in picture heights; null = not known. */
export interface LegLengths {
  readonly thigh: Reading;
  readonly shin: Reading;
}

/**
 * Where thigh and shin of these lengths meet between hip and ankle: of both such places the one
 * nearer to where the knee was said to be. Null where they cannot meet.
 */
export function meetingKnee(
  hip: Point,
  ankle: Point,
  said: Point,
  thigh: number,
  shin: number,
): Point | null {
  const apart = distance(hip, ankle);
  if (apart >= thigh + shin || apart <= Math.abs(thigh - shin)) return null;
  const along = (thigh ** 2 - shin ** 2 + apart ** 2) / (2 * apart);
  const off = Math.sqrt(Math.max(0, thigh ** 2 - along ** 2));
  const axis = scale(subtract(ankle, hip), 1 / apart);
  const below = add(hip, scale(axis, along));
  const places = [
    { x: below.x - axis.y * off, y: below.y + axis.x * off },
    { x: below.x + axis.y * off, y: below.y - axis.x * off },
  ] as const;
  return distance(places[0], said) <= distance(places[1], said) ? places[0] : places[1];
}

/**
 * Finds knees that the model has lost behind hands or the other leg: seen from the side it then puts the
 * knee half way to the other one, while it still knows the foot. It shows by the shin, which suddenly
 * is far too short. Such a knee is put where the person's own thigh and shin meet.
 */
export function createMisplacedKnees() {
  const legs: Record<LimbSide, LegState> = {
    left: { wholeMs: -Infinity, misplacedSince: null },
    right: { wholeMs: -Infinity, misplacedSince: null },
  };

  function isMisplaced(leg: LegState, share: number, timestampMs: number): boolean {
    if (share >= wholeFrom) leg.wholeMs = timestampMs;
    const since = leg.misplacedSince;
    if (since === null) {
      const sudden = share < tooShort && timestampMs - leg.wholeMs <= suddenMs;
      if (sudden) leg.misplacedSince = timestampMs;
      return sudden;
    }
    if (share >= wholeAgain || timestampMs - since > longestMs) leg.misplacedSince = null;
    return leg.misplacedSince !== null;
  }

  function clear(): void {
    for (const side of bothSides) legs[side] = { wholeMs: -Infinity, misplacedSince: null };
  }

  return {
    /**
     * @param turned degrees away from a side view; null = unknown
     * @returns the points with the knees that were put right
     */
    next(
      points: BodyPoints,
      timestampMs: number,
      turned: Reading,
      { thigh, shin }: LegLengths,
    ): BodyPoints {
      if (turned === null || turned > mostTurned || thigh === null || shin === null) {
        clear();
        return points;
      }
      const repaired: Record<string, BodyPoint> = {};
      for (const side of bothSides) {
        const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map(
          (part) => points[`${side}-${part}`],
        ) as [BodyPoint, BodyPoint, BodyPoint];
        if (!hip.seen || !ankle.seen) {
          legs[side].misplacedSince = null;
          continue;
        }
        if (!isMisplaced(legs[side], distance(knee, ankle) / shin, timestampMs)) continue;
        const place = meetingKnee(hip, ankle, knee, thigh, shin);
        if (place) repaired[`${side}-knee`] = { ...place, seen: true, clear: false };
      }
      return { ...points, ...repaired };
    },
    /** Whether a knee is lost just now. */
    lost: (): boolean => bothSides.some((side) => legs[side].misplacedSince !== null),
    clear,
  };
}
