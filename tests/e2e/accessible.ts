import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, in one line each. */
export async function violations(page: Page): Promise<string[]> {
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

/** A window of 640 x 400 CSS pixels is what 1280 x 800 becomes at 200 %. */
const zoomed = { width: 640, height: 400 };

/** Nothing hangs out at the side, and whatever can be pressed can be scrolled to and pressed. */
export async function expectWholeWhenZoomed(page: Page, where: string): Promise<void> {
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
