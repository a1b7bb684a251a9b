import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { wellDone } from './films';
import { freeze } from './frozen';
import { withApp } from './opened-app';
import { sizes } from './sizes';

const docs = join(import.meta.dirname, '../../docs');
/** Of a webp, 0..1: letters stay sharp, and a picture stays well under 200 kB. */
const quality = 0.85;

/** Writes what the window shows as webp; the browser itself is the encoder. */
async function write(page: Page, name: string): Promise<void> {
  const png = (await page.screenshot({ timeout: 120_000 })).toString('base64');
  // In a page of its own: the app's own page may not read from a data: address.
  const encoder = await page.context().newPage();
  const webp = await encoder.evaluate(
    async ([data, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', wanted);
    },
    [png, quality] as const,
  );
  await encoder.close();
  writeFileSync(join(docs, `${name}.webp`), Buffer.from(webp.split(',')[1] ?? '', 'base64'));
}

/** The three pictures of README.md, taken from the product as it is. */
export async function takeReadmePictures(origin: string): Promise<void> {
  const chosen = { language: 'en', safetyRead: true };
  await withApp(origin, { film: await wellDone() }, chosen, async ({ page, open }) => {
    // High enough for today's session and a row of exercises.
    await page.setViewportSize({ ...sizes.laptop, height: 1080 });
    await open('/');
    await page.getByTestId('start-session').waitFor();
    await write(page, 'home');
    await page.setViewportSize(sizes.laptop);

    await open('/live/bird-dog?source=camera&dose=first');
    // Past the first rounds, from which the person's own range is learnt.
    await page.getByTestId('count').filter({ hasText: '3' }).waitFor({ timeout: 300_000 });
    const thaw = await freeze(page, '[data-testid=stage]:has([data-testid=hold-clock])');
    await write(page, 'live');
    await thaw();
    await page.keyboard.press('Escape');
    await page.getByTestId('review-link').click();
    await page.getByTestId('rep-row').first().waitFor();
    await write(page, 'review');
  });
}
