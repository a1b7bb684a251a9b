import { fetchLargeFiles, type FetchProgress } from '../offline/large-files';
import { keepApp, startWaitingVersion } from '../offline/registration';
import { demoClip, demoExercises } from './demo-clip';
import { router } from './router.svelte';
import { savesData } from './saves-data';

/** The first screen, and whoever goes straight on from it, come first. */
const quietMs = 2000;

/** Resolves at once, or when the session that runs has been left. */
async function outOfSession(): Promise<void> {
  while (router.route.screen === 'live' || router.route.screen === 'session') {
    await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  }
}

/** Resolves when the page has been there for a while, and never in the middle of a session. */
async function calmMoment(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, quietMs));
  await outOfSession();
}

/** How far the app has come in working without a network. */
export class OfflineState {
  #fetching: FetchProgress | null = $state.raw(null);
  #ready = $state.raw(false);
  #newVersion = $state.raw(false);
  #running = false;

  /** While what a session needs is on its way. */
  get fetching(): FetchProgress | null {
    return this.#fetching;
  }

  /** All of it is in this browser. */
  get ready(): boolean {
    return this.#ready;
  }

  /** A newer version waits for the next visit. */
  get newVersion(): boolean {
    return this.#newVersion;
  }

  /** Keeps the app in this browser, once there is time for it. */
  async start(): Promise<void> {
    await startWaitingVersion(() => void outOfSession().then(() => location.reload()));
    await calmMoment();
    if (!(await keepApp(() => (this.#newVersion = true)))) return;
    if (!savesData()) await this.fetch();
  }

  /** Fetches what a session needs and this browser does not have yet. Never rejects. */
  async fetch(): Promise<void> {
    if (this.#running || this.#ready) return;
    this.#running = true;
    const clips = demoExercises.flatMap((id) => demoClip(id) ?? []);
    try {
      this.#ready = await fetchLargeFiles(clips, (progress) => (this.#fetching = progress));
    } catch {
      // Without a network, or room: the next visit tries again.
    } finally {
      this.#fetching = null;
      this.#running = false;
    }
  }
}

export const offline = new OfflineState();
