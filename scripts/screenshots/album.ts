import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ScreenshotWish } from './arguments';
import { sizes, type SizeName } from './sizes';

type Language = ScreenshotWish['languages'][number];

/** How often a passing state is waited for again before its picture is given up. */
const attempts = 12;

/** Where the pictures of one language go. */
export class Album {
  readonly language: Language;
  readonly #wish: ScreenshotWish;
  readonly #folder: string;

  constructor(wish: ScreenshotWish, language: Language) {
    this.language = language;
    this.#wish = wish;
    this.#folder = join(wish.out, language);
    mkdirSync(this.#folder, { recursive: true });
  }

  /** The whole length of a page, in every size and both themes. */
  async takePage(page: Page, name: string): Promise<void> {
    for (const theme of this.#wish.themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const size of this.#wish.sizes) {
        await page.setViewportSize(sizes[size]);
        await this.#shoot(page, `${name}-${size}-${theme}`, true);
      }
    }
  }

  /**
   * A screen that fills the window and is dark in both themes, in every size.
   *
   * @param state CSS selector that is there while the screen is in its state. One that passes is
   *   waited for again, so it has to come back.
   */
  async takeStage(page: Page, name: string, state: string): Promise<void> {
    for (const size of this.#wish.sizes) {
      await page.setViewportSize(sizes[size]);
      await this.#whileIn(page, `${name}-${size}`, state, size);
    }
  }

  async #whileIn(page: Page, file: string, state: string, size: SizeName): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      await page.locator(state).first().waitFor({ state: 'attached', timeout: 120_000 });
      await this.#shoot(page, file, false);
      if ((await page.locator(state).count()) > 0) return;
    }
    throw new Error(`"${file}" was over before its picture was taken (${size}, ${state}).`);
  }

  async #shoot(page: Page, file: string, fullPage: boolean): Promise<void> {
    await page.screenshot({ path: join(this.#folder, `${file}.png`), fullPage });
  }
}
