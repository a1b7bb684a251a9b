import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from './browser';

/** Headless browsers that are kept for the next piece of work: a start costs as much as a short clip. */
export interface BrowserPool {
  /**
   * Works with a new page, in a browser that nobody else uses meanwhile. The page is closed afterwards.
   *
   * @throws BrowserMissingError; and whatever `work` throws, after which its browser is not used again
   */
  withPage<T>(work: (page: Page) => Promise<T>): Promise<T>;
  /** Ends all browsers. */
  close(): Promise<void>;
}

/** @param launch starts a browser; the default is one that decodes H.264 where one is installed */
export function createBrowserPool(
  launch: () => Promise<Browser> = () => launchBrowser({ preferInstalled: true }),
): BrowserPool {
  const idle: Browser[] = [];
  return {
    async withPage(work) {
      const browser = idle.pop() ?? (await launch());
      let result;
      try {
        const page = await browser.newPage();
        result = await work(page);
        await page.close();
      } catch (error) {
        await browser.close();
        throw error;
      }
      idle.push(browser);
      return result;
    },
    async close() {
      await Promise.all(idle.splice(0).map((browser) => browser.close()));
    },
  };
}
