import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { filmEmptyRoom } from '../../scripts/empty-room-film';
import { expect, test } from './camera';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, in one line each. */
async function violations(page: Page): Promise<string[]> {
  const found = await violationsNow(page);
  // A cue that came while it was looked at may have changed its colour under way.
  return found.length === 0 ? found : violationsNow(page);
}

async function violationsNow(page: Page): Promise<string[]> {
  // Colours on their way from one to the other are nobody's design: transitions come to their end.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished.catch(() => undefined)),
    ),
  );
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Past the page that is shown before the very first session. */
async function readSafety(page: Page): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('lento-settings', JSON.stringify({ safetyRead: true }));
  });
}

const calmScreens = [
  ['home', '/'],
  ['safety', '/#/safety'],
  ['settings', '/#/settings'],
  ['sounds', '/#/sounds'],
  ['the list of today', '/#/plan'],
  ['a session that is gone', '/#/session/nothing'],
  ['past sessions', '/#/sessions'],
  ['open a video', '/#/video'],
  ['exercise', '/#/exercise/bird-dog'],
  ['unknown exercise', '/#/exercise/nothing'],
  ['missing review', '/#/review/nothing'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [name, address] of calmScreens) {
      test(`${name} is accessible`, async ({ page }) => {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

/** A window of 640 x 400 CSS pixels is what 1280 x 800 becomes at 200 %. */
const zoomed = { width: 640, height: 400 };

/** Nothing hangs out at the side, and whatever can be pressed can be scrolled to and pressed. */
async function expectWholeWhenZoomed(page: Page, where: string): Promise<void> {
  await page.setViewportSize(zoomed);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, where).toBeLessThanOrEqual(0);
  for (const control of await page.locator('main .button:visible:enabled').all()) {
    await control.click({ trial: true, timeout: 30_000 });
    const box = await control.boundingBox();
    expect(box?.x, where).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), where).toBeLessThanOrEqual(zoomed.width);
  }
}

test('nothing is cut off at 200 % zoom', async ({ page }) => {
  for (const [, address] of calmScreens) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectWholeWhenZoomed(page, address);
  }
});

test('the Tab key goes to every control, and shows where it is', async ({ page }) => {
  for (const [, address] of calmScreens) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const stops = new Set<string>();
    // It begins at the heading, and comes round past the end of the page.
    for (let ends = 0; ends < 2;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const shown = [element, element.nextElementSibling].some((one) => {
          if (!one) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        });
        const id = [...document.querySelectorAll('*')].indexOf(element);
        return { id: `${id}`, shown, html: element.outerHTML.slice(0, 120) };
      });
      if (stop === null) {
        ends += 1;
        continue;
      }
      if (stops.has(stop.id)) break;
      stops.add(stop.id);
      expect(stop.shown, `${address}: ${stop.html}`).toBe(true);
    }
    const controls = await page.evaluate(
      () =>
        [...document.querySelectorAll('a[href], button:enabled, input:enabled')].filter(
          // Of a group of radio buttons, the Tab key goes to the chosen one.
          (one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
        ).length,
    );
    expect(stops.size, address).toBe(controls);
  }
});

test('the first session is preceded by the stop signs, once', async ({ openWithCamera }) => {
  const page = await openWithCamera('none');
  await page.goto('/#/exercise/bird-dog');
  await page.getByTestId('start').click();
  await expect(page.getByTestId('safety-read')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByTestId('safety-read').click();
  await expect(page.getByTestId('stage')).toBeVisible();

  await page.goto('/#/exercise/cat-arch');
  await page.getByTestId('start').click();
  await expect(page.getByTestId('stage')).toBeVisible();
});

test('the stop signs can be reached from every calm screen', async ({ page }) => {
  for (const [, address] of calmScreens) {
    await page.goto(address);
    await page.getByRole('link', { name: 'Stop signs' }).click();
    await expect(page.getByRole('heading', { name: 'Get emergency care now' })).toBeVisible();
  }
});

for (const [wish, kind] of [
  ['denied', 'refused'],
  ['none', 'none'],
] as const) {
  test(`a camera that is ${kind}: says so and what to do`, async ({ openWithCamera }) => {
    const page = await openWithCamera(wish);
    await readSafety(page);
    await page.goto('/#/exercise/bird-dog');
    await page.getByTestId('start').click();
    const problem = page.getByTestId('problem');
    await expect(problem).toHaveAttribute('data-kind', kind);
    await expect(problem.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(problem.getByRole('link', { name: 'Back to the exercises' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('a file that is no video: says so', async ({ page }) => {
  await page.goto('/#/video');
  await page.getByRole('radio', { name: 'Pelvic tilt' }).check();
  await page.getByTestId('video-file').setInputFiles({
    name: 'letter.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.from('Dear reader, this is not a video.'),
  });
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByTestId('problem')).toHaveAttribute('data-kind', 'unreadable');
  expect(await violations(page)).toEqual([]);
});

test('no file chosen: stays and says so', async ({ page }) => {
  await page.goto('/#/video');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByRole('alert')).toHaveText('Choose a video file first.');
});

test('an exercise can be started with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  const link = page.getByRole('link', { name: /^Cat arch/ });
  for (let tabs = 0; tabs < 20; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Cat arch/, level: 1 })).toBeFocused();
});

test('settings outlive a reload', async ({ page }) => {
  await page.goto('/#/settings');
  await page.getByRole('switch', { name: 'Spoken cues' }).uncheck();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.reload();
  await expect(page.getByRole('switch', { name: 'Spoken cues' })).not.toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('without motion, two still figures show the exercise', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/#/exercise/bird-dog');
  const still = page.getByRole('img', { name: /start position and the end position/ });
  await expect(still.locator('svg')).toHaveCount(2);
});

test('nobody in the picture: it says so, counts nothing, and the record can be deleted', async ({
  openWithCamera,
  page: drawing,
}, testInfo) => {
  await drawing.goto('/');
  const mjpegFile = await filmEmptyRoom(drawing, testInfo.outputPath('room.mjpeg'));
  const page = await openWithCamera({ mjpegFile });
  await readSafety(page);
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

test('a session: its set, its rest, its end', async ({ openWithCamera, page: drawing }, info) => {
  await drawing.goto('/');
  const mjpegFile = await filmEmptyRoom(drawing, info.outputPath('room.mjpeg'));
  const page = await openWithCamera({ mjpegFile });
  await readSafety(page);
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
  openWithCamera,
  page: drawing,
}, testInfo) => {
  await drawing.goto('/');
  const mjpegFile = await filmEmptyRoom(drawing, testInfo.outputPath('room.mjpeg'));
  const page = await openWithCamera({ mjpegFile });
  await readSafety(page);
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
