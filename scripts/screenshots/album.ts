import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ScreenshotWish } from './arguments';
import { freeze } from './frozen';
import { sizes } from './sizes';

type Language = ScreenshotWish['languages'][number];

/** Where the pictures of one language go. */
export class Album {
  readonly language: Language;
  /** Pictures that there are none of: their state never came. */
  readonly missed: string[] = [];
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
   * @param state CSS selector that is there while the screen is in its state
   */
  async takeStage(page: Page, name: string, state: string): Promise<void> {
    const thaw = await freeze(page, state).catch(() => null);
    if (thaw === null) {
      this.missed.push(`${this.language}/${name}`);
      return;
    }
    for (const size of this.#wish.sizes) {
      await page.setViewportSize(sizes[size]);
      await this.#shoot(page, `${name}-${size}`, false);
    }
    await thaw();
  }

  async #shoot(page: Page, file: string, fullPage: boolean): Promise<void> {
    await page.screenshot({ path: join(this.#folder, `${file}.png`), fullPage, timeout: 120_000 });
  }
}
