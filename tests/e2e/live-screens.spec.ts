import type { Page } from '@playwright/test';
import { filmEmptyRoom } from '../../scripts/empty-room-film';
import { engineVersions } from '../../src/pose/engine-kinds';
import { expectWholeWhenZoomed, violations } from './accessible';
import { expect, test as withCamera } from './camera';
import { readSafety } from './read-safety';

const test = withCamera.extend<{ inEmptyRoom: Page }>({
  /** A page whose camera sees a room with nobody in it. The stop signs have been read. */
  inEmptyRoom: async ({ openWithCamera, page: drawing }, use, testInfo) => {
    await drawing.goto('/');
    const mjpegFile = await filmEmptyRoom(drawing, testInfo.outputPath('room.mjpeg'));
    const page = await openWithCamera({ mjpegFile });
    await readSafety(page);
    await use(page);
  },
});

test('nobody in the picture: it says so, counts nothing, and the record can be deleted', async ({
  inEmptyRoom: page,
}) => {
  await page.goto('/#/exercise/bird-dog');
  await page.getByTestId('start').click();

  const stage = page.getByTestId('stage');
  await expect(stage).toHaveAttribute('data-stage', 'set-up', { timeout: 60_000 });
  await expect(page.getByTestId('sight-hint')).toHaveAttribute('data-sight', 'nobody');
  await expect(page.getByTestId('cue')).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Space');
  await expect(page.getByTestId('cue')).toHaveText('Paused');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(stage).toHaveAttribute('data-stage', 'finished');
  expect(await violations(page)).toEqual([]);

  await page.getByTestId('review-link').click();
  await expect(page.getByTestId('review-count')).toHaveText('0');
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(page.getByTestId('review-count')).toHaveText('0');
  await page.getByRole('link', { name: 'Past sessions' }).click();
  const row = page.getByTestId('session-row');
  await expect(row).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await row.getByRole('button', { name: /^Delete/ }).click();
  await row.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(row).toHaveCount(0);
  await expect(page.getByText('Nothing recorded yet.')).toBeVisible();
});

test('a session: its set, its rest, its end', async ({ inEmptyRoom: page }) => {
  await page.goto('/');
  await page.getByTestId('start-session').click();
  const stage = page.getByTestId('stage');
  await expect(stage).toHaveAttribute('data-stage', 'set-up', { timeout: 60_000 });

  /** One voice for what can wait and one for what cannot. */
  const expectTwoLiveRegions = async () => {
    await expect(page.locator('[aria-live=polite]')).toHaveCount(1);
    await expect(page.locator('[aria-live=assertive]')).toHaveCount(1);
  };
  const expectWell = async (where: string) => {
    expect(await violations(page), where).toEqual([]);
    await expectWholeWhenZoomed(page, where);
    expect(await violations(page), where).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  await expectTwoLiveRegions();
  await expectWell('set');

  await page.keyboard.press('n');
  const rest = page.getByTestId('rest');
  await expect(rest).toHaveAttribute('data-asking', 'false');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('rest-longer')).toHaveAttribute('aria-pressed', 'true');
  await expectTwoLiveRegions();
  await expectWell('rest');

  await page.keyboard.press('h');
  await expect(rest).toHaveAttribute('data-asking', 'true');
  await expectTwoLiveRegions();
  await expectWell('it hurts');

  await page.keyboard.press('Escape');
  await expect(page.getByTestId('session-end')).toBeVisible();
  await page.getByTestId('pain').getByRole('button', { name: '6', exact: true }).click();
  await expectWell('end');
});

test('whoever wants less motion gets none in the live view either', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await page.getByTestId('watch-demo').click();
  const calm = await page
    .getByTestId('stage')
    .evaluate((stage) => getComputedStyle(stage).getPropertyValue('--calm'));
  expect(parseFloat(calm)).toBe(0);
});

test('a camera that is taken away: says so, and keeps what was recorded', async ({
  inEmptyRoom: page,
}) => {
  // Keeps hold of the camera, to unplug it later.
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const original = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wish) => {
      const stream = await original(wish);
      Object.assign(globalThis, { unplug: () => stream.getTracks()[0]?.stop() });
      return stream;
    };
  });
  await page.goto('/#/exercise/bird-dog');
  await page.getByTestId('start').click();
  await expect(page.getByTestId('stage')).toHaveAttribute('data-stage', 'set-up', {
    timeout: 60_000,
  });
  await page.evaluate(() => (globalThis as unknown as { unplug(): void }).unplug());
  await expect(page.getByTestId('problem')).toHaveAttribute('data-kind', 'lost');
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('review-link').click();
  await expect(page.getByText('camera lost')).toBeVisible();
});

