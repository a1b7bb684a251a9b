import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface ServedApp {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

const outDir = join(root, '.cache/bench-app');
let built: Promise<unknown> | null = null;

/**
 * Builds the app as it is delivered, once in a run, and serves it with its headers.
 *
 * @param onBuild told before the build, which compresses and takes its time
 */
export async function serveApp(onBuild: () => void): Promise<ServedApp> {
  // Only now: it costs more than all the rest of the start.
  const { build, preview } = await import('vite');
  if (built === null) onBuild();
  await (built ??= build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } }));
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
