import type { LentoDatabase } from './database';
import { chunkMs, packFrames, unpackFrames, type FrameChunk } from './frame-chunk';
import { createFrameThinner } from './frame-thinner';
import type { RecordedEvent, RecordedFrame, RecordedSession, SessionRecord } from './records';
import { recordingProblem, type RecordingProblem } from './recording-problem';
import { chunksOf } from './store';

/** What is known of a session when it begins. */
export type SessionStart = Omit<SessionRecord, 'end' | 'durationMs'>;

/** How a session can end. */
export type SessionEnd = Exclude<SessionRecord['end'], 'running'>;

export interface Recorder {
  /** Of the session that is being recorded. */
  readonly sessionId: string;
  /** Writes an event at once. Never throws. */
  event(event: RecordedEvent): void;
  /** Takes any number of frames a second, keeps 15, writes them every two seconds. Never throws. */
  frame(frame: RecordedFrame): void;
  /** Whether {@link frame} would keep a frame of this time; asking spares packing it in vain. */
  wants(timestampMs: number): boolean;
  /**
   * Writes what is left and how it ended. Resolves when all is stored or has failed, never rejects.
   * What comes after is ignored, a second call too.
   */
  finish(end: SessionEnd, durationMs: number): Promise<void>;
  /**
   * What was recorded so far: there for a review even when some of it, or nothing, could be stored.
   * Never rejects.
   */
  recorded(): Promise<RecordedSession>;
}

export interface RecorderOptions {
  /** Told at most once; the session goes on. */
  readonly onProblem?: (problem: RecordingProblem) => void;
}

/** Frames a second that are kept: phases of a second and holds show in it, at 3 kB a second. */
export const recordedRate = 15;

/**
 * Records one session as it happens. No call waits for the database: writes stand in a queue, in
 * order, and one that fails is reported through `onProblem` and never reaches the live loop.
 */
export function createRecorder(
  db: LentoDatabase,
  start: SessionStart,
  options: RecorderOptions = {},
): Recorder {
  let session: SessionRecord = { ...start, end: 'running', durationMs: 0 };
  const events: RecordedEvent[] = [];
  /**
   * Chunks that are not in the database: what is there is not held twice. Packed, as half an hour takes
   * 6 MB this way and four times that as objects.
   */
  const unstored = new Set<FrameChunk>();
  let chunks = 0;
  let newestMs = -Infinity;
  const keep = createFrameThinner(recordedRate);
  let offered: { timestampMs: number; kept: boolean } | null = null;
  let pending: RecordedFrame[] = [];
  let reported = false;

  function report(error: unknown): void {
    if (reported) return;
    reported = true;
    try {
      options.onProblem?.(recordingProblem(error));
    } catch (listenerError) {
      // The listener is the screen's; its failure must not stop the recording.
      console.error(listenerError);
    }
  }

  let queue: Promise<unknown> = Promise.resolve();
  function write(task: () => PromiseLike<unknown>): void {
    // The next write is tried even after a failure: room may have been freed meanwhile.
    queue = queue.then(task).catch(report);
  }

  function writePending(): void {
    if (pending.length === 0) return;
    const due = pending;
    pending = [];
    try {
      const chunk = packFrames(session.id, chunks, due);
      chunks++;
      unstored.add(chunk);
      write(async () => {
        await db.frames.put(chunk);
        unstored.delete(chunk);
      });
    } catch (error) {
      report(error);
    }
  }

  /** Asks the thinner once for each time stamp, whichever of `wants` and `frame` comes first. */
  function isKept(timestampMs: number): boolean {
    if (offered?.timestampMs !== timestampMs) offered = { timestampMs, kept: keep(timestampMs) };
    return offered.kept;
  }

  const ended = () => session.end !== 'running';
  const asStarted = session;
  write(() => db.sessions.put(asStarted));

  return {
    sessionId: start.id,
    event(event) {
      if (ended()) return;
      events.push(event);
      write(() => db.events.add({ ...event, sessionId: session.id }));
    },
    wants: (timestampMs) => !ended() && isKept(timestampMs),
    frame(frame) {
      if (ended() || frame.timestampMs <= newestMs || !isKept(frame.timestampMs)) return;
      newestMs = frame.timestampMs;
      pending.push(frame);
      if (frame.timestampMs - (pending[0]?.timestampMs ?? 0) >= chunkMs) writePending();
    },
    async finish(end, durationMs) {
      if (!ended()) {
        session = { ...session, end, durationMs };
        const asEnded = session;
        writePending();
        // Put, not update: the row is missing when the first write failed.
        write(() => db.sessions.put(asEnded));
      }
      await queue;
    },
    async recorded() {
      await queue;
      const stored = await chunksOf(db, session.id)
        .toArray()
        .catch(() => []);
      const known = [...stored, ...unstored].sort((a, b) => a.chunk - b.chunk);
      const frames = [...known.flatMap(unpackFrames), ...pending];
      return { session, events: [...events], frames };
    },
  };
}
