import type { PoseWorker } from './pose-tracker';
import type { EngineOptions, FromPoseWorker, ToPoseWorker } from './protocol';

/** The worker that looks at frames. Threads of an engine are workers of its own. */
export function createPoseWorker(): PoseWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'pose' });
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
  onmessageerror: PoseWorker['onmessageerror'] = null;
  #onerror: PoseWorker['onerror'] = null;
  readonly #worker: PoseWorker;
  #waiting: MessageEvent<FromPoseWorker>[] | null = [];
  #broken: ErrorEvent | null = null;

  constructor(worker: PoseWorker, options: EngineOptions) {
    this.#worker = worker;
    worker.onmessage = (event: MessageEvent<FromPoseWorker>) => {
      if (this.#waiting) this.#waiting.push(event);
      else this.#tell(event);
    };
    worker.onmessageerror = (event) => this.onmessageerror?.call(worker as Worker, event);
    worker.onerror = (event) => {
      event.preventDefault?.();
      if (this.#onerror) this.#onerror.call(worker as Worker, event);
      else this.#broken = event;
    };
    worker.postMessage({ type: 'open', options } satisfies ToPoseWorker);
  }

  get onerror(): PoseWorker['onerror'] {
    return this.#onerror;
  }

  set onerror(listener: PoseWorker['onerror']) {
    this.#onerror = listener;
    const broken = this.#broken;
    this.#broken = null;
    if (listener && broken)
      queueMicrotask(() => this.#onerror?.call(this.#worker as Worker, broken));
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

/** Has an engine started before a session asks for it, so that its first pose comes sooner. */
export function createEarlyStart(create: () => PoseWorker = createPoseWorker) {
  let early: { readonly options: EngineOptions; readonly worker: PoseWorker } | null = null;

  function drop(): void {
    early?.worker.terminate();
    early = null;
  }

  return {
    /** Starts this engine, in place of another one that was started early. */
    start(options: EngineOptions): void {
      if (early && isAlike(early.options, options)) return;
      drop();
      early = { options, worker: new OpenedWorker(create(), options) };
    },
    /** The engine that was started early, once, if it is the one that is wanted; else it ends. */
    take(options: EngineOptions): PoseWorker | null {
      const taken = early && isAlike(early.options, options) ? early.worker : null;
      if (taken) early = null;
      else drop();
      return taken;
    },
    /** It is not wanted after all. */
    drop,
  };
}

export const earlyStart = createEarlyStart();
