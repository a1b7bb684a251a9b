import type { LargeFileList, ToServiceWorker } from './messages';

const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;

/**
 * Lets a version begin that has been waiting since an earlier visit, if no other window runs the old
 * one, and reloads the page into it. To be called at the start of a page, before anything is done.
 */
export async function startWaitingVersion(): Promise<void> {
  const waiting = (await container?.getRegistration())?.waiting;
  if (!waiting) return;
  container?.addEventListener('controllerchange', () => location.reload(), { once: true });
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
    tellIfWaiting();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', tellIfWaiting);
    });
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
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<LargeFileList>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<LargeFileList>) => resolve(data);
  });
  worker.postMessage({ type: 'list-large-files' } satisfies ToServiceWorker, [port2]);
  return (await answer).files;
}
