import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const folder = join(import.meta.dirname, '../../.cache/bench-films');

function write(name: string, pictures: readonly Buffer[]): string {
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.part`, Buffer.concat(pictures));
  renameSync(`${file}.part`, file);
  return file;
}

/**
 * The clip as a film for the browser's camera, which plays it over and over.
 *
 * @param page the benchmark's page, which decodes the clip
 */
export async function filmOfClip(page: Page, videoUrl: string): Promise<string> {
  const file = join(folder, 'clip.mjpeg');
  if (existsSync(file)) return file;
  const jpegs = await page.evaluate((url) => window.bench!.clipPictures(url), videoUrl);
  return write(
    'clip.mjpeg',
    jpegs.map((jpeg) => Buffer.from(jpeg, 'base64')),
  );
}

/** A grey room with nobody in it. */
export async function filmOfEmptyRoom(page: Page): Promise<string> {
  const jpeg = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#8b8f8c';
    context.fillRect(0, 0, 640, 480);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  });
  return write('empty-room.mjpeg', [Buffer.from(jpeg), Buffer.from(jpeg)]);
}
