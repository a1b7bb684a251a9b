import type { CurvePoint } from './segment-rep';

/**
 * Share of the way that is made between two looks at it, so that the time of the whole says little: at 15
 * frames a second it is the fastest step of a phase of a third of a second, and faster is no exercise.
 */
const mostUnseen = 0.35;
/** Looks further apart than this have somebody unseen in between. Milliseconds. */
const longestGapMs = 200;

/**
 * Whether the time of a phase says how fast it was. A limb that comes out from behind another one, or is
 * taken for it, leaps to where it is, and that takes no time. Who gets that far while nothing is seen at
 * all may have been further still: then where the top was, and the time of either phase, is unknown.
 * @param curve of the whole rep
 * @param range from rest to the top, in the curve's unit
 */
export function isTimed(
  curve: readonly CurvePoint[],
  fromMs: number,
  toMs: number,
  range: number,
): boolean {
  return curve.every((point, i) => {
    const before = curve[i - 1];
    if (!before) return true;
    if (Math.abs(point.excursion - before.excursion) <= mostUnseen * range) return true;
    const inPhase = point.timestampMs > fromMs && before.timestampMs < toMs;
    return !inPhase && point.timestampMs - before.timestampMs <= longestGapMs;
  });
}
