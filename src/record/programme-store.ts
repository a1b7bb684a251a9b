import * as v from 'valibot';
import type { LentoDatabase } from './database';
import type { ProgrammeRecord } from './programme-record';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const atLeastOne = v.pipe(v.number(), v.integer(), v.minValue(1));
const time = v.pipe(v.number(), v.finite(), v.minValue(0));

/** What is read back leads somebody through a session, so it is looked at closely. */
const storedSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.minLength(1)),
    startedAt: time,
    items: v.pipe(
      v.array(
        v.strictObject({
          exerciseId: v.string(),
          sets: atLeastOne,
          reps: atLeastOne,
          holdSeconds: time,
        }),
      ),
      v.minLength(1),
    ),
    sets: v.array(
      v.strictObject({
        item: count,
        set: count,
        sessionId: v.nullable(v.string()),
        end: v.picklist(['finished', 'left', 'hurt', 'stopped']),
        count,
      }),
    ),
    endedAt: v.nullable(time),
    pain: v.nullable(v.pipe(count, v.maxValue(10))),
  }),
  v.check(
    ({ items, sets }) => sets.every(({ item, set }) => set < (items[item]?.sets ?? 0)),
    'a set is one of an exercise of the list',
  ),
);

function readRow(row: unknown): ProgrammeRecord | null {
  const read = v.safeParse(storedSchema, row);
  return read.success ? read.output : null;
}

/** Stores a session of several exercises as it stands, in place of what was known of it. */
export async function keepProgramme(db: LentoDatabase, programme: ProgrammeRecord): Promise<void> {
  await db.programmes.put(programme);
}

/** One session of several exercises; null when it is not there or not what this version writes. */
export async function loadProgramme(
  db: LentoDatabase,
  id: string,
): Promise<ProgrammeRecord | null> {
  return readRow(await db.programmes.get(id));
}

/**
 * The newest session that was begun after a moment, if it was not ended; null otherwise. An older one
 * that was left open is past: whoever began another has left it behind.
 *
 * @param sinceMs wall clock, milliseconds since 1970 UTC
 */
export async function openProgramme(
  db: LentoDatabase,
  sinceMs: number,
): Promise<ProgrammeRecord | null> {
  const newest = readRow(await db.programmes.orderBy('startedAt').last());
  return newest !== null && newest.endedAt === null && newest.startedAt >= sinceMs ? newest : null;
}

/**
 * Notes the pain after a session; the last note holds.
 * @param pain 0 (none) to 10; null takes it back
 */
export async function notePain(db: LentoDatabase, id: string, pain: number | null): Promise<void> {
  await db.programmes.update(id, { pain });
}
