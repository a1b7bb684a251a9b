import { compileWasm } from './compiled-wasm';
import type { EngineCallbacks, PoseEngine } from './engine';
import { engineFiles } from './engine-files';
import { PoseError } from './pose-problem';
import type { EngineOptions, Frame, FromPoseWorker, ToPoseWorker } from './protocol';

declare const self: DedicatedWorkerGlobalScope;

let engine: PoseEngine | null = null;
/** Messages wait for each other: an engine may take its time with a frame. */
let turn: Promise<void> = Promise.resolve();

function post(message: FromPoseWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

/**
 * Compiled wasm by its address: what earlier workers of the page have left, and what is asked for before the
 * engine's scripts are there and again by them.
 */
const compiled = new Map<string, WebAssembly.Module | Promise<WebAssembly.Module>>();

async function compile(url: string): Promise<WebAssembly.Module> {
  const module = await compileWasm(url);
  post({ type: 'compiled', url, module });
  return module;
}

async function wasmOf(url: string): Promise<WebAssembly.Module> {
  const coming = compiled.get(url) ?? compile(url);
  compiled.set(url, coming);
  return coming;
}

/** The longest of the ways to a first pose is not to begin behind the scripts that will ask for it. */
function askAhead(options: EngineOptions): void {
  const [wasm] = engineFiles(options);
  // TensorFlow.js fetches for itself. Whoever asks again hears of a failure.
  if (wasm !== undefined && options.engine !== 'movenet') wasmOf(wasm).catch(() => undefined);
}

/** A page that has a frame waiting sends it at once. Milliseconds. */
const noFrameWithinMs = 50;
let warmingUp: ReturnType<typeof setTimeout> | undefined;

function warmUpUnlessBusy(ready: PoseEngine): void {
  warmingUp = setTimeout(() => {
    // The first frame meets the same, and says so.
    turn = turn.then(() => ready.warmUp?.().catch(() => undefined));
  }, noFrameWithinMs);
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
    warmUpUnlessBusy(engine);
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
    if (message.type === 'compiled') message.wasm.forEach((wasm, url) => compiled.set(url, wasm));
    else if (message.type === 'open') await open(message.options);
    else if (message.type === 'detect') await detect(message.frame, message.timestampMs);
    else engine?.newSource();
  } catch (error) {
    if (error instanceof PoseError) post({ type: 'frame-problem', problem: error.problem });
    else post({ type: 'failure', kind: 'engine-crashed', detail: String(error) });
  }
}

self.onmessage = ({ data: message }: MessageEvent<ToPoseWorker>) => {
  if (message.type === 'detect') clearTimeout(warmingUp);
  turn = turn.then(() => receive(message));
};
