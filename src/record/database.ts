import { Dexie, type Table } from 'dexie';
import type { StoredCalibration } from './calibration-store';
import type { FrameChunk } from './frame-chunk';
import type { ProgrammeRecord } from './programme-record';
import type { RecordedEvent, SessionRecord } from './records';

/** A recorded event as it lies in the database; `key` grows in the order of writing. */
export type StoredEvent = NewEvent & { readonly key: number };

/** The same before the database has given it its key. */
export type NewEvent = RecordedEvent & { readonly sessionId: string };

/** A calibration in the database; `key` grows in the order of writing. */
export type CalibrationRow = StoredCalibration & { readonly key: number };

/**
 * The database `lento` of this browser. Nothing in it ever leaves the machine by itself.
 *
 * | store        | holds                       | key               | found by             | written                 |
 * | ------------ | --------------------------- | ----------------- | -------------------- | ----------------------- |
 * | sessions     | one {@link SessionRecord}   | id                | startedAt            | at start and at end     |
 * | events       | one {@link StoredEvent}     | key, counts up    | sessionId            | at once, event by event |
 * | frames       | one {@link FrameChunk}      | sessionId + chunk | the key's first part | every two seconds       |
 * | calibrations | one {@link CalibrationRow}  | key, counts up    | exerciseId           | when one was learnt     |
 * | programmes   | one {@link ProgrammeRecord} | id                | startedAt            | after every set         |
 *
 * | version | change                   |
 * | ------- | ------------------------ |
 * | 1       | the first one            |
 * | 2       | calibrations are new     |
 * | 3       | programmes are new       |
 *
 * A step that has been released is never edited: a new one follows it, with `.upgrade()` where
 * existing rows must change, and a row in the table above.
 */
export class LentoDatabase extends Dexie {
  declare readonly sessions: Table<SessionRecord, string>;
  declare readonly events: Table<StoredEvent, number, NewEvent>;
  declare readonly frames: Table<FrameChunk, [sessionId: string, chunk: number]>;
  declare readonly calibrations: Table<CalibrationRow, number, StoredCalibration>;
  declare readonly programmes: Table<ProgrammeRecord, string>;

  /** @param name another name keeps tests apart. */
  constructor(name = 'lento') {
    super(name);
    this.version(1).stores({
      sessions: 'id, startedAt, end',
      events: '++key, sessionId',
      frames: '[sessionId+chunk]',
    });
    this.version(2).stores({ calibrations: '++key, exerciseId' });
    this.version(3).stores({ programmes: 'id, startedAt' });
  }
}
