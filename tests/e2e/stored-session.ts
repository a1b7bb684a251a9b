import type { Page } from '@playwright/test';
import { chunkFrames } from '../../src/record/frame-chunk';
import type { RecordedSession } from '../../src/record/records';

/** Puts a session on record in the browser of a page of the app, as a workout would have left it. */
export async function storeSession(page: Page, recorded: RecordedSession): Promise<void> {
  const { session, events, frames } = recorded;
  const chunks = chunkFrames(session.id, frames).map((chunk) => ({
    sessionId: chunk.sessionId,
    chunk: chunk.chunk,
    timestampsMs: [...chunk.timestampsMs],
    found: [...chunk.found],
    keypoints: [...chunk.keypoints],
    progress: [...chunk.progress],
    values: [...chunk.values],
  }));
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'lento'),
  );
  await page.evaluate(
    async ([row, eventRows, chunkRows]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('lento');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error as Error);
      });
      const change = db.transaction(['sessions', 'events', 'frames'], 'readwrite');
      change.objectStore('sessions').put(row);
      for (const event of eventRows) change.objectStore('events').add(event);
      for (const chunk of chunkRows) {
        change.objectStore('frames').put({
          ...chunk,
          timestampsMs: Float64Array.from(chunk.timestampsMs),
          found: Uint8Array.from(chunk.found),
          keypoints: Uint16Array.from(chunk.keypoints),
          progress: Float64Array.from(chunk.progress),
          values: Float64Array.from(chunk.values),
        });
      }
      await new Promise<void>((resolve, reject) => {
        change.oncomplete = () => resolve();
        change.onabort = () => reject(change.error as Error);
      });
      db.close();
    },
    [session, events.map((event) => ({ ...event, sessionId: session.id })), chunks] as const,
  );
}
