import { untrack } from 'svelte';
import type { FetchProgress, fetchLargeFiles } from '../offline/large-files';
import type { keepApp, startWaitingVersion } from '../offline/registration';

/** The first screen, and whoever goes straight on from it, come first. Milliseconds. */
const quietMs = 2000;

export interface OfflineOptions {
  /** A live view or a session is open. */
  readonly inSession: () => boolean;
  /** Resolves when another page of the app is opened. */
  readonly nextPage: () => Promise<void>;
  /** Something would be lost if the page were loaded anew. */
  readonly holdsUnkept: () => boolean;
  /** Addresses of the large files that a session needs as the app is set now. */
  readonly wanted: () => readonly string[];
  readonly savesData: () => boolean;
  readonly startWaitingVersion: typeof startWaitingVersion;
  readonly keepApp: typeof keepApp;
  readonly fetchLargeFiles: typeof fetchLargeFiles;
  readonly reload: () => void;
}

/** How far the app has come in working without a network. */
export class OfflineState {
  readonly #options: OfflineOptions;
  #fetching: FetchProgress | null = $state.raw(null);
  /** What was wanted when all of it was there; null = it never was. */
  #kept: string | null = $state.raw(null);
  #newVersion = $state.raw(false);
  #running = $state.raw(false);
  #starting = $state.raw(false);

  constructor(options: OfflineOptions) {
    this.#options = options;
  }

  /** While what a session needs is on its way. */
  get fetching(): FetchProgress | null {
    return this.#fetching;
  }

  /** All of it is in this browser: of the engine that a session would begin with now. */
  get ready(): boolean {
    return this.#kept === this.#wish();
  }

  /** The app is being kept: the line, and half of a core, are taken. */
  get busy(): boolean {
    return this.#starting || this.#running;
  }

  /** A newer version waits for the next visit. */
  get newVersion(): boolean {
    return this.#newVersion;
  }

  /** Keeps the app in this browser, once there is time for it. */
  async start(): Promise<void> {
    const { startWaitingVersion, keepApp, inSession, holdsUnkept, savesData } = this.#options;
    this.#starting = true;
    try {
      // A session is still loading parts of the old version.
      await this.#outOfSession();
      await startWaitingVersion(
        () => !inSession() && !holdsUnkept(),
        () => void this.#outOfSession().then(this.#options.reload),
      );
      await new Promise((resolve) => setTimeout(resolve, quietMs));
      await this.#outOfSession();
      if (!(await keepApp(() => (this.#newVersion = true))) || savesData()) return;
      this.#followWish();
      await this.fetch();
    } finally {
      this.#starting = false;
    }
  }

  /** Fetches what a session needs and this browser does not have yet. Never rejects. */
  fetch(): Promise<void> {
    // An effect that calls this is not to run again, and so without end, whenever it has failed.
    return untrack(() => this.#fetch());
  }

  async #fetch(): Promise<void> {
    if (this.#running || this.ready) return;
    this.#running = true;
    let wish: string;
    do {
      wish = this.#wish();
      try {
        const onProgress = (progress: FetchProgress) => (this.#fetching = progress);
        const complete = await this.#options.fetchLargeFiles(this.#options.wanted(), onProgress);
        this.#kept = complete ? wish : null;
      } catch {
        // Without a network, or room: the next visit tries again.
      }
      // Another engine may have been chosen meanwhile.
    } while (wish !== this.#wish());
    this.#fetching = null;
    this.#running = false;
  }

  #wish(): string {
    return this.#options.wanted().join(' ');
  }

  /** Another engine is chosen, or was found to be quicker: what it needs is kept as well. */
  #followWish(): void {
    let last = this.#wish();
    $effect.root(() => {
      $effect(() => {
        const wish = this.#wish();
        if (wish === last) return;
        last = wish;
        void this.#outOfSession().then(() => this.fetch());
      });
    });
  }

  /** Resolves at once, or when the session that runs has been left. */
  async #outOfSession(): Promise<void> {
    while (this.#options.inSession()) await this.#options.nextPage();
  }
}