test('a window that lets nothing be stored: the set can be looked at while it is open', async ({
  inEmptyRoom: page,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await page.goto('/#/exercise/bird-dog');
  await page.getByTestId('start').click();
  const stage = page.getByTestId('stage');
  await expect(stage).toHaveAttribute('data-stage', 'set-up', { timeout: 60_000 });
  await page.keyboard.press('Escape');
  await expect(stage).toHaveAttribute('data-stage', 'finished');
  await expect(page.getByTestId('ended')).toContainText('until you close this window');
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('review-link').click();
  await expect(page.getByTestId('review-count')).toHaveText('0');
  await page.reload();
  await expect(page.getByTestId('review-count')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Past sessions' }).first()).toBeVisible();
});

test('live and in review, with a person in the picture', async ({ openWithCamera }) => {
  test.setTimeout(20 * 60_000); // The first time, the clip is rendered.
  const page = await openWithCamera({ clip: { exercise: 'bird-dog', reps: 2 } });
  await readSafety(page);
  await page.goto('/#/exercise/bird-dog');
  await page.getByTestId('start').click();

  const count = page.getByTestId('count');
  await expect(count).toHaveText('1', { timeout: 120_000 });
  expect(await violations(page)).toEqual([]);
  const height = await count.evaluate((element) => {
    // The figures of the font are 0.69 em high.
    return (0.69 * parseFloat(getComputedStyle(element).fontSize)) / innerHeight;
  });
  expect(height).toBeGreaterThanOrEqual(0.22);
  await page.keyboard.press('PageDown');
  await page.getByTestId('review-link').click();

  const rows = page.getByTestId('rep-row');
  await expect(rows.first()).toBeVisible();
  const counted = Number(await page.getByTestId('review-count').textContent());
  expect(counted).toBeGreaterThanOrEqual(1);
  expect(await violations(page)).toEqual([]);

  await rows.first().getByRole('button', { name: 'Leave it out' }).first().click();
  await expect(page.getByTestId('review-count')).toHaveText(String(counted - 1));
  await page.reload();
  await expect(page.getByTestId('review-count')).toHaveText(String(counted - 1));
  await rows.first().getByRole('button', { name: 'It counts' }).click();
  await expect(page.getByTestId('review-count')).toHaveText(String(counted));

  const position = page.getByTestId('replay-position');
  await position.focus();
  const before = await position.inputValue();
  await page.keyboard.press('ArrowRight');
  expect(Number(await position.inputValue())).toBe(Number(before) + 1);
});

test('without a graphics card the picture is drawn, under the outline to step into', async ({
  inEmptyRoom: page,
}) => {
  await page.addInitScript((versions) => {
    const { hardwareConcurrency } = navigator;
    const key = `${versions} ${hardwareConcurrency} ${String(crossOriginIsolated)}`;
    const measurements = [{ id: 'litert-full', frameMs: 30 }];
    const kept = { key, measurements, stale: false, graphicsCard: false };
    localStorage.setItem('lento-engine', JSON.stringify(kept));
  }, engineVersions);
  await page.goto('/#/exercise/bird-dog');
  await page.getByTestId('start').click();
  const stage = page.getByTestId('stage');
  await expect(stage).toHaveAttribute('data-stage', 'set-up', { timeout: 60_000 });
  await expect(page.getByTestId('cue')).toBeVisible();

  const picture = page.getByTestId('picture');
  await expect(picture.locator('video')).toHaveCount(0);
  /** The camera's room is neither black nor clear in any of three places. */
  const drawn = () =>
    picture.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('2d');
      const at = [0.1, 0.5, 0.9].map((share) =>
        context?.getImageData(share * canvas.width, share * canvas.height, 1, 1).data.slice(0, 4),
      );
      return at.every((rgba) => rgba?.[3] === 255 && (rgba[0] ?? 0) > 40);
    });
  await expect.poll(drawn).toBe(true);
  const places = await page.getByTestId('ghost').evaluate((ghost) => {
    ghost.style.pointerEvents = 'auto';
    const { left, top, width, height } = ghost.getBoundingClientRect();
    const found = document.elementsFromPoint(left + width / 2, top + height / 2);
    const place = (tag: string) => found.findIndex((one) => one.closest(tag) !== null);
    return { ghost: place('[data-testid=ghost]'), canvas: place('canvas') };
  });
  expect(places.ghost).toBeGreaterThanOrEqual(0);
  expect(places.canvas).toBeGreaterThan(places.ghost);
  // And what is to be read and pressed lies over both.
  const hint = page.getByTestId('gestures');
  const covered = await hint.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [first] = document.elementsFromPoint(left + width / 2, top + height / 2);
    return first !== element;
  });
  expect(covered).toBe(false);
});

test('the demo needs no camera and ends by itself in a review', async ({ page }) => {
  await page.goto('/');
  await page.getByTestId('watch-demo').click();
  const stage = page.getByTestId('stage');
  await expect(page.getByTestId('count')).toHaveText('1', { timeout: 120_000 });
  await expect(stage).toHaveAttribute('data-stage', 'finished', { timeout: 60_000 });
  await page.getByTestId('review-link').click();
  await expect(page.getByTestId('review-count')).toHaveText('3');
});

test('whoever says that it hurts is told that it stops, and is not praised', async ({ page }) => {
  await page.goto('/');
  await page.getByTestId('watch-demo').click();
  await expect(page.getByTestId('count')).toHaveText('1', { timeout: 120_000 });
  await page.keyboard.press('h');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-stage', 'finished');
  await expect(page.getByTestId('cue')).toHaveText(/^All right\. We stop here\./);
});

test('the live view is dark on a light page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () =>
    page.evaluate(() => {
      const element = document.querySelector('[data-testid=stage]') ?? document.documentElement;
      const rgb = getComputedStyle(element).backgroundColor.match(/\d+/g) ?? [];
      return Math.max(...rgb.map(Number));
    });
  expect(await paper()).toBeGreaterThan(200);
  await page.getByTestId('watch-demo').click();
  await expect(page.getByTestId('stage')).toBeVisible();
  expect(await paper()).toBeLessThan(80);
});
