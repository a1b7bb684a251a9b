import type { Point } from '../body';

/** Where a joint was believed last, and how it moved. */
export interface JointTrack extends Point {
  readonly timestampMs: number;
  /** Velocity in picture heights a millisecond. */
  readonly perMs: Point;
}

/** The velocity is that of about this time: a single frame is often half way to a wrong place. */
const velocityMs = 150;

/** Goes on with a joint that is seen again; a joint that is new stands still. */
export function goOn(
  before: JointTrack | undefined,
  { x, y }: Point,
  timestampMs: number,
): JointTrack {
  const ms = before ? timestampMs - before.timestampMs : 0;
  if (!before || ms <= 0) return { x, y, timestampMs, perMs: { x: 0, y: 0 } };
  const share = 1 - Math.exp(-ms / velocityMs);
  const perMs = {
    x: before.perMs.x + share * ((x - before.x) / ms - before.perMs.x),
    y: before.perMs.y + share * ((y - before.y) / ms - before.perMs.y),
  };
  return { x, y, timestampMs, perMs };
}

/** Where the joint is after some time if it keeps this share of its velocity. */
export function foretold(track: JointTrack, ms: number, share = 1): Point {
  return { x: track.x + share * ms * track.perMs.x, y: track.y + share * ms * track.perMs.y };
}
