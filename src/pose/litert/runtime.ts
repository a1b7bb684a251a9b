import { loadLiteRt, type LiteRt } from '@litertjs/core';
import compatibleWasm from '@litertjs/core/wasm/litert_wasm_compat_internal.wasm?url';
import threadedScript from '@litertjs/core/wasm/litert_wasm_threaded_internal.js?url';
import threadedWasm from '@litertjs/core/wasm/litert_wasm_threaded_internal.wasm?url';
import { startCompiled, type WasmSource } from '../compiled-wasm';
import { takesThreadedBuild } from './threaded-build';

/** More threads than this bring nothing for models of this size. */
const mostThreads = 4;
/** Detector and landmark model. */
const models = 2;

/** LiteRT, loaded once for each worker. */
export interface Runtime {
  readonly liteRt: LiteRt;
  readonly threads: number;
}

type ModuleFactory = (module?: object) => Promise<object>;

interface Build {
  readonly wasmUrl: string;
  /** The script itself, which each thread loads for itself; only of the threaded build. */
  readonly scriptUrl?: string;
  readonly script: () => Promise<{ readonly default: ModuleFactory }>;
}

const threadedBuild: Build = {
  wasmUrl: threadedWasm,
  scriptUrl: threadedScript,
  script: () => import('@litertjs/core/wasm/litert_wasm_threaded_internal.js'),
};

/** There is a build with one thread and relaxed SIMD, too; it was slower by a seventh. */
const compatibleBuild: Build = {
  wasmUrl: compatibleWasm,
  script: () => import('@litertjs/core/wasm/litert_wasm_compat_internal.js'),
};

/** Threads that a model may use here: more than one asks for an isolated page. */
export function usableThreads(wanted = navigator.hardwareConcurrency): number {
  if (!globalThis.crossOriginIsolated) return 1;
  return Math.max(1, Math.min(wanted, navigator.hardwareConcurrency, mostThreads));
}

/**
 * Loads LiteRT from the app's own origin, in a module worker.
 *
 * @param wanted threads for each model; as many as there are cores by default, at most four
 */
export async function loadRuntime(wasmOf: WasmSource, wanted?: number): Promise<Runtime> {
  // The build with threads uses relaxed SIMD as well, and with one thread finds the same places.
  const threaded = takesThreadedBuild();
  const threads = threaded ? usableThreads(wanted) : 1;
  const { wasmUrl, scriptUrl, script } = threaded ? threadedBuild : compatibleBuild;
  const [wasm, { default: factory }] = await Promise.all([wasmOf(wasmUrl), script()]);
  return startCompiled(wasm, async (instantiateWasm) => {
    const module = { instantiateWasm, mainScriptUrlOrBlob: scriptUrl };
    return { liteRt: await loadInPlace(factory, module, models * (threads - 1)), threads };
  });
}

/** @param pool workers that the module starts as threads */
async function loadInPlace(factory: ModuleFactory, module: object, pool: number): Promise<LiteRt> {
  const restore = [
    // LiteRT loads its script with importScripts, which module workers have in name only: the
    // script is part of this bundle and leaves its factory where LiteRT looks for it.
    replace(globalThis, 'importScripts', () => {}),
    replace(globalThis, 'ModuleFactory', factory),
    replace(globalThis, 'Module', module),
    // The pool of threads is made as large as this says; a model that finds too few waits for ever.
    // The thread that runs a model works as well.
    replace(navigator, 'hardwareConcurrency', pool),
    // Nothing here runs on a graphics card; LiteRT would wake the fastest one to have it at hand.
    replace(navigator, 'gpu', { requestAdapter: () => Promise.resolve(null) }),
    replace(console, 'warn', () => {}),
  ];
  try {
    return await loadLiteRt('in-bundle.js');
  } finally {
    for (const undo of restore) undo();
  }
}

/** Gives an object another property for a while. Returns what takes it back. */
function replace(owner: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (before === undefined) Reflect.deleteProperty(owner, name);
    else Object.defineProperty(owner, name, before);
  };
}
