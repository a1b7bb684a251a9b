import type { Page, Worker } from '@playwright/test';

/**
 * The worker of a page of the app that looks at frames just now; null = none runs. Threads of an engine are
 * workers of its own, and have other names.
 */
export async function findPoseWorker(page: Page): Promise<Worker | null> {
  for (const worker of page.workers()) {
    // One that ends meanwhile is not the one.
    const name = await worker.evaluate(() => self.name).catch(() => '');
    if (name === 'pose') return worker;
  }
  return null;
}
