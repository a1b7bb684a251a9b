import type { Page, Worker } from '@playwright/test';
import { findPoseWorker } from '../../scripts/pose-worker';
import { expect, test } from './camera';
import { readSafety } from './read-safety';
import { recordedEngines } from './recorded-engines';

// The first time, a clip is rendered.
test.describe.configure({ timeout: 15 * 60_000 });

const slow = { timeout: 120_000 };

const count = (page: Page) => page.getByTestId('count');

/** Opens the live view of an exercise with a rendered clip as its camera, over and over. */
async function begin(page: Page, exercise: string): Promise<void> {
  await readSafety(page);
  await page.goto(`/#/exercise/${exercise}`);
  await page.getByTestId('start').click();
}

async function poseWorker(page: Page): Promise<Worker> {
  const worker = await findPoseWorker(page);
  if (worker === null) throw new Error('no pose worker runs');
  return worker;
}

test('an engine that breaks in a session is replaced, and counting goes on', async ({
  openWithCamera,
}) => {
  const page = await openWithCamera({ clip: { exercise: 'bird-dog', reps: 2 } });
  await begin(page, 'bird-dog');
  await expect(count(page)).toHaveText('1', slow);

  // It breaks while it looks at a frame: the same one is started again.
  const first = await poseWorker(page);
  await first.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of memory');
    });
  });
  await expect(count(page)).toHaveText('2', slow);
  const second = await poseWorker(page);
  expect(second).not.toBe(first);

  // It is silent for good: by now another one takes over.
  await second.evaluate(() => void (self.onmessage = null));
  await expect(count(page)).toHaveText('3', slow);
  expect(await poseWorker(page)).not.toBe(second);
  await expect(page.getByTestId('problem')).toHaveCount(0);

  await page.keyboard.press('PageDown');
  await page.getByTestId('review-link').click();
  await expect(page.getByTestId('review-count')).toHaveText(/^[3-9]$/);
  const engines = await recordedEngines(page);
  expect(engines.first).toContain('litert');
  expect(engines.later).toEqual([expect.stringContaining('mediapipe')]);
});
