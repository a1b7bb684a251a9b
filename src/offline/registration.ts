import type { Fetching, LargeFileList, ToServiceWorker } from './messages';

const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;

/** Asks a service worker, and resolves with what it answers. */
function ask<Answer>(worker: ServiceWorker, question: ToServiceWorker): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}

/**
 * Lets a version begin that has been waiting since an earlier visit, if no other window runs the old
 * one. To be called at the start of a page, before anything is done, and never in a session, which goes on
 * loading parts of the old one.
 *
 * @param mayStart asked at the last moment; where it says no, the version waits for the next visit
 * @param onStarted told when it has begun: the page still shows the old one, and is to be reloaded
 */
export async function startWaitingVersion(
  mayStart: () => boolean,
  onStarted: () => void,
): Promise<void> {
  const waiting = (await container?.getRegistration())?.waiting;
  if (!waiting) return;
  // The browser would let the old one fetch to its end first, and then change them in the middle of
  // whatever the page does by then; a page that is just being loaded never gets its answers.
  const old = container?.controller;
  if (old && (await ask<Fetching>(old, { type: 'is-fetching' })).fetching) return;
  if (!mayStart()) return;
  container?.addEventListener('controllerchange', onStarted, { once: true });
  waiting.postMessage({ type: 'take-over-if-alone' } satisfies ToServiceWorker);
}

/**
 * Has the app kept in this browser.
 *
 * @param onNewVersion told when a newer build is kept and waits
 * @returns false where the browser keeps nothing (a private window, perhaps)
 */
export async function keepApp(onNewVersion: () => void): Promise<boolean> {
  if (container === null) return false;
  try {
    const registration = await container.register(`${import.meta.env.BASE_URL}service-worker.js`, {
      updateViaCache: 'none',
    });
    const tellIfWaiting = () => {
      // The very first version waits for nobody.
      if (registration.waiting && container.controller) onNewVersion();
    };
    const watchInstalling = () =>
      registration.installing?.addEventListener('statechange', tellIfWaiting);
    tellIfWaiting();
    // The browser looks for a newer build by itself too, and may have begun before this was asked.
    watchInstalling();
    registration.addEventListener('updatefound', watchInstalling);
    return true;
  } catch {
    return false;
  }
}

/** The service worker that answers this page's requests; waits for it on the first visit. */
async function controller(): Promise<ServiceWorker | null> {
  if (container === null) return null;
  return (
    container.controller ??
    new Promise((resolve) => {
      container.addEventListener('controllerchange', () => resolve(container.controller), {
        once: true,
      });
    })
  );
}

/** The large files of this build; empty where nothing is kept. */
export async function listLargeFiles(): Promise<LargeFileList['files']> {
  const worker = await controller();
  if (worker === null) return [];
  return (await ask<LargeFileList>(worker, { type: 'list-large-files' })).files;
}
