/** A module with one instruction of relaxed SIMD. */
const relaxedSimd = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15,
  65, 2, 253, 15, 253, 128, 2, 11,
];
/** A module with a shared memory and one atomic instruction. */
const threads = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 4, 1, 3, 1, 1, 10, 11, 1, 9, 0, 65,
  0, 254, 16, 2, 0, 26, 11,
];

const takes = (wasm: readonly number[]) => WebAssembly.validate(new Uint8Array(wasm));

/**
 * Whether LiteRT runs here in its build with threads; else it takes the one that runs everywhere. Page
 * and worker come to the same, so that the page can fetch ahead what the worker will ask for.
 */
export function takesThreadedBuild(): boolean {
  return globalThis.crossOriginIsolated === true && takes(threads) && takes(relaxedSimd);
}
