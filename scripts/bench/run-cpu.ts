import type { EngineId } from '../../src/pose/engine-kinds';
import { launchBrowser } from '../browser';
import { awaitFirstPose, cameraArguments, readAbout } from './app-browser';
import { cpuSeconds, usedBetween, type CpuSeconds } from './processes';
import type { ServedApp } from './served-app';

export interface CpuFigures {
  /** CPU seconds of a minute, by kind of process; the camera's own decoding is in `utility`. */
  readonly perMinute: CpuSeconds;
  /** Poses a second, as the app's own panel tells. */
  readonly poses: number;
}

export interface CpuResult {
  readonly coached: CpuFigures;
  readonly nobody: CpuFigures;
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the browser's processes use while the app looks at a camera. */
export async function measureCpu(
  { address }: ServedApp,
  cameraFile: string,
  engine: EngineId,
  seconds: number,
): Promise<CpuFigures> {
  const browser = await launchBrowser({ args: cameraArguments(cameraFile) });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    await page.addInitScript((chosen) => {
      localStorage.setItem('lento-settings', JSON.stringify({ safetyRead: true, engine: chosen }));
    }, engine);
    // As on any other day: the machine has been measured.
    await readAbout(page, address, 'bird-dog');
    await page.goto(`${address}#/live/bird-dog?source=camera&dose=usual`);
    await awaitFirstPose(page);
    // The first seconds compile; and with nobody there, nothing is left out before three have passed.
    await rest(6000);
    // Before the minute: the set may be over at its end.
    const poses = await posesPerSecond();
    const [before, startMs] = [await cpuSeconds(browser), Date.now()];
    await rest(seconds * 1000);
    const used = usedBetween(before, await cpuSeconds(browser));
    const minutes = (Date.now() - startMs) / 60_000;
    return {
      perMinute: Object.fromEntries(
        Object.entries(used).map(([type, spent]) => [type, spent / minutes]),
      ),
      poses,
    };

    async function posesPerSecond(): Promise<number> {
      await page.keyboard.press('t');
      await rest(4000);
      const row = page.getByTestId('timing').getByRole('row', { name: 'poses a second' });
      const told = Number(await row.getByRole('cell').first().innerText());
      await page.keyboard.press('t');
      return told;
    }
  } finally {
    await browser.close();
  }
}
