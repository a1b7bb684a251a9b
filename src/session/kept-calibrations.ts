import type { LearntCalibration } from '../form/calibration';
import { samePlacement } from '../form/camera-placement';
import { keepCalibration } from '../record/calibration-store';
import type { LentoDatabase } from '../record/database';

export { forgetCalibrations, loadCalibrations } from '../record/calibration-store';

/**
 * Keeps what was learnt of a person's positions for the next time that they lie here.
 * @param now wall clock, milliseconds since 1970 UTC
 */
export function keepLearnt(
  db: LentoDatabase,
  learnt: LearntCalibration,
  now: number,
): Promise<void> {
  return keepCalibration(db, learnt, now, (earlier) =>
    samePlacement(earlier.placement, learnt.placement),
  );
}
