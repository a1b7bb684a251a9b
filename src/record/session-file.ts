import * as v from 'valibot';
import { addSession, loadSession } from './store';
import type { LentoDatabase } from './database';
import { recordedEventSchema } from './event-schema';
import { packedLength } from './keypoint-packing';
import type { RecordedFrame, RecordedSession } from './records';

/** Written into every file; grows when the layout changes, and then `layouts` reads the older ones. */
export const sessionFileVersion = 1;

const bytes = packedLength * 2;

/** 99 numbers as base64 of little-endian 16-bit words: a third of their length as digits. */
function encodeKeypoints(keypoints: Uint16Array): string {
  const view = new DataView(new ArrayBuffer(bytes));
  keypoints.forEach((value, index) => view.setUint16(index * 2, value, true));
  return btoa(String.fromCharCode(...new Uint8Array(view.buffer)));
}

function decodeKeypoints(text: string): Uint16Array | null {
  let raw: string;
  try {
    raw = atob(text);
  } catch {
    return null;
  }
  if (raw.length !== bytes) return null;
  return Uint16Array.from(
    { length: packedLength },
    (_, index) => raw.charCodeAt(index * 2) | (raw.charCodeAt(index * 2 + 1) << 8),
  );
}

const number = v.pipe(v.number(), v.finite());
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const keypoints = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const decoded = decodeKeypoints(dataset.value);
    if (decoded) return decoded;
    addIssue({ message: 'these are not 33 keypoints' });
    return NEVER;
  }),
);

const session = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  startedAt: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  exerciseId: name,
  exerciseVersion: name,
  engine: name,
  pipelineVersion: name,
  source: v.picklist(['camera', 'file', 'demo']),
  aspect: v.pipe(v.number(), v.finite(), v.gtValue(0)),
  end: v.picklist(['running', 'finished', 'stopped', 'camera-lost', 'hurt']),
  durationMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

const frame = v.strictObject({
  timestampMs: number,
  keypoints: v.nullable(keypoints),
  progress: v.nullable(number),
  value: v.nullable(number),
});

const isGrowing = (frames: readonly RecordedFrame[]) =>
  frames.every((f, index) => f.timestampMs > (frames[index - 1]?.timestampMs ?? -Infinity));

const layout1 = v.strictObject({
  format: v.literal('lento-session'),
  version: v.literal(1),
  session,
  events: v.array(recordedEventSchema),
  frames: v.pipe(
    v.array(frame),
    v.check((frames) => isGrowing(frames), 'the times of frames must grow'),
  ),
});

const head = v.object({ format: v.literal('lento-session'), version: number });

/** A file can't be taken in; the message says why, for people. */
export class SessionFileError extends Error {
  override readonly name = 'SessionFileError';
}

/** The text of a file that holds one session completely. */
export function writeSessionFile(recorded: RecordedSession): string {
  return JSON.stringify({
    format: 'lento-session',
    version: sessionFileVersion,
    session: recorded.session,
    events: recorded.events,
    frames: recorded.frames.map((recordedFrame) => ({
      ...recordedFrame,
      keypoints: recordedFrame.keypoints && encodeKeypoints(recordedFrame.keypoints),
    })),
  });
}

/**
 * Reads what {@link writeSessionFile} wrote, checking every field.
 * @throws SessionFileError
 */
export function readSessionFile(text: string): RecordedSession {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new SessionFileError('This file is not a Lento session. Choose a file that Lento saved.');
  }
  if (!v.is(head, json)) {
    throw new SessionFileError('This file is not a Lento session. Choose a file that Lento saved.');
  }
  if (json.version > sessionFileVersion) {
    throw new SessionFileError(
      'This session was saved by a newer Lento. Update this one, then open the file again.',
    );
  }
  const result = v.safeParse(layout1, json);
  if (!result.success) {
    const [issue] = result.issues;
    const place = v.getDotPath(issue);
    throw new SessionFileError(
      `This session file is damaged${place ? ` at ${place}` : ''} (${issue.message}). Save it again where it came from.`,
    );
  }
  const { session: read, events, frames } = result.output;
  return { session: read, events, frames };
}

/**
 * One stored session as the text of a file.
 * @throws NoSuchSessionError
 */
export async function exportSession(db: LentoDatabase, sessionId: string): Promise<string> {
  return writeSessionFile(await loadSession(db, sessionId));
}

/**
 * Stores the session of a file.
 * @returns its id.
 * @throws SessionFileError also when the session is stored already.
 */
export async function importSession(db: LentoDatabase, text: string): Promise<string> {
  const recorded = readSessionFile(text);
  if (!(await addSession(db, recorded))) {
    throw new SessionFileError('This session is in your list already; nothing was changed.');
  }
  return recorded.session.id;
}
