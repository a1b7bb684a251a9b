import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';

/**
 * Writes a film of an empty grey room for the browser's camera.
 *
 * @param page any page of the app; its browser draws the pictures
 */
export async function filmEmptyRoom(page: Page, mjpegFile: string): Promise<string> {
  const jpeg = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#8b8f8c';
    context.fillRect(0, 0, 640, 480);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  });
  mkdirSync(dirname(mjpegFile), { recursive: true });
  writeFileSync(mjpegFile, Buffer.from([...jpeg, ...jpeg]));
  return mjpegFile;
}
