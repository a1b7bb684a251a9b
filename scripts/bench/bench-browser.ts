import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { buildPage, type CommandPage } from '../analyze/page-build';
import { serve } from '../analyze/static-server';
import { launchBrowser } from '../browser';

const absent = join(import.meta.dirname, 'peers/absent.ts');

/** Engines and sessions of Lento's own. */
export const benchPage: CommandPage = {
  path: 'scripts/bench/page/bench.html',
  cache: 'bench',
  sources: ['scripts/bench'],
};

/** All engines side by side with what others would use; its packages must be there. */
export const racePage: CommandPage = {
  path: 'scripts/bench/race/race.html',
  cache: 'bench-race',
  sources: ['scripts/bench'],
  replaced: { '@mediapipe/pose': absent, '@tensorflow/tfjs-backend-webgpu': absent },
};

/** The benchmark's page in a browser of its own, isolated as the app's page is. */
export interface BenchBrowser {
  readonly browser: Browser;
  readonly page: Page;
  close(): Promise<void>;
}

export interface BenchBrowserOptions {
  /** Path of the request -> file on the disk that the page may fetch. */
  readonly files: Readonly<Record<string, string>>;
  /** {@link benchPage} when left out. */
  readonly shown?: CommandPage;
  /** Told before the page is built, which takes a few seconds. */
  readonly onBuild?: () => void;
  /** Told what the page is at. */
  readonly onProgress?: (text: string) => void;
}

/** @throws BrowserMissingError */
export async function openBenchBrowser(options: BenchBrowserOptions): Promise<BenchBrowser> {
  const { files, shown = benchPage, onBuild = () => undefined, onProgress } = options;
  const folder = await buildPage(onBuild, shown);
  const server = await serve(folder, files);
  const browser = await launchBrowser({
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const page = await browser.newPage();
  await page.exposeFunction('tellProgress', (text: string) => onProgress?.(text));
  await page.goto(`${server.origin}/${shown.path}`);
  await page.waitForFunction(() => window.bench !== undefined || window.race !== undefined);
  return {
    browser,
    page,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
