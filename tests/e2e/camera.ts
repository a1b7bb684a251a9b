import {
  test as base,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { launchBrowser } from '../../scripts/browser';
import { renderClip, type ClipWish } from './clip';

/** What stands in for the camera of the browser. */
export type CameraWish =
  /** A rendered clip, over and over, in place of a picture of the person. */
  | { readonly clip: ClipWish }
  /** A file of concatenated JPEG pictures. */
  | { readonly mjpegFile: string }
  /** There is a camera, and the person does not allow it. */
  | 'denied'
  /** There is no camera. */
  | 'none';

function cameraArguments(wish: CameraWish, mjpegFile: string | undefined): string[] {
  // Fake devices replace the real ones: with none of them, there is no camera.
  if (wish === 'none')
    return ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream=device-count=0'];
  if (wish === 'denied') return ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${mjpegFile}`,
  ];
}

async function launchWithCamera(wish: CameraWish): Promise<Browser> {
  let mjpegFile: string | undefined;
  if (typeof wish === 'object') {
    mjpegFile = 'clip' in wish ? (await renderClip(wish.clip)).mjpegFile : wish.mjpegFile;
  }
  return launchBrowser({ args: cameraArguments(wish, mjpegFile) });
}

/**
 * Playwright's `test` with one more fixture: `openWithCamera` starts a browser of its own whose
 * camera is what the test wishes for, and gives an empty page in it. All are closed with the test.
 */
export const test = base.extend<{ openWithCamera: (wish: CameraWish) => Promise<Page> }>({
  openWithCamera: async ({ baseURL, viewport, locale }, use) => {
    const browsers: Browser[] = [];
    await use(async (wish) => {
      const browser = await launchWithCamera(wish);
      browsers.push(browser);
      const options: BrowserContextOptions = { viewport };
      if (baseURL !== undefined) options.baseURL = baseURL;
      if (locale !== undefined) options.locale = locale;
      return (await browser.newContext(options)).newPage();
    });
    await Promise.all(browsers.map((browser) => browser.close()));
  },
});

export { expect } from '@playwright/test';
