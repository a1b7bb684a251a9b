import type { Page } from '@playwright/test';

/** What the live view has shown so far, each thing as often as it changed to it. */
export interface SeenOnScreen {
  readonly cues: readonly string[];
  readonly counts: readonly string[];
  readonly holdSeconds: readonly number[];
  readonly sides: readonly string[];
  /** All of it and what leads through a session, in the order in which it came: `count 1`. */
  readonly log: readonly string[];
}

/** Which exercise of a session, the seconds before it, and what comes next. */
const throughSession = ['place', 'count-in', 'rest-seconds', 'next-exercise'] as const;

/**
 * Notes from now on everything that the live view shows, however short: a cue may be gone before a
 * test looks. To be called before the page is opened.
 */
export async function noteScreen(page: Page): Promise<void> {
  await page.addInitScript((others) => {
    const seen: Record<string, string[]> = { cue: [], count: [], 'hold-clock': [], side: [] };
    for (const name of others) seen[name] = [];
    const log: string[] = [];
    Object.assign(globalThis, { seenOnScreen: { ...seen, log } });
    const look = () => {
      for (const [name, values] of Object.entries(seen)) {
        const element = document.querySelector<HTMLElement>(`[data-testid=${name}]`);
        const value = element?.dataset.side ?? element?.textContent?.trim();
        if (value === undefined || value === values.at(-1)) continue;
        values.push(value);
        log.push(`${name} ${value}`);
      }
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }, throughSession);
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
    log: seen.log ?? [],
  };
}
