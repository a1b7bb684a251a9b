import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { securityHeaders } from '../../.config/security-headers';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

function send(path: string, response: ServerResponse): void {
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'Content-Length': statSync(path).size,
  });
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

export interface StaticServer {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder, and single files from elsewhere, to this machine alone, under the same headers
 * as the app.
 *
 * @param extra path of the request -> file on the disk
 */
export async function serve(
  folder: string,
  extra: Readonly<Record<string, string>>,
): Promise<StaticServer> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = extra[path] ?? join(folder, normalize(path));
    const allowed = path in extra || file.startsWith(folder + sep);
    if (allowed && existsSync(file) && statSync(file).isFile()) send(file, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
