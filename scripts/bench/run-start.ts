import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  breakEngine,
  noteEngines,
  openAppBrowser,
  startAfterReading,
  visitLive,
  type VisitTimes,
} from './app-browser';
import type { ServedApp } from './served-app';

export interface StartResult {
  /** Nothing is there yet; once for each round. */
  readonly first: readonly VisitTimes[];
  /** The browser has been closed and opened again since. */
  readonly second: readonly VisitTimes[];
  /** From the click on "Start" to the first pose, for somebody who has read about the exercise; ms. */
  readonly afterReading: readonly number[];
  /** Without a pose after the engine of a session broke: for the first time, and once more; ms. */
  readonly brokenOnce: readonly number[];
  readonly brokenTwice: readonly number[];
}

/**
 * A short set, on a machine that is slow at first: a browser keeps what it has compiled of an engine only
 * once the engine's busiest parts have stopped changing.
 */
const firstSessionMs = 60_000;
/** Between two breaks the next engine is made ready in this time. */
const sessionMs = 25_000;
/** A browser that has just been opened is busy with itself; whoever opened it has an address to type. */
const openingMs = 2_000;
/** A look at the home page before the browser is closed. */
const lookingMs = 5_000;

/** First and second visits in browsers that remember, each opened anew. */
export async function measureStart(
  { address }: ServedApp,
  cameraFile: string,
  visits: number,
  tell: (text: string) => void,
): Promise<StartResult> {
  const first: VisitTimes[] = [];
  const second: VisitTimes[] = [];
  const afterReading: number[] = [];
  const brokenOnce: number[] = [];
  const brokenTwice: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const profile = mkdtempSync(join(tmpdir(), 'lento-visit-'));
    try {
      for (const times of [first, second]) {
        const context = await openAppBrowser({ profile, cameraFile });
        try {
          const page = await context.newPage();
          await noteEngines(page);
          await page.waitForTimeout(openingMs);
          times.push(await visitLive(page, address, 'bird-dog'));
          await page.waitForTimeout(times === first ? firstSessionMs : sessionMs);
          if (times === second) {
            brokenOnce.push(await breakEngine(page));
            await page.waitForTimeout(sessionMs);
            brokenTwice.push(await breakEngine(page));
          }
          // Everything is kept once the home page says so.
          await page.goto(address);
          await page.getByTestId('offline-ready').waitFor({ timeout: 120_000 });
          // What is on its way to the disk gets there: nobody ends a browser in the same moment.
          await page.waitForTimeout(lookingMs);
          if (times === second)
            afterReading.push(await startAfterReading(page, address, 'bird-dog'));
        } finally {
          await context.close();
        }
      }
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
    tell(`visits ${visit + 1} of ${visits}`);
  }
  return { first, second, afterReading, brokenOnce, brokenTwice };
}
