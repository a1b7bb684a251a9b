import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LentoDatabase } from './database';
import { createRecorder } from './recorder';
import type { RecordingProblem } from './recording-problem';
import { loadSession, tidyUpSessions } from './store';
import { sampleEvents, sampleFrames, sampleStart } from './testing/sample-session';

let db: LentoDatabase;
let problems: RecordingProblem[];
const onProblem = (problem: RecordingProblem) => problems.push(problem);
const [sight, found] = sampleEvents() as [
  ReturnType<typeof sampleEvents>[0],
  ReturnType<typeof sampleEvents>[0],
];

beforeEach(() => {
  db = new LentoDatabase(`recorder-${crypto.randomUUID()}`);
  problems = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

describe('createRecorder', () => {
  it('stores a whole session in the order in which it happened', async () => {
    const recorder = createRecorder(db, sampleStart(), { onProblem });
    const frames = sampleFrames(75, 15);
    const events = sampleEvents();
    frames.forEach((frame, index) => {
      recorder.frame(frame);
      const event = events[index];
      if (event) recorder.event(event);
    });
    await recorder.finish('finished', 5000);
    const expected = {
      session: { ...sampleStart(), end: 'finished', durationMs: 5000 },
      events,
      frames,
    };
    expect(await loadSession(db, sampleStart().id)).toEqual(expected);
    expect(await recorder.recorded()).toEqual(expected);
    expect(problems).toEqual([]);
  });

  it('thins 30 Hz to 15 Hz, also when asked before', async () => {
    const recorder = createRecorder(db, sampleStart());
    for (const frame of sampleFrames(60, 30)) {
      if (recorder.wants(frame.timestampMs)) recorder.frame(frame);
    }
    await recorder.finish('finished', 2000);
    const { frames } = await loadSession(db, sampleStart().id);
    expect(frames.map((frame) => frame.timestampMs)).toEqual(
      sampleFrames(60, 30)
        .filter((_, index) => index % 2 === 0)
        .map((frame) => frame.timestampMs),
    );
  });

  it('keeps a frame once however often it is offered', async () => {
    const recorder = createRecorder(db, sampleStart());
    for (const frame of sampleFrames(10, 15)) {
      recorder.frame(frame);
      recorder.frame(frame);
    }
    expect((await recorder.recorded()).frames).toHaveLength(10);
    await recorder.finish('stopped', 700);
  });

  it.each([1, 3.9, 7])(
    'loses two seconds of frames at most in a crash after %d s',
    async (seconds) => {
      const recorder = createRecorder(db, sampleStart());
      const frames = sampleFrames(15 * seconds, 15);
      const events = sampleEvents().slice(0, 5);
      for (const frame of frames) recorder.frame(frame);
      for (const event of events) recorder.event(event);
      await vi.waitFor(async () => expect(await db.events.count()).toBe(events.length));
      const stored = await loadSession(db, sampleStart().id);
      expect(stored.session.end).toBe('running');
      expect(stored.events).toEqual(events);
      const lastMs = stored.frames.at(-1)?.timestampMs ?? 0;
      expect(stored.frames.length > 0).toBe(seconds > 2);
      expect((frames.at(-1)?.timestampMs ?? 0) - lastMs).toBeLessThanOrEqual(2000);
      expect(stored.frames).toEqual(frames.slice(0, stored.frames.length));
    },
  );

  it('ignores what comes after the end, and keeps the first end', async () => {
    const recorder = createRecorder(db, sampleStart());
    await recorder.finish('hurt', 1000);
    recorder.event(sight);
    sampleFrames(5, 15).forEach((frame) => recorder.frame(frame));
    await recorder.finish('finished', 9000);
    const stored = await loadSession(db, sampleStart().id);
    expect(stored).toMatchObject({
      session: { end: 'hurt', durationMs: 1000 },
      events: [],
      frames: [],
    });
  });

  it('wins over a tidy-up that took it for crashed', async () => {
    const recorder = createRecorder(db, sampleStart());
    recorder.event(sight);
    await vi.waitFor(async () => expect(await db.events.count()).toBe(1));
    expect(await tidyUpSessions(db)).toEqual([sampleStart().id]);
    await recorder.finish('finished', 4000);
    expect((await loadSession(db, sampleStart().id)).session.end).toBe('finished');
  });
});

describe('a recorder that cannot store', () => {
  it('says once that the room is used up, goes on, and still has everything for the review', async () => {
    db.frames.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const recorder = createRecorder(db, sampleStart(), { onProblem });
    for (const frame of sampleFrames(150, 15)) recorder.frame(frame);
    recorder.event(sight);
    await recorder.finish('finished', 10_000);
    expect(problems.map((problem) => problem.reason)).toEqual(['full']);
    expect((await recorder.recorded()).frames).toHaveLength(150);
    // What is small still went in.
    const stored = await loadSession(db, sampleStart().id);
    expect(stored.events).toEqual([sight]);
    expect(stored.session.end).toBe('finished');
  });

  it('has what was stored before the room was used up as well', async () => {
    db.frames.hook('creating', (_key, { chunk }) => {
      if (chunk > 1) throw new DOMException('no room', 'QuotaExceededError');
    });
    const recorder = createRecorder(db, sampleStart(), { onProblem });
    const frames = sampleFrames(150, 15);
    for (const frame of frames) recorder.frame(frame);
    await recorder.finish('finished', 10_000);
    expect(await db.frames.count()).toBe(2);
    expect((await recorder.recorded()).frames).toEqual(frames);
  });

  it('takes up storing again when there is room', async () => {
    let full = true;
    db.events.hook('creating', () => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
    });
    const recorder = createRecorder(db, sampleStart(), { onProblem });
    recorder.event(sight);
    await vi.waitFor(() => expect(problems).toHaveLength(1));
    full = false;
    recorder.event(found);
    await recorder.finish('finished', 100);
    expect((await loadSession(db, sampleStart().id)).events).toEqual([found]);
  });

  it('says that storage is closed to it, as in a private window', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const recorder = createRecorder(db, sampleStart(), { onProblem });
    recorder.event(sight);
    await recorder.finish('stopped', 100);
    expect(problems.map((problem) => problem.reason)).toEqual(['unavailable']);
    expect((await recorder.recorded()).events).toEqual([sight]);
  });

  it('names any other failure', async () => {
    db.sessions.hook('creating', () => {
      throw new TypeError('disk on fire');
    });
    const recorder = createRecorder(db, sampleStart(), { onProblem });
    await recorder.finish('stopped', 100);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ reason: 'failed' });
    expect(problems[0]?.message).toContain('disk on fire');
  });

  it('survives a listener that throws', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    db.events.hook('creating', () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const recorder = createRecorder(db, sampleStart(), {
      onProblem: () => {
        throw new Error('screen is gone');
      },
    });
    recorder.event(sight);
    await recorder.finish('finished', 100);
    expect(logged).toHaveBeenCalledOnce();
    expect((await loadSession(db, sampleStart().id)).session.end).toBe('finished');
  });
});
