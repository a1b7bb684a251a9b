/** Finds the compiled wasm of an address of the app's own origin. */
export type WasmSource = (url: string) => Promise<WebAssembly.Module>;

/** Emscripten's hook for whoever makes the instance: rejects nothing, so its caller has to watch for failure. */
export type InstantiateWasm = (
  imports: WebAssembly.Imports,
  receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => object;

/**
 * Fetches and compiles.
 * @throws TypeError when it cannot be fetched, `WebAssembly.CompileError` when it is none
 */
export async function compileWasm(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url).catch(() => null);
  // In the words in which `not-fetched.ts` knows it again.
  if (!response?.ok) throw new TypeError(`failed to fetch ${url}`);
  // Any other type is refused by the compiler that begins with the first bytes.
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Starts an Emscripten module from code that is compiled already. Left to itself it would fetch and
 * compile anew in each worker.
 *
 * @param start hands the hook to the module; settles when that has started
 * @throws what `start` throws, or why no instance could be made, of which Emscripten says nothing
 */
export function startCompiled<T>(
  module: WebAssembly.Module,
  start: (instantiateWasm: InstantiateWasm) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const instantiate: InstantiateWasm = (imports, receive) => {
      WebAssembly.instantiate(module, imports)
        .then((instance) => receive(instance, module))
        .catch(reject);
      return {};
    };
    start(instantiate).then(resolve, reject);
  });
}
