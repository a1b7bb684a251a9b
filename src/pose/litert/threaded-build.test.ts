import { supportsFeature } from '@litertjs/core';
import { afterEach, expect, it, vi } from 'vitest';
import { takesThreadedBuild } from './threaded-build';

afterEach(() => void vi.unstubAllGlobals());

it('agrees with LiteRT on what this machine can do, where threads are allowed', async () => {
  const able = (await supportsFeature('threads')) && (await supportsFeature('relaxedSimd'));
  vi.stubGlobal('crossOriginIsolated', true);
  expect(takesThreadedBuild()).toBe(able);
});

it('takes it where threads, shared memory and relaxed SIMD are there, and only then', () => {
  const asked: Uint8Array[] = [];
  const validate = (wasm: Uint8Array) => asked.push(wasm) > 0;
  vi.stubGlobal('WebAssembly', { validate });
  vi.stubGlobal('crossOriginIsolated', true);
  expect(takesThreadedBuild()).toBe(true);
  expect(asked).toHaveLength(2);
  vi.stubGlobal('WebAssembly', { validate: (wasm: Uint8Array) => wasm.length > 36 });
  expect(takesThreadedBuild()).toBe(false);
  vi.stubGlobal('WebAssembly', { validate });
  vi.stubGlobal('crossOriginIsolated', false);
  expect(takesThreadedBuild()).toBe(false);
});
