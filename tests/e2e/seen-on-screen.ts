import type { Page } from '@playwright/test';

/** What the live view has shown so far, each thing as often as it changed to it. */
export interface SeenOnScreen {
  readonly cues: readonly string[];
  readonly counts: readonly string[];
  readonly holdSeconds: readonly number[];
  readonly sides: readonly string[];
}

/**
 * Notes from now on everything that the live view shows, however short: a cue may be gone before a
 * test looks. To be called before the page is opened.
 */
export async function noteScreen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Record<string, string[]> = { cue: [], count: [], 'hold-clock': [], side: [] };
    Object.assign(globalThis, { seenOnScreen: seen });
    const look = () => {
      for (const [name, values] of Object.entries(seen)) {
        const element = document.querySelector<HTMLElement>(`[data-testid=${name}]`);
        const value = element?.dataset.side ?? element?.textContent?.trim();
        if (value !== undefined && value !== values.at(-1)) values.push(value);
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
}

export async function seenOnScreen(page: Page): Promise<SeenOnScreen> {
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seenOnScreen: Record<string, string[]> }).seenOnScreen,
  );
  return {
    cues: seen.cue ?? [],
    counts: seen.count ?? [],
    holdSeconds: (seen['hold-clock'] ?? []).flatMap((text) => {
      // Done, the clock shows a sign instead of seconds.
      const seconds = parseInt(text, 10);
      return Number.isNaN(seconds) ? [] : [seconds];
    }),
    sides: seen.side ?? [],
  };
}
