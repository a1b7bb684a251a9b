import { partOf } from './byte-range';
import type { BuiltFiles } from './files';
import type { Fetching, LargeFileList, ToServiceWorker } from './messages';

/*
 * Serves the app from this browser, so that it works without a network. A window only ever sees the
 * files of one build: a new build waits until no window runs the old one.
 */

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const BUILT_FILES: BuiltFiles;

const built = BUILT_FILES;
const shell = new Set(built.shell);
const large = new Map(built.large.map(({ name, bytes }) => [name, bytes]));

const shellPrefix = 'lento-shell-';
const shellCache = `${shellPrefix}${built.version}`;
/** Their names change with what is in them, so builds can share them. */
const largeCache = 'lento-large';

const page = 'index.html';
const scope = new URL('./', self.location.href);

/** Hosts may redirect from the name of the page to its folder; a redirect cannot be kept. */
function addressOf(name: string): string {
  return new URL(name === page ? './' : name, scope).href;
}

function nameOf(url: URL): string | null {
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
  return url.pathname.slice(scope.pathname.length) || page;
}

async function keepShell(): Promise<void> {
  const requests = built.shell.map((name) => {
    // What has no hash in its name may be an older one in the browser's own cache.
    const cache = name.startsWith('assets/') ? 'default' : 'no-cache';
    return new Request(addressOf(name), { cache });
  });
  await (await caches.open(shellCache)).addAll(requests);
}

/** Answers by the browser itself, without a turn of this worker; not every browser has them. */
interface RoutingInstallEvent extends ExtendableEvent {
  addRoutes?(rules: object[]): Promise<void>;
}

/**
 * Has the browser take the screens out of the cache by itself, where it can. Otherwise a visit waits until
 * this worker has been started, and each of its thirty files for a turn of it.
 */
async function routeShell(event: RoutingInstallEvent): Promise<void> {
  const files = built.shell.map((name) => {
    const { pathname } = new URL(addressOf(name));
    return { urlPattern: { pathname, search: '', baseURL: scope.href } };
  });
  await event.addRoutes?.([{ condition: { or: files }, source: { cacheName: shellCache } }]);
}

async function removeOtherBuilds(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(shellPrefix) && name !== shellCache);
  await Promise.all(others.map((name) => caches.delete(name)));
  const cache = await caches.open(largeCache);
  for (const request of await cache.keys()) {
    if (!large.has(nameOf(new URL(request.url)) ?? '')) await cache.delete(request);
  }
}

async function answerFromShell(name: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(shellCache)).match(addressOf(name));
  return kept ?? fetch(request);
}

/** Large files that are on their way, each with the end of its being kept. */
const underway = new Map<string, Promise<void>>();

/** Fetches a large file, keeps it, and gives it. Whoever asks meanwhile waits for this one. */
async function fetchLarge(name: string, cache: Cache): Promise<Response> {
  let done = () => {};
  const end = new Promise<void>((resolve) => {
    done = () => {
      underway.delete(name);
      resolve();
    };
  });
  underway.set(name, end);
  try {
    const response = await fetch(addressOf(name));
    if (response.status !== 200) done();
    // Without room for it, it is fetched again the next time.
    else cache.put(addressOf(name), response.clone()).then(done, done);
    return response;
  } catch (error) {
    done();
    throw error;
  }
}

/**
 * An engine as the browser itself has kept it, if it has: with it the browser gives the code that it
 * compiled in an earlier visit. A copy of ours brings none until it has been at work itself. Names
 * change with what is in them, so the two are the same.
 */
async function fromBrowserCache(name: string): Promise<Response | null> {
  const request = new Request(addressOf(name), { mode: 'same-origin', cache: 'only-if-cached' });
  const kept = await fetch(request).catch(() => null);
  return kept?.status === 200 ? kept : null;
}

async function answerLarge(name: string, event: FetchEvent): Promise<Response> {
  const { request } = event;
  const range = request.headers.get('Range');
  const cache = await caches.open(largeCache);
  const kept = await cache.match(addressOf(name));
  if (kept) {
    const compiled = name.endsWith('.wasm') ? await fromBrowserCache(name) : null;
    return partOf(compiled ?? kept, range);
  }
  const pending = underway.get(name);
  if (range !== null) {
    // A film begins before all of it is here.
    if (!pending) event.waitUntil(fetchLarge(name, cache).catch(() => undefined));
    return fetch(request);
  }
  if (pending) {
    await pending;
    return (await cache.match(addressOf(name))) ?? fetch(request);
  }
  const response = await fetchLarge(name, cache);
  const end = underway.get(name);
  if (end) event.waitUntil(end);
  return response;
}

async function listLargeFiles(): Promise<LargeFileList> {
  const cache = await caches.open(largeCache);
  // What is on its way is not to be fetched once more.
  await Promise.all(underway.values());
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return { files: built.large.map((file) => ({ ...file, kept: kept.has(addressOf(file.name)) })) };
}

async function takeOverIfAlone(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length <= 1) await self.skipWaiting();
}

self.oninstall = (event) => {
  event.waitUntil(keepShell());
  // Without routes it works as well.
  event.waitUntil(routeShell(event).catch(() => undefined));
};

self.onactivate = (event) => {
  event.waitUntil(removeOtherBuilds().then(() => self.clients.claim()));
};

self.onfetch = (event) => {
  if (event.request.method !== 'GET') return;
  const name = nameOf(new URL(event.request.url));
  if (name === null) return;
  if (shell.has(name)) event.respondWith(answerFromShell(name, event.request));
  else if (large.has(name)) event.respondWith(answerLarge(name, event));
};

self.onmessage = (event) => {
  const { type } = event.data as ToServiceWorker;
  const answer = (message: LargeFileList | Fetching) => event.ports[0]?.postMessage(message);
  if (type === 'take-over-if-alone') event.waitUntil(takeOverIfAlone());
  else if (type === 'list-large-files') event.waitUntil(listLargeFiles().then(answer));
  else answer({ fetching: underway.size > 0 });
};
