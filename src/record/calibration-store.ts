import * as v from 'valibot';
import type { LearntCalibration } from '../form/calibration';
import type { CalibrationRow, LentoDatabase } from './database';

/** A calibration as it lies in the database. */
export interface StoredCalibration extends LearntCalibration {
  /** Wall clock, milliseconds since 1970 UTC. */
  readonly learntAt: number;
}

/** Placements that are remembered of an exercise: a few rooms, and both ways to lie. */
const remembered = 8;
/** Features of a calibration; other versions of the program may have had others. */
const mostFeatures = 64;

const figure = v.pipe(v.number(), v.finite());
const length = v.pipe(figure, v.gtValue(0));
const features = v.pipe(v.array(figure), v.minLength(1), v.maxLength(mostFeatures));

/** What is read back is counted by, so it is looked at as closely as a file from elsewhere. */
const storedSchema = v.pipe(
  v.strictObject({
    exerciseId: v.string(),
    placement: v.strictObject({
      trunkLength: length,
      hip: v.strictObject({ x: figure, y: figure }),
      head: v.picklist(['left', 'right']),
      turned: v.nullable(figure),
    }),
    line: v.strictObject({ direction: features, first: features, difference: features }),
    learntAt: v.pipe(figure, v.minValue(0)),
  }),
  v.check(
    ({ line }) =>
      line.direction.length === line.first.length &&
      line.direction.length === line.difference.length,
    'a weight for each feature',
  ),
);

/** The calibration in a row; null when it is not what this version writes. */
function readRow({ key: _key, ...row }: CalibrationRow): StoredCalibration | null {
  const read = v.safeParse(storedSchema, row);
  return read.success ? read.output : null;
}

/**
 * Calibrations of an exercise, the newest first. Rows that are not what this version writes are
 * left out: then the calibration runs anew.
 */
export async function loadCalibrations(
  db: LentoDatabase,
  exerciseId: string,
): Promise<StoredCalibration[]> {
  const rows = await db.calibrations.where('exerciseId').equals(exerciseId).toArray();
  return rows
    .map(readRow)
    .filter((row) => row !== null)
    .sort((a, b) => b.learntAt - a.learntAt);
}

/**
 * Keeps a calibration in place of what was learnt from there before.
 * @param learntAt wall clock, milliseconds since 1970 UTC
 * @param isReplaced whether an earlier one was learnt from the same place
 */
export function keepCalibration(
  db: LentoDatabase,
  learnt: LearntCalibration,
  learntAt: number,
  isReplaced: (earlier: StoredCalibration) => boolean,
): Promise<void> {
  return db.transaction('rw', db.calibrations, async () => {
    const rows = await db.calibrations.where('exerciseId').equals(learnt.exerciseId).toArray();
    const others = rows
      .map((row) => ({ key: row.key, own: readRow(row) }))
      .filter(({ own }) => own !== null && !isReplaced(own))
      .sort((a, b) => (b.own?.learntAt ?? 0) - (a.own?.learntAt ?? 0));
    const kept = new Set(others.slice(0, remembered - 1).map(({ key }) => key));
    await db.calibrations.bulkDelete(rows.map(({ key }) => key).filter((key) => !kept.has(key)));
    const { exerciseId, placement, line } = learnt;
    await db.calibrations.add({ exerciseId, placement, line, learntAt });
  });
}

/** Forgets what was learnt of an exercise, from every place: it was wrong, and is asked for again. */
export function forgetCalibrations(db: LentoDatabase, exerciseId: string): Promise<number> {
  return db.transaction('rw', db.calibrations, () =>
    db.calibrations.where('exerciseId').equals(exerciseId).delete(),
  );
}
