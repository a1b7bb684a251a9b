import type { Page } from '@playwright/test';
import { readFrameCode } from '../person/frame-code';

/** Of the lower left corner, where a rendered clip carries its frame numbers. Pixels. */
const [width, height] = [72, 6];

/** Number of the clip's frame that the live view shows just now; null while it shows none. */
export async function frameShown(page: Page): Promise<number | null> {
  const grey = await page.evaluate(
    ([w, h]) => {
      const video = document.querySelector('video');
      if (!video?.videoWidth) return null;
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(video, 0, video.videoHeight - h, w, h, 0, 0, w, h);
      const { data } = context.getImageData(0, 0, w, h);
      return Array.from({ length: w * h }, (_, i) => data[4 * i + 1] ?? 0);
    },
    [width, height] as const,
  );
  return grey && readFrameCode(Uint8Array.from(grey), width, height);
}
