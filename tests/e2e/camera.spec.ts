import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type CameraWish } from './camera';

/** What `getUserMedia` does on the app's own page: the size of the picture, or the error's name. */
async function askForCamera(
  openWithCamera: (wish: CameraWish) => Promise<Page>,
  wish: CameraWish,
): Promise<string> {
  const page = await openWithCamera(wish);
  await page.goto('/');
  return page.evaluate(async () => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: true });
      const { width, height } = stream.getVideoTracks()[0]!.getSettings();
      return `${width} x ${height}`;
    } catch (error) {
      return (error as Error).name;
    }
  });
}

test('a camera that the person denies', async ({ openWithCamera }) => {
  expect(await askForCamera(openWithCamera, 'denied')).toBe('NotAllowedError');
});

test('no camera at all', async ({ openWithCamera }) => {
  expect(await askForCamera(openWithCamera, 'none')).toBe('NotFoundError');
});

test('a file of pictures as the camera', async ({ openWithCamera, page }, testInfo) => {
  // Two grey pictures, drawn by the browser itself.
  await page.goto('/');
  const jpeg = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 240);
    canvas.getContext('2d')!.fillRect(0, 0, 320, 240);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  });
  const mjpegFile = testInfo.outputPath('grey.mjpeg');
  if (!existsSync(dirname(mjpegFile))) mkdirSync(dirname(mjpegFile), { recursive: true });
  writeFileSync(mjpegFile, Buffer.from([...jpeg, ...jpeg]));
  expect(await askForCamera(openWithCamera, { mjpegFile })).toBe('320 x 240');
});
