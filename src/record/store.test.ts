import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LentoDatabase } from './database';
import {
  addSession,
  correctRep,
  deleteAllSessions,
  deleteSession,
  earlierSessions,
  listSessions,
  loadSession,
  NoSuchSessionError,
  tidyUpSessions,
} from './store';
import type { SessionRecord } from './records';
import { sampleEvents, sampleFrames, sampleSession } from './testing/sample-session';

let db: LentoDatabase;
const sample = (index: number) => ({
  session: sampleSession(index),
  events: sampleEvents(),
  frames: sampleFrames(60 + index, 15),
});
const id = (index: number) => sampleSession(index).id;

beforeEach(() => {
  db = new LentoDatabase(`store-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

describe('the store', () => {
  it('lists the newest first', async () => {
    for (const index of [2, 0, 1]) await addSession(db, sample(index));
    expect((await listSessions(db)).map((session) => session.id)).toEqual([id(2), id(1), id(0)]);
  });

  it('loads what was stored, each session its own', async () => {
    for (const index of [0, 1]) await addSession(db, sample(index));
    expect(await loadSession(db, id(0))).toEqual(sample(0));
    expect(await loadSession(db, id(1))).toEqual(sample(1));
  });

  it('keeps it over a closed and reopened database', async () => {
    await addSession(db, sample(0));
    db.close();
    db = new LentoDatabase(db.name);
    expect(await loadSession(db, id(0))).toEqual(sample(0));
  });

  it('says so when a session is not there', async () => {
    await expect(loadSession(db, id(5))).rejects.toBeInstanceOf(NoSuchSessionError);
    await expect(correctRep(db, id(5), 1000, true)).rejects.toBeInstanceOf(NoSuchSessionError);
    expect(await db.events.count()).toBe(0);
  });

  it('finds what the person did before, of the same exercise by the same rules', async () => {
    const store = (index: number, other: Partial<SessionRecord> = {}) =>
      addSession(db, { ...sample(index), session: { ...sampleSession(index), ...other } });
    await store(0);
    await store(1, { source: 'file' });
    await store(2, { source: 'demo' });
    await store(3, { exerciseId: 'cat-arch' });
    await store(4, { exerciseVersion: 'other' });
    await store(5, { end: 'running' });
    await store(6);
    await store(7);
    const earlier = (atMost: number) =>
      earlierSessions(db, sampleSession(7), sampleSession(7).startedAt, atMost);
    expect((await earlier(9)).map(({ session }) => session.id)).toEqual([id(6), id(1), id(0)]);
    expect(await earlier(1)).toEqual([sample(6)]);
    expect(await earlierSessions(db, sampleSession(0), sampleSession(0).startedAt, 9)).toEqual([]);
  });

  it('adds a correction at the end', async () => {
    await addSession(db, sample(0));
    await correctRep(db, id(0), 1000, true);
    const { events } = await loadSession(db, id(0));
    expect(events).toEqual([
      ...sampleEvents(),
      { type: 'correction', repStartMs: 1000, counts: true },
    ]);
  });

  it('deletes one session completely and leaves the others', async () => {
    for (const index of [0, 1, 2]) await addSession(db, sample(index));
    await deleteSession(db, id(1));
    expect((await listSessions(db)).map((session) => session.id)).toEqual([id(2), id(0)]);
    expect(await loadSession(db, id(2))).toEqual(sample(2));
    expect(await db.events.where('sessionId').equals(id(1)).count()).toBe(0);
    const chunks = await db.frames.toArray();
    expect(chunks.filter((chunk) => chunk.sessionId === id(1))).toEqual([]);
  });

  it('deletes everything', async () => {
    for (const index of [0, 1]) await addSession(db, sample(index));
    await deleteAllSessions(db);
    expect([await db.sessions.count(), await db.events.count(), await db.frames.count()]).toEqual([
      0, 0, 0,
    ]);
  });

  it('does not replace a session of the same id', async () => {
    await addSession(db, sample(0));
    expect(await addSession(db, { ...sample(0), events: [], frames: [] })).toBe(false);
    expect(await loadSession(db, id(0))).toEqual(sample(0));
  });
});

describe('tidyUpSessions', () => {
  const crashed = (index: number) => ({
    ...sample(index),
    session: { ...sampleSession(index), end: 'running' as const, durationMs: 0 },
  });

  it('marks a crashed session stopped and keeps what was recorded', async () => {
    await addSession(db, crashed(0));
    await addSession(db, sample(1));
    expect(await tidyUpSessions(db)).toEqual([id(0)]);
    const { session, events, frames } = await loadSession(db, id(0));
    // The last event is later than the last frame (3933 ms).
    expect(session).toEqual({ ...sampleSession(0), end: 'stopped', durationMs: 8900 });
    expect({ events, frames }).toEqual({ events: sampleEvents(), frames: sample(0).frames });
    expect((await loadSession(db, id(1))).session).toEqual(sampleSession(1));
  });

  it('takes the time of the last frame when that is later', async () => {
    await addSession(db, { ...crashed(0), events: [] });
    await tidyUpSessions(db);
    expect((await listSessions(db))[0]?.durationMs).toBe(3933);
  });

  it('takes a session that holds nothing', async () => {
    await addSession(db, { ...crashed(0), events: [], frames: [] });
    await tidyUpSessions(db);
    expect(await listSessions(db)).toEqual([
      { ...sampleSession(0), end: 'stopped', durationMs: 0 },
    ]);
  });

  it('finds nothing the second time', async () => {
    await addSession(db, crashed(0));
    await tidyUpSessions(db);
    expect(await tidyUpSessions(db)).toEqual([]);
  });
});
