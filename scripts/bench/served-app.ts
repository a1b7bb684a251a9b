import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface ServedApp {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the app as it is delivered, and serves it with its headers. */
export async function serveApp(): Promise<ServedApp> {
  // Only now: it costs more than all the rest of the start.
  const { build, preview } = await import('vite');
  const outDir = join(root, '.cache/bench-app');
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the server has no address');
  return { address, close: () => server.close() };
}
