import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BuiltFiles } from '../src/offline/files';
import { securityHeaders } from './security-headers';

const serviceWorker = 'service-worker.js';

/**
 * Models, wasm and clips; all else is small enough to be kept on the first visit, the scripts of engines
 * too: a new version has them at once, and what is kept of an engine is never without its script.
 */
const isLarge = (name: string) => /\.(wasm|task|tflite|webm|mp4)$/.test(name);

/** @param contents every file of the built app by its name, but for the service worker's own */
export function describeFiles(contents: ReadonlyMap<string, Uint8Array>): BuiltFiles {
  // The browser keeps a file together with its headers.
  const hash = createHash('sha256').update(JSON.stringify(securityHeaders));
  const names = [...contents.keys()].sort();
  for (const name of names) {
    hash.update(`\0${name}\0`);
    // A large file is what the hash in its name says.
    if (!isLarge(name)) hash.update(contents.get(name)!);
  }
  return {
    version: hash.digest('hex').slice(0, 16),
    shell: names.filter((name) => !isLarge(name)),
    large: names.filter(isLarge).map((name) => ({ name, bytes: contents.get(name)!.length })),
  };
}

/** Builds the service worker and writes into it what the app consists of. */
export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'lento-offline',
    enforce: 'post',
    // The page that analyses videos is built by itself, without it.
    apply: ({ build }, { command }) =>
      command === 'build' && build?.rollupOptions?.input === undefined,
    configResolved(config) {
      publicDir = config.publicDir;
    },
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: join(import.meta.dirname, '../src/offline/service-worker.ts'),
        fileName: serviceWorker,
      });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[serviceWorker];
        // Not every browser lets a service worker import.
        if (worker?.type !== 'chunk' || worker.imports.length + worker.exports.length > 0) {
          this.error('The service worker has to be one file of its own.');
        }
        const contents = new Map(
          readdirSync(publicDir).map((name) => [name, readFileSync(join(publicDir, name))]),
        );
        for (const file of Object.values(bundle)) {
          if (file === worker || file.fileName.endsWith('.map')) continue;
          contents.set(file.fileName, Buffer.from(file.type === 'chunk' ? file.code : file.source));
        }
        const code = worker.code.replaceAll('BUILT_FILES', JSON.stringify(describeFiles(contents)));
        if (code === worker.code) this.error('The service worker does not ask for the files.');
        worker.code = code;
      },
    },
  };
}
