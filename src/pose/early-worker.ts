import type { PoseWorker } from './pose-tracker';
import type { EngineOptions, FromPoseWorker, ToPoseWorker } from './protocol';

/**
 * What workers of this page have compiled, by its address. A browser shares it between them, with all that
 * it has made quicker since; without it each engine that starts would compile for two seconds.
 */
const compiled = new Map<string, WebAssembly.Module>();

/** The worker that looks at frames. Threads of an engine are workers of its own. */
export function createPoseWorker(): PoseWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'pose',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<FromPoseWorker>) => {
    if (data.type === 'compiled') compiled.set(data.url, data.module);
  });
  worker.postMessage({ type: 'compiled', wasm: compiled } satisfies ToPoseWorker);
  return worker;
}

function isAlike(a: EngineOptions, b: EngineOptions): boolean {
  const part = ({ engine, model, delegate, silhouette, threads }: EngineOptions) =>
    [engine ?? 'mediapipe', model, delegate ?? 'cpu', silhouette, threads].join();
  return part(a) === part(b);
}

/**
 * A worker that was told to open before anybody listened: what it has said since is told to whoever
 * takes it, once they ask it to open.
 */
class OpenedWorker implements PoseWorker {
  onmessage: PoseWorker['onmessage'] = null;
  onerror: PoseWorker['onerror'] = null;
  onmessageerror: PoseWorker['onmessageerror'] = null;
  readonly #worker: PoseWorker;
  #waiting: MessageEvent<FromPoseWorker>[] | null = [];
  /** It is of no use any more. */
  failed = false;

  constructor(worker: PoseWorker, options: EngineOptions) {
    this.#worker = worker;
    worker.onmessage = (event: MessageEvent<FromPoseWorker>) => {
      const { type } = event.data;
      if (type === 'unavailable' || type === 'failure') this.failed = true;
      if (this.#waiting) this.#waiting.push(event);
      else this.#tell(event);
    };
    worker.onmessageerror = (event) => {
      this.failed = true;
      this.onmessageerror?.call(worker as Worker, event);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.failed = true;
      this.onerror?.call(worker as Worker, event);
    };
    worker.postMessage({ type: 'open', options } satisfies ToPoseWorker);
  }

  postMessage(message: ToPoseWorker, options?: Transferable[] | StructuredSerializeOptions): void {
    if (message.type === 'open') queueMicrotask(() => this.#tellAll());
    else this.#worker.postMessage(message, options as Transferable[]);
  }

  terminate(): void {
    this.#worker.terminate();
  }

  #tellAll(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const event of waiting) this.#tell(event);
  }

  #tell(event: MessageEvent<FromPoseWorker>): void {
    this.onmessage?.call(this.#worker as Worker, event);
  }
}

/** Who has not begun after this does something else, and the engine takes memory. Milliseconds. */
const keptMs = 180_000;

/** Has an engine started before a session asks for it, so that its first pose comes sooner. */
export function createEarlyStart(create: () => PoseWorker = createPoseWorker) {
  let early: { readonly options: EngineOptions; readonly worker: OpenedWorker } | null = null;
  let ending: ReturnType<typeof setTimeout> | undefined;

  function drop(): void {
    clearTimeout(ending);
    early?.worker.terminate();
    early = null;
  }

  function isReady(options: EngineOptions): boolean {
    return early !== null && !early.worker.failed && isAlike(early.options, options);
  }

  return {
    /** Starts this engine, in place of another one that was started early. Never throws. */
    start(options: EngineOptions): void {
      if (isReady(options)) return;
      drop();
      try {
        early = { options, worker: new OpenedWorker(create(), options) };
        ending = setTimeout(drop, keptMs);
      } catch {
        // The session meets the same, and says so.
      }
    },
    /**
     * The engine that was started early, once, if it is the one that is wanted; else it ends. One that
     * has failed meanwhile is not handed on: what was in its way may be gone.
     */
    take(options: EngineOptions): PoseWorker | null {
      const taken = isReady(options) ? (early?.worker ?? null) : null;
      if (taken) {
        clearTimeout(ending);
        early = null;
      } else drop();
      return taken;
    },
    /** It is not wanted after all. */
    drop,
  };
}

export type EarlyStart = ReturnType<typeof createEarlyStart>;

/** The page's own: for the session that may begin. */
export const earlyStart = createEarlyStart();
