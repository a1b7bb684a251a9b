import type { Page } from '@playwright/test';

/**
 * What the one session on record says about its engines: the one that it began with, and those that took
 * over.
 */
export function recordedEngines(page: Page): Promise<{ first: string; later: string[] }> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = <T>(store: string) =>
      new Promise<T[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result as T[]);
      });
    const [session] = await all<{ engine: string }>('sessions');
    const events = await all<{ type: string; engine?: string }>('events');
    db.close();
    const later = events.flatMap(({ type, engine = '' }) => (type === 'engine' ? [engine] : []));
    return { first: session?.engine ?? '', later };
  });
}
