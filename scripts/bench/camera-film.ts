import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filmEmptyRoom } from '../empty-room-film';

const folder = join(import.meta.dirname, '../../.cache/bench-films');

/**
 * The clip as a film for the browser's camera, which plays it over and over.
 *
 * @param page the benchmark's page, which decodes the clip
 */
export async function filmOfClip(page: Page, videoUrl: string): Promise<string> {
  const file = join(folder, 'clip.mjpeg');
  if (existsSync(file)) return file;
  const jpegs = await page.evaluate((url) => window.bench!.clipPictures(url), videoUrl);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.part`, Buffer.concat(jpegs.map((jpeg) => Buffer.from(jpeg, 'base64'))));
  renameSync(`${file}.part`, file);
  return file;
}

/** A grey room with nobody in it. */
export const filmOfEmptyRoom = (page: Page): Promise<string> =>
  filmEmptyRoom(page, join(folder, 'empty-room.mjpeg'));
