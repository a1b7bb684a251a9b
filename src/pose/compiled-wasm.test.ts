import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileWasm, startCompiled, type InstantiateWasm } from './compiled-wasm';

/** The shortest module there is. */
const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
/** A module that asks for the function `a.b`. */
const needy = new Uint8Array([...empty, ...[1, 4, 1, 96, 0, 0], ...[2, 7, 1, 1, 97, 1, 98, 0, 0]]);

const answerWith = (response: Response | Error) =>
  vi.stubGlobal('fetch', () =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  );
const ok = (type: string) => new Response(empty, { headers: { 'content-type': type } });

afterEach(() => void vi.unstubAllGlobals());

describe('compileWasm', () => {
  it.each(['application/wasm', 'application/octet-stream'])('compiles %s', async (type) => {
    answerWith(ok(type));
    expect(await compileWasm('/a.wasm')).toBeInstanceOf(WebAssembly.Module);
  });

  it.each([new TypeError('offline'), new Response('', { status: 404 })])(
    'says that it could not be fetched: %s',
    async (response) => {
      answerWith(response);
      await expect(compileWasm('/a.wasm')).rejects.toThrow('failed to fetch /a.wasm');
    },
  );

  it('says so when it is none', async () => {
    answerWith(new Response('<!doctype html>'));
    await expect(compileWasm('/a.wasm')).rejects.toThrow(WebAssembly.CompileError);
  });
});

describe('startCompiled', () => {
  /** As Emscripten does it: it starts once it is given an instance, and waits for ever without. */
  const start = (hook: InstantiateWasm) =>
    new Promise<WebAssembly.Module>((resolve) => hook({}, (_, module) => resolve(module)));

  it('gives an instance of what was compiled', async () => {
    const module = await WebAssembly.compile(empty);
    expect(await startCompiled(module, start)).toBe(module);
  });

  it('throws when there can be none, though the module would wait', async () => {
    const module = await WebAssembly.compile(needy);
    await expect(startCompiled(module, start)).rejects.toThrow(TypeError);
  });

  it('throws what the module throws', async () => {
    const module = await WebAssembly.compile(empty);
    const failing = () => Promise.reject(new Error('no memory'));
    await expect(startCompiled(module, failing)).rejects.toThrow('no memory');
  });
});
