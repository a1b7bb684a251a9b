import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LentoDatabase } from './database';
import type { ProgrammeRecord } from './programme-record';
import { keepProgramme, loadProgramme, notePain, openProgramme } from './programme-store';
import { addSession, deleteAllSessions, listSessions } from './store';
import { sampleSession } from './testing/sample-session';

const dayMs = 24 * 3600 * 1000;
const begun = 1_700_000_000_000;

const programme = (part: Partial<ProgrammeRecord> = {}): ProgrammeRecord => ({
  id: 'first',
  startedAt: begun,
  items: [
    { exerciseId: 'cat-arch', sets: 1, reps: 5, holdSeconds: 0 },
    { exerciseId: 'pelvic-tilt', sets: 2, reps: 10, holdSeconds: 2 },
  ],
  sets: [{ item: 0, set: 0, sessionId: 'set-1', end: 'finished', count: 5 }],
  endedAt: null,
  pain: null,
  ...part,
});

let db: LentoDatabase;
beforeEach(() => {
  db = new LentoDatabase(`programmes-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

describe('a session of several exercises', () => {
  it('is found days later, with what was done', async () => {
    await keepProgramme(db, programme());
    db.close();
    db = new LentoDatabase(db.name);
    expect(await openProgramme(db, begun - 5 * dayMs)).toEqual(programme());
    expect(await loadProgramme(db, 'first')).toEqual(programme());
  });

  it('is stored in place of what was known of it', async () => {
    await keepProgramme(db, programme({ sets: [] }));
    await keepProgramme(db, programme());
    expect(await db.programmes.toArray()).toEqual([programme()]);
  });

  it('is not gone on with when it has ended, is too old, or another was begun after it', async () => {
    await keepProgramme(db, programme());
    expect(await openProgramme(db, begun + 1)).toBeNull();
    await keepProgramme(db, programme({ id: 'second', startedAt: begun + dayMs, endedAt: begun }));
    expect(await openProgramme(db, 0)).toBeNull();
  });

  it('is left alone when it is not what this version writes', async () => {
    const item = { exerciseId: 'cat-arch', sets: 1, reps: 5, holdSeconds: 0 };
    const broken: readonly unknown[] = [
      { ...programme(), items: [] },
      { ...programme(), items: [{ ...item, reps: 0 }] },
      { ...programme(), sets: [{ ...programme().sets[0], item: 2 }] },
      { ...programme(), pain: 11 },
      { ...programme(), more: true },
    ];
    for (const row of broken) {
      await db.programmes.put(row as ProgrammeRecord);
      expect(await loadProgramme(db, 'first')).toBeNull();
      expect(await openProgramme(db, 0)).toBeNull();
    }
    expect(await loadProgramme(db, 'nowhere')).toBeNull();
  });

  it('keeps the note about pain, and takes it back', async () => {
    await keepProgramme(db, programme({ endedAt: begun + 1 }));
    await notePain(db, 'first', 3);
    expect((await loadProgramme(db, 'first'))?.pain).toBe(3);
    await notePain(db, 'first', null);
    expect((await loadProgramme(db, 'first'))?.pain).toBeNull();
  });

  it('goes with everything else', async () => {
    await keepProgramme(db, programme());
    await deleteAllSessions(db);
    expect(await db.programmes.count()).toBe(0);
  });

  it('finds room in a database of the second version, whose sessions stay', async () => {
    const name = `old-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(1).stores({
      sessions: 'id, startedAt, end',
      events: '++key, sessionId',
      frames: '[sessionId+chunk]',
    });
    old.version(2).stores({ calibrations: '++key, exerciseId' });
    await old.table('sessions').add(sampleSession(0));
    old.close();

    const now = new LentoDatabase(name);
    expect(await listSessions(now)).toEqual([sampleSession(0)]);
    await keepProgramme(now, programme());
    expect(await openProgramme(now, 0)).toEqual(programme());
    await addSession(now, { session: sampleSession(1), events: [], frames: [] });
    expect(await listSessions(now)).toHaveLength(2);
    await now.delete();
  });
});
