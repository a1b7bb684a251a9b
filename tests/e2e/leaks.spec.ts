import { expect, test } from '@playwright/test';
import { assembleMovenet } from '../../models/movenet';
import { modelFolder } from '../../models/folders';
import { openBenchBrowser, type BenchBrowser } from '../../scripts/bench/bench-browser';
import { clipFile } from '../../scripts/bench/run-race';
import { engineKinds } from '../../src/pose/engine-kinds';

// Building the page, and engines in a browser that is new each time.
test.describe.configure({ timeout: 10 * 60_000 });

const videoUrl = '/clip.webm';

async function onBenchPage<T>(task: (browser: BenchBrowser) => Promise<T>): Promise<T> {
  const opened = await openBenchBrowser({ files: { [videoUrl]: clipFile } });
  try {
    return await task(opened);
  } finally {
    await opened.close();
  }
}

test.beforeAll(async () => {
  // Not part of the installation: it is fetched for the one engine that needs it.
  test.setTimeout(10 * 60_000);
  await assembleMovenet(modelFolder);
});

for (const id of ['mediapipe-full', 'litert-full', 'movenet'] as const) {
  test(`${id} closes every frame and frees every tensor`, async () => {
    const request = { videoUrl, engine: engineKinds[id], silhouette: true, frames: 30 };
    const { half, whole, poses } = await onBenchPage(({ page }) =>
      page.evaluate((wanted) => window.bench!.countLeaks(wanted), request),
    );
    expect(poses).toBeGreaterThan(20);
    for (const open of [half, whole]) {
      expect(open.frames).toBe(0);
      expect(open.tensors).toBe(0);
    }
    expect(whole.tensorflowTensors).toBe(half.tensorflowTensors);
    expect(whole.tensorflowTensors > 0).toBe(id === 'movenet');
    expect(whole.madeTensors > half.madeTensors).toBe(id === 'litert-full');
  });
}

test('a frame that stays open is seen', async () => {
  const request = { videoUrl, engine: engineKinds['litert-lite'], silhouette: false, frames: 5 };
  const { whole } = await onBenchPage(({ page }) =>
    page.evaluate((wanted) => window.bench!.countLeaks(wanted), { ...request, leave: 2 }),
  );
  expect(whole.frames).toBe(2);
});

test('the whole app leaves nothing open, and counts with MoveNet as well', async () => {
  // The clip has 18 seconds and three rounds.
  const request = { videoUrl, exerciseId: 'bird-dog', frames: 15 * 18, parts: 3 };
  const { samples, count } = await onBenchPage(({ page }) =>
    page.evaluate((wanted) => window.bench!.runLongSession(wanted), {
      ...request,
      engine: engineKinds.movenet,
    }),
  );
  expect(samples.map(({ open }) => open.frames)).toEqual([0, 0, 0]);
  const tensors = samples.map(({ open }) => open.tensorflowTensors);
  expect(new Set(tensors).size).toBe(1);
  expect(count).toBeGreaterThanOrEqual(2);
});
