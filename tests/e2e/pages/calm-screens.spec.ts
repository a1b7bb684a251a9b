import type { Page } from '@playwright/test';
import { expectWholeWhenZoomed, violations } from '../accessible';
import { expect, test } from '../camera';
import { readSafety } from '../read-safety';

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

/** Opens a page and waits until all of it is there. */
async function openCalm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What depends on the record comes a little later.
  if (address === '/') await expect(page.getByTestId('start-session')).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [name, address] of calmScreens) {
      test(`${name} is accessible`, async ({ page }) => {
        await openCalm(page, address);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

test('nothing is cut off at 200 % zoom', async ({ page }) => {
  for (const [, address] of calmScreens) {
    await openCalm(page, address);
    await expectWholeWhenZoomed(page, address);
  }
});

test('the Tab key goes to every control, and shows where it is', async ({ page }) => {
  for (const [, address] of calmScreens) {
    await openCalm(page, address);
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
