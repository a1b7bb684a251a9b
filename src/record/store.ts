import type { LentoDatabase } from './database';
import { chunkFrames, unpackFrames } from './frame-chunk';
import type { RecordedEvent, RecordedSession, SessionRecord } from './records';

/** A session was asked for that is not (or no longer) stored. */
export class NoSuchSessionError extends Error {
  override readonly name = 'NoSuchSessionError';
  constructor(readonly sessionId: string) {
    super('This session is not stored in this browser any more. Go back to the list of sessions.');
  }
}

/** Every frame row of one session, in the order of time. */
export const chunksOf = (db: LentoDatabase, sessionId: string) =>
  db.frames.where('[sessionId+chunk]').between([sessionId, 0], [sessionId, Infinity], true, true);

/** All sessions, the newest first; without their events and frames. */
export function listSessions(db: LentoDatabase): Promise<SessionRecord[]> {
  return db.sessions.orderBy('startedAt').reverse().toArray();
}

/**
 * One session with everything that belongs to it, as of one moment.
 * @throws NoSuchSessionError
 */
export function loadSession(db: LentoDatabase, sessionId: string): Promise<RecordedSession> {
  return db.transaction('r', db.sessions, db.events, db.frames, async () => {
    const session = await db.sessions.get(sessionId);
    if (!session) throw new NoSuchSessionError(sessionId);
    const stored = await db.events.where('sessionId').equals(sessionId).sortBy('key');
    const events = stored.map(({ key: _key, sessionId: _id, ...event }) => event as RecordedEvent);
    const chunks = await chunksOf(db, sessionId).toArray();
    return { session, events, frames: chunks.flatMap(unpackFrames) };
  });
}

/**
 * The newest sessions of an exercise before a moment, the newest first: those that tell what its
 * person usually does. The demo shows somebody else; a session that was judged by other rules
 * (another version of the exercise) measures something else.
 *
 * @param beforeMs wall clock, milliseconds since 1970 UTC.
 */
export function earlierSessions(
  db: LentoDatabase,
  { exerciseId, exerciseVersion }: Pick<SessionRecord, 'exerciseId' | 'exerciseVersion'>,
  beforeMs: number,
  atMost: number,
): Promise<RecordedSession[]> {
  const tellsOfPerson = (session: SessionRecord) =>
    session.exerciseId === exerciseId &&
    session.exerciseVersion === exerciseVersion &&
    session.source !== 'demo' &&
    session.end !== 'running';
  return db.transaction('r', db.sessions, db.events, db.frames, async () => {
    const before = db.sessions.where('startedAt').below(beforeMs).reverse();
    const found = await before.filter(tellsOfPerson).limit(atMost).toArray();
    return Promise.all(found.map(({ id }) => loadSession(db, id)));
  });
}

/**
 * Notes that a rep counts, or does not; the last word on a rep is the one that holds.
 * @param repStartMs the rep's `startMs`.
 * @throws NoSuchSessionError
 */
export function correctRep(
  db: LentoDatabase,
  sessionId: string,
  repStartMs: number,
  counts: boolean,
): Promise<void> {
  return db.transaction('rw', db.sessions, db.events, async () => {
    if (!(await db.sessions.get(sessionId))) throw new NoSuchSessionError(sessionId);
    await db.events.add({ sessionId, type: 'correction', repStartMs, counts });
  });
}

/** Deletes a session with all that belongs to it; nothing happens when it is not there. */
export function deleteSession(db: LentoDatabase, sessionId: string): Promise<void> {
  return db.transaction('rw', db.sessions, db.events, db.frames, async () => {
    await db.sessions.delete(sessionId);
    await db.events.where('sessionId').equals(sessionId).delete();
    await chunksOf(db, sessionId).delete();
  });
}

/** Deletes every session, those of several exercises too, and what was learnt about the person. */
export function deleteAllSessions(db: LentoDatabase): Promise<void> {
  const stores = [db.sessions, db.events, db.frames, db.calibrations, db.programmes];
  return db.transaction('rw', stores, async () => {
    await Promise.all(stores.map((store) => store.clear()));
  });
}

function eventTime(event: RecordedEvent): number {
  if (event.type === 'form') return event.event.timestampMs;
  if (event.type === 'cue') return event.cue.timestampMs;
  return event.type === 'engine' ? event.timestampMs : 0;
}

/**
 * Marks sessions that are still `running` as `stopped`, with everything that was recorded until the
 * crash. To be called once at the start of the app; a session that really runs in another window
 * writes its own end later and wins.
 * @returns the ids of the tidied sessions.
 */
export function tidyUpSessions(db: LentoDatabase): Promise<string[]> {
  return db.transaction('rw', db.sessions, db.events, db.frames, async () => {
    const left = await db.sessions.where('end').equals('running').toArray();
    for (const session of left) {
      const stored = await db.events.where('sessionId').equals(session.id).toArray();
      const lastChunk = await chunksOf(db, session.id).last();
      const times = [...stored.map(eventTime), lastChunk?.timestampsMs.at(-1) ?? 0];
      const durationMs = times.reduce((latest, time) => Math.max(latest, time), 0);
      await db.sessions.update(session.id, { end: 'stopped', durationMs });
    }
    return left.map((session) => session.id);
  });
}

/**
 * Stores a whole session, e.g. an imported one.
 * @returns false when a session of that id is there already; it stays as it is.
 */
export function addSession(db: LentoDatabase, recorded: RecordedSession): Promise<boolean> {
  return db.transaction('rw', db.sessions, db.events, db.frames, async () => {
    const { session, events, frames } = recorded;
    if (await db.sessions.get(session.id)) return false;
    await db.sessions.add(session);
    await db.events.bulkAdd(events.map((event) => ({ ...event, sessionId: session.id })));
    await db.frames.bulkAdd(chunkFrames(session.id, frames));
    return true;
  });
}
