/** Share of the way of a minimum-jerk movement at a share of its time, both 0..1. */
export function minimumJerk(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * t * (10 - 15 * t + 6 * t * t);
}
