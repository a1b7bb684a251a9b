import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from '../browser';

/** What the browser has in place of a camera: a file of concatenated JPEGs, or nothing. */
export type FakeCamera = { readonly film: string } | 'none' | 'denied';

function cameraArguments(camera: FakeCamera): string[] {
  if (camera === 'none') {
    return ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream=device-count=0'];
  }
  if (camera === 'denied') {
    return ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
  }
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${camera.film}`,
  ];
}

/** A browser of its own, with a page that nothing is open in yet. */
export interface OpenedApp {
  readonly page: Page;
  /** Opens a page of the app by its address fragment, such as `/safety`. */
  open(route: string): Promise<void>;
}

/**
 * Starts a browser for one group of pictures and closes it after them.
 *
 * @param chosen what somebody has set before, by the names of the settings
 */
export async function withApp(
  origin: string,
  camera: FakeCamera,
  chosen: Readonly<Record<string, unknown>>,
  take: (app: OpenedApp) => Promise<void>,
): Promise<void> {
  const browser: Browser = await launchBrowser({ args: cameraArguments(camera) });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
    const page = await context.newPage();
    await page.addInitScript((settings) => {
      // Kept from page to page, together with what is changed on the way.
      if (localStorage.getItem('lento-settings') === null) {
        localStorage.setItem('lento-settings', JSON.stringify(settings));
      }
    }, chosen);
    await take({
      page,
      open: async (route) => {
        await page.goto(`${origin}/#${route}`);
        await page.locator('main').first().waitFor();
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready);
      },
    });
  } finally {
    await browser.close();
  }
}
