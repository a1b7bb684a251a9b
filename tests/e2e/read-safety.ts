import type { Page } from '@playwright/test';

/** Past the page that is shown before the very first session. */
export async function readSafety(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('lento-settings', JSON.stringify({ safetyRead: true }));
  });
}
