import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompressFolder, servePrecompressed } from '../../.config/precompress';
import { securityHeaders } from '../../.config/security-headers';

const text = 'slowly, slowly, '.repeat(500);
const folder = mkdtempSync(join(tmpdir(), 'lento-precompress-'));
let server: Server;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As a browser would ask; 299 says that it was left to who comes next. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path, method, headers: { 'accept-encoding': 'gzip, br', ...headers } })
      .on('error', reject)
      .on('response', (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces),
          }),
        );
      })
      .end();
  });
}

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  for (const name of ['index.html', 'assets/engine-1a.wasm', 'assets/clip-2b.webm']) {
    writeFileSync(join(folder, name), text);
  }
  await precompressFolder(folder);
  const serve = servePrecompressed(folder);
  server = createServer((incoming, response) =>
    serve(incoming, response, () => response.writeHead(299).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('what was compressed in the build', () => {
  it('is sent as it is, under the type of what is in it', async () => {
    const { status, headers, body } = await ask('/assets/engine-1a.wasm');
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-type']).toBe('application/wasm');
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(body.length).toBeLessThan(text.length / 20);
    expect(brotliDecompressSync(body).toString()).toBe(text);
  });

  it('carries every header that isolates the page', async () => {
    const { headers } = await ask('/');
    expect(headers['content-type']).toMatch(/^text\/html/);
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers[name.toLowerCase()], name).toBe(value);
    }
  });

  it('is described without its body', async () => {
    const whole = await ask('/assets/engine-1a.wasm');
    const { status, headers, body } = await ask('/assets/engine-1a.wasm', {}, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(whole.headers['content-length']);
    expect(body.length).toBe(0);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  });

  it('may be kept for ever when its name changes with it, and not otherwise', async () => {
    const named = await ask('/assets/engine-1a.wasm');
    expect(named.headers['cache-control']).toContain('immutable');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  });
});

describe('left to the plain server', () => {
  it.each([
    ['a part of a file', '/assets/engine-1a.wasm', { range: 'bytes=0-9' }],
    ['a browser that knows nothing of it', '/', { 'accept-encoding': 'gzip' }],
    ['a film, which is compressed already', '/assets/clip-2b.webm', {}],
    ['a file that is not there', '/assets/nothing-3c.js', {}],
    ['a path out of the folder', '/../../etc/hosts', {}],
    ['a path that is none', '/%E0%A4%A', {}],
  ])('%s', async (_, path, headers) => {
    expect((await ask(path, headers)).status).toBe(299);
  });

  it('nothing is said about how long a missing file may be kept', async () => {
    const { headers } = await ask('/assets/nothing-3c.js');
    expect(headers['cache-control']).toBeUndefined();
  });
});
