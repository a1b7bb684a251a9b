import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import type { StageScript, StageTruth } from '../../tests/person/stage-protocol';
import type { BrowserPool } from '../browser-pool';

const root = join(import.meta.dirname, '../..');
/** Frames rendered at a time, so that progress shows and messages stay small. */
const batch = 15;

/** What was rendered, frame by frame; the video is empty, and so are the pictures, where none was wanted. */
export interface Footage {
  readonly truth: readonly StageTruth[];
  readonly webm: Buffer;
  readonly jpegs: readonly Buffer[];
}

/** Where the synthetic person is filmed: one server of its page for any number of clips. */
export interface Studio {
  /** @param onProgress told the share 0..1 that is done */
  film(script: StageScript, onProgress: (share: number) => void): Promise<Footage>;
  /** Ends the server; the browsers are their owner's. */
  close(): Promise<void>;
}

async function serveStage(): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    // An edit elsewhere must not reload the page in the middle of a clip.
    server: { host: 'localhost', port: 0, fs: { allow: [root] }, hmr: false, watch: null },
    optimizeDeps: { entries: ['tests/person/stage.html'] },
    cacheDir: join(root, '.cache/vite-stage'),
  });
  return server.listen();
}

async function filmIn(
  page: Page,
  address: string,
  script: StageScript,
  onProgress: (share: number) => void,
): Promise<Footage> {
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto(address);
  await page
    .waitForFunction(() => 'lentoStage' in window, undefined, { timeout: 60_000 })
    .catch((error: unknown) => {
      throw new Error(failures[0] ?? String(error));
    });
  await page.evaluate((wanted) => window.lentoStage.open(wanted), script);
  const truth: StageTruth[] = [];
  const jpegs: Buffer[] = [];
  for (let at = 0; at < script.frames.length; at += batch) {
    const part = await page.evaluate(([from, to]) => window.lentoStage.render(from, to), [
      at,
      at + batch,
    ] as const);
    truth.push(...part.truth);
    jpegs.push(...part.jpegs.map((text) => Buffer.from(text, 'base64')));
    onProgress(Math.min(1, (at + batch) / script.frames.length));
  }
  const webm = Buffer.from(await page.evaluate(() => window.lentoStage.finish()), 'base64');
  return { truth, webm, jpegs };
}

/** The server starts with the first clip. */
export function createStudio(browsers: BrowserPool): Studio {
  let server: Promise<ViteDevServer> | null = null;
  return {
    async film(script, onProgress) {
      server ??= serveStage();
      const address = `${(await server).resolvedUrls?.local[0]}tests/person/stage.html`;
      return browsers.withPage((page) => filmIn(page, address, script, onProgress));
    },
    async close() {
      await (await server)?.close();
    },
  };
}
