import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';
import { securityHeaders } from './security-headers';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain;charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.task': 'application/octet-stream',
};

/** Compressing anew what has not changed would cost every start of the app several seconds. */
const cache = join(import.meta.dirname, '../.cache/precompressed');

/** Effort 0..11: text is small, an engine gains a tenth by more than this, weights nothing. */
function effortFor(name: string): number {
  if (name.endsWith('.task')) return 5;
  return name.endsWith('.wasm') ? 9 : 11;
}

async function compress(source: string): Promise<string> {
  const content = await readFile(source);
  const effort = effortFor(source);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 24);
  const kept = join(cache, `${hash}-${effort}.br`);
  if (!existsSync(kept)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: effort,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    await writeFile(kept, await promisify(brotliCompress)(content, { params }));
  }
  await copyFile(kept, `${source}.br`);
  return kept;
}

/** Lays a `.br` beside every file of a folder that is worth it. */
export async function precompressFolder(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in mediaTypes)
    .map((name) => join(folder, name));
  const used = new Set(await Promise.all(files.map(compress)));
  await removeUnused(used);
}

/** Another build may be at work: only what is old goes. */
async function removeUnused(used: ReadonlySet<string>): Promise<void> {
  const dayMs = 24 * 60 * 60_000;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (used.has(path)) continue;
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > dayMs) await rm(path, { force: true });
  }
}

/** The file that a request means; null when there is none in the folder. */
function fileOf(folder: string, request: IncomingMessage): string | null {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) && existsSync(file) ? file : null;
}

/** A name with a hash never means anything else. */
const isImmutable = (file: string) => basename(dirname(file)) === 'assets';

/**
 * Answers with the compressed file where there is one and the browser takes it; leaves everything
 * else to who comes next, with the headers about caching set.
 *
 * @param folder the built app
 */
export function servePrecompressed(folder: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const file =
      request.method === 'GET' || request.method === 'HEAD' ? fileOf(folder, request) : null;
    if (file === null) return next();
    if (isImmutable(file)) {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    }
    const mediaType = mediaTypes[extname(file)];
    if (mediaType === undefined || !existsSync(`${file}.br`)) return next();
    response.setHeader('Vary', 'Accept-Encoding');
    // Ranges count the bytes of the file as it is.
    const takes = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!takes || request.headers.range !== undefined) return next();
    send(`${file}.br`, mediaType, request, response);
  };
}

function send(
  file: string,
  mediaType: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { size, mtimeMs } = statSync(file);
  const etag = `"${size}-${Math.round(mtimeMs)}-br"`;
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': mediaType,
    'Content-Encoding': 'br',
    'Content-Length': size,
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Compresses the built app once, and has `vite preview` serve what is compressed. */
export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'lento-precompress',
    // The page that analyses videos never leaves this machine.
    apply: ({ build }, { command, isPreview }) =>
      isPreview === true || (command === 'build' && build?.rollupOptions?.input === undefined),
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => precompressFolder(folder),
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(servePrecompressed(folder));
    },
  };
}
