import type { BackHalvesReview, BackHalfReview, HalfMoved, RepReview } from './review';
import { isSure } from './set-ranges';
import { knownOf, median } from './statistics';

type Half = 'chest' | 'lumbar';

/**
 * What a half has of an even, full arch of 0.11 trunks; its sagitta goes with the square of its share
 * of the back. In trunks.
 */
const ofFullArch: Readonly<Record<Half, number>> = { chest: 0.03, lumbar: 0.045 };
/** Shares of that from which on a half has clearly bent, and has bent at all: folds in a shirt are less. */
const clearFrom = 0.5;
const bentFrom = 0.2;
/** A half that reads no more than this share of the other may have kept still itself. */
const takenAlong = 0.4;

function halfMoved(half: Half, change: number, other: number | null): HalfMoved {
  const share = change / ofFullArch[half];
  if (Math.abs(share) < bentFrom || Math.abs(change) <= takenAlong * Math.abs(other ?? 0)) {
    return 'hardly';
  }
  if (share < 0) return 'hollowed';
  return share >= clearFrom ? 'rounded' : 'rounded-a-little';
}

/**
 * How the halves of the back took part in the sure reps.
 * @returns null where no rep tells of it: another exercise, or an old record
 */
export function backHalvesOf(reps: readonly RepReview[]): BackHalvesReview | null {
  if (!reps.some((rep) => rep.backHalves)) return null;
  const sure = reps.filter(isSure).flatMap((rep) => rep.backHalves ?? []);
  const usual = (half: Half): number | null => {
    const known = knownOf(sure.map((halves) => halves[half]));
    // A few lucky reps do not tell of a set.
    return 2 * known.length >= sure.length ? median(known) : null;
  };
  const [chest, lumbar] = [usual('chest'), usual('lumbar')];
  const reviewed = (half: Half, own: number | null, other: number | null): BackHalfReview | null =>
    own === null ? null : { change: own, moved: halfMoved(half, own, other) };
  return {
    chest: reviewed('chest', chest, lumbar),
    lumbar: reviewed('lumbar', lumbar, chest),
  };
}
