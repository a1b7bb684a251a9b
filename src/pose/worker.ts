import { compileWasm } from './compiled-wasm';
import type { EngineCallbacks, PoseEngine } from './engine';
import { engineFiles } from './engine-files';
import { PoseError } from './pose-problem';
import type { EngineOptions, Frame, FromPoseWorker, ToPoseWorker } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

let engine: PoseEngine | null = null;
/** By its address. */
let compiled: ReadonlyMap<string, WebAssembly.Module> = new Map();
/** Messages wait for each other: an engine may take its time with a frame. */
let turn: Promise<void> = Promise.resolve();

function post(message: FromPoseWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

/** By its address: asked for before the engine's scripts are there, and again by them. */
const compiling = new Map<string, Promise<WebAssembly.Module>>();

async function compile(url: string): Promise<WebAssembly.Module> {
  const known = compiled.get(url);
  if (known) return known;
  const module = await compileWasm(url);
  post({ type: 'compiled', url, module });
  return module;
}

function wasmOf(url: string): Promise<WebAssembly.Module> {
  const coming = compiling.get(url) ?? compile(url);
  compiling.set(url, coming);
  return coming;
}

/** The longest of the ways to a first pose is not to begin behind the scripts that will ask for it. */
function askAhead(options: EngineOptions): void {
  const [wasm] = engineFiles(options);
  // TensorFlow.js fetches for itself. Whoever asks again hears of a failure.
  if (wasm !== undefined && options.engine !== 'movenet') wasmOf(wasm).catch(() => undefined);
}

/** Each engine is loaded only when it is asked for. */
async function create(options: EngineOptions, callbacks: EngineCallbacks): Promise<PoseEngine> {
  switch (options.engine ?? 'mediapipe') {
    case 'mediapipe':
      return (await import('./mediapipe')).MediapipeEngine.create(options, callbacks);
    case 'litert':
      return (await import('./litert/litert')).LitertEngine.create(options, callbacks);
    case 'movenet':
      return (await import('./movenet/movenet')).MovenetEngine.create(callbacks);
  }
}

async function open(options: EngineOptions): Promise<void> {
  askAhead(options);
  try {
    engine = await create(options, {
      onProgress: (progress) => post({ type: 'progress', progress }),
      onContextLost: () =>
        post({ type: 'failure', kind: 'context-lost', detail: 'webglcontextlost' }),
      wasmOf,
    });
    post({ type: 'ready', version: engine.version });
  } catch (error) {
    const problem =
      error instanceof PoseError
        ? error.problem
        : { kind: 'engine-unavailable' as const, detail: String(error) };
    post({ type: 'unavailable', problem });
  }
}

async function detect(frame: Frame, timestampMs: number): Promise<void> {
  if (engine === null) {
    frame.close();
    throw new Error('a frame came before the engine was ready');
  }
  const startMs = performance.now();
  const pose = await engine.detect(frame, timestampMs);
  const tookMs = performance.now() - startMs;
  post(
    { type: 'pose', pose, tookMs },
    pose.silhouette === null ? [] : [pose.silhouette.data.buffer],
  );
}

async function receive(message: ToPoseWorker): Promise<void> {
  try {
    if (message.type === 'compiled') compiled = message.wasm;
    else if (message.type === 'open') await open(message.options);
    else if (message.type === 'detect') await detect(message.frame, message.timestampMs);
    else engine?.newSource();
  } catch (error) {
    if (error instanceof PoseError) post({ type: 'frame-problem', problem: error.problem });
    else post({ type: 'failure', kind: 'engine-crashed', detail: String(error) });
  }
}

self.onmessage = ({ data: message }: MessageEvent<ToPoseWorker>) => {
  turn = turn.then(() => receive(message));
};
