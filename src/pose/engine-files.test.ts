import { afterEach, describe, expect, it, vi } from 'vitest';
import { engineFiles, fetchEngineFiles } from './engine-files';
import { engineKinds } from './engine-kinds';

afterEach(() => void vi.unstubAllGlobals());

const parts = (id: keyof typeof engineKinds) =>
  engineFiles(engineKinds[id]).map((address) => address.replace(/^.*\//, ''));

describe('engineFiles', () => {
  it('are the wasm that LiteRT takes here, and its model', () => {
    vi.stubGlobal('WebAssembly', { validate: () => true });
    vi.stubGlobal('crossOriginIsolated', true);
    expect(parts('litert-full')).toEqual([
      expect.stringContaining('litert_wasm_threaded_internal.wasm'),
      expect.stringContaining('pose_landmarker_full.task'),
    ]);
    vi.stubGlobal('crossOriginIsolated', false);
    expect(parts('litert-lite')).toEqual([
      expect.stringContaining('litert_wasm_compat_internal.wasm'),
      expect.stringContaining('pose_landmarker_lite.task'),
    ]);
  });

  it('are the same for MediaPipe whatever it computes on', () => {
    expect(parts('mediapipe-full')).toEqual(parts('mediapipe-gpu-full'));
    expect(parts('mediapipe-full')[0]).toContain('vision_wasm_module_internal.wasm');
  });
});

describe('fetchEngineFiles', () => {
  const kind = engineKinds['mediapipe-lite'];
  const { signal } = new AbortController();

  it('has all of them fetched', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.resolve(new Response('bytes'));
    });
    expect(await fetchEngineFiles(kind, signal)).toBe(true);
    expect(asked).toEqual(engineFiles(kind));
  });

  it.each([
    ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['one is missing', () => Promise.resolve(new Response('', { status: 404 }))],
  ])('says so when %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    expect(await fetchEngineFiles(kind, signal)).toBe(false);
  });
});
