import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LentoDatabase } from './database';
import {
  exportSession,
  importSession,
  readSessionFile,
  SessionFileError,
  writeSessionFile,
} from './session-file';
import { addSession, listSessions, loadSession, NoSuchSessionError } from './store';
import { sampleEvents, sampleFrames, sampleSession } from './testing/sample-session';

const sample = {
  session: sampleSession(),
  events: sampleEvents(),
  frames: sampleFrames(80, 15),
};

/** The sample's file with something changed in it. */
function changed(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(writeSessionFile(sample)) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

describe('readSessionFile', () => {
  it('reads exactly what was written', () => {
    expect(readSessionFile(writeSessionFile(sample))).toEqual(sample);
  });

  it('writes keypoints as little-endian words', () => {
    const file = JSON.parse(
      writeSessionFile({
        ...sample,
        frames: [
          { timestampMs: 0, keypoints: new Uint16Array(99).fill(0x0102), progress: 0, value: 0 },
        ],
      }),
    ) as { frames: { keypoints: string }[] };
    expect(atob(file.frames[0]?.keypoints ?? '').slice(0, 2)).toBe('\x02\x01');
  });

  it.each(['', 'no json', '[]', '{"format":"other","version":1}', 'null'])('refuses %j', (text) => {
    expect(() => readSessionFile(text)).toThrow(SessionFileError);
    expect(() => readSessionFile(text)).toThrow('not a Lento session');
  });

  it('tells a newer layout from a damaged file', () => {
    const newer = changed((file) => (file.version = 2));
    expect(() => readSessionFile(newer)).toThrow('newer Lento');
  });

  it.each<[string, (file: Record<string, unknown>) => void, string]>([
    ['an unknown key', (f) => (f.extra = 1), 'at extra'],
    [
      'a session without an engine',
      (f) => delete (f.session as { engine?: string }).engine,
      'at session.engine',
    ],
    ['a script for an id', (f) => ((f.session as { id: string }).id = '<script>'), 'at session.id'],
    ['an unknown event', (f) => (f.events = [{ type: 'noise' }]), 'at events.0.type'],
    [
      'keypoints of one point',
      (f) => (f.frames = [{ timestampMs: 0, keypoints: 'AAAA', progress: null, value: null }]),
      'at frames.0.keypoints',
    ],
    [
      'keypoints that are not base64',
      (f) => (f.frames = [{ timestampMs: 0, keypoints: '%', progress: null, value: null }]),
      'at frames.0.keypoints',
    ],
    [
      'frames that go back in time',
      (f) => (f.frames as unknown[]).reverse(),
      'times of frames must grow',
    ],
  ])('names the place of %s', (_, change, place) => {
    expect(() => readSessionFile(changed(change))).toThrow(place);
  });
});

describe('export and import', () => {
  let db: LentoDatabase;
  beforeEach(() => {
    db = new LentoDatabase(`file-${crypto.randomUUID()}`);
  });
  afterEach(() => db.delete());

  it('carries a session to another browser', async () => {
    await addSession(db, sample);
    const text = await exportSession(db, sample.session.id);
    await db.delete();
    await db.open();
    expect(await listSessions(db)).toEqual([]);
    expect(await importSession(db, text)).toBe(sample.session.id);
    expect(await loadSession(db, sample.session.id)).toEqual(sample);
  });

  it('does not touch a session that is there already', async () => {
    await addSession(db, sample);
    const other = changed((file) => (file.events = []));
    await expect(importSession(db, other)).rejects.toThrow('in your list already');
    expect(await loadSession(db, sample.session.id)).toEqual(sample);
  });

  it('stores nothing of a damaged file', async () => {
    const damaged = changed((file) => (file.frames = [1]));
    await expect(importSession(db, damaged)).rejects.toThrow(SessionFileError);
    expect(await listSessions(db)).toEqual([]);
  });

  it('can only export what is there', async () => {
    await expect(exportSession(db, sample.session.id)).rejects.toBeInstanceOf(NoSuchSessionError);
  });
});
