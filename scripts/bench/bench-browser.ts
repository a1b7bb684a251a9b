import type { Browser, Page } from '@playwright/test';
import { buildPage, type CommandPage } from '../analyze/page-build';
import { serve } from '../analyze/static-server';
import { launchBrowser } from '../browser';

const benchPage: CommandPage = {
  path: 'scripts/bench/page/bench.html',
  cache: 'bench',
  sources: ['scripts/bench'],
};

/** The benchmark's page in a browser of its own, isolated as the app's page is. */
export interface BenchBrowser {
  readonly browser: Browser;
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * @param files path of the request -> file on the disk that the page may fetch
 * @param onBuild told before the page is built, which takes a few seconds
 * @throws BrowserMissingError
 */
export async function openBenchBrowser(
  files: Readonly<Record<string, string>>,
  onBuild: () => void = () => undefined,
): Promise<BenchBrowser> {
  const folder = await buildPage(onBuild, benchPage);
  const server = await serve(folder, files);
  const browser = await launchBrowser({
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  const page = await browser.newPage();
  await page.goto(`${server.origin}/${benchPage.path}`);
  await page.waitForFunction(() => window.bench !== undefined);
  return {
    browser,
    page,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
