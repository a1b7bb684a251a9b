import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser';
import { findPoseWorker } from '../pose-worker';

/** A browser with its camera and what it remembers. */
export interface AppBrowserOptions {
  /** Folder of what it remembers from visit to visit. */
  readonly profile: string;
  /** Concatenated JPEG pictures that stand in for its camera. */
  readonly cameraFile: string;
}

/** A short look at an exercise's page. */
const readingMs = 10_000;

/** Arguments of a browser whose camera plays a film. */
export const cameraArguments = (cameraFile: string): string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${cameraFile}`,
];

export function openAppBrowser({
  profile,
  cameraFile,
}: AppBrowserOptions): Promise<BrowserContext> {
  return findBrowser().then(({ executablePath, channel }) =>
    chromium.launchPersistentContext(profile, {
      headless: true,
      chromiumSandbox: process.getuid?.() !== 0,
      ...(executablePath === undefined ? { channel } : { executablePath }),
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      args: [...browserArguments, ...cameraArguments(cameraFile)],
    }),
  );
}

/** When things happened on the page, in milliseconds since it was asked for. */
export interface VisitTimes {
  readonly firstPoseMs: number;
  /** The page's own scripts had run, and the live view was there. */
  readonly liveViewMs: number;
  /** The last byte of the model, and of the engine, had come; null = it was not fetched by name. */
  readonly modelMs: number | null;
  readonly engineMs: number | null;
}

/** Opens the live view of an exercise and notes what happens when. */
export async function visitLive(
  page: Page,
  address: string,
  exerciseId: string,
): Promise<VisitTimes> {
  await page.addInitScript(() => {
    localStorage.setItem('lento-settings', JSON.stringify({ safetyRead: true }));
    const noted: Record<string, number> = {};
    Object.assign(globalThis, { visitNoted: noted });
    new MutationObserver(() => {
      const stage = document.querySelector<HTMLElement>('[data-testid=stage]')?.dataset.stage;
      if (stage !== undefined) noted.liveViewMs ??= performance.now();
      if (stage !== undefined && stage !== 'loading') noted.firstPoseMs ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`${address}#/live/${exerciseId}?source=camera&dose=usual`);
  const noted = () =>
    page.evaluate(
      () => (globalThis as unknown as { visitNoted: Record<string, number> }).visitNoted,
    );
  await page.waitForFunction(
    () =>
      (globalThis as unknown as { visitNoted: Record<string, number> }).visitNoted.firstPoseMs !==
      undefined,
    undefined,
    { timeout: 180_000 },
  );
  const { firstPoseMs = NaN, liveViewMs = NaN } = await noted();
  return { firstPoseMs, liveViewMs, ...(await workerFetches(page)) };
}

/** When the engines that have run on a page gave their first and latest poses; on the page's clock. */
interface EngineNotes {
  readonly firstMs: number;
  latestMs: number;
}

/** Has a page note when each engine gives poses, from its next address on. */
export async function noteEngines(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: EngineNotes[] = [];
    const noted = new Proxy(Worker, {
      construct(made, [url, options]: [string | URL, WorkerOptions | undefined]) {
        const worker = new made(url, options);
        let own: EngineNotes | null = null;
        worker.addEventListener('message', ({ data }: MessageEvent<{ type?: string } | null>) => {
          if (data?.type !== 'pose') return;
          const nowMs = performance.now();
          own ??= notes[notes.push({ firstMs: nowMs, latestMs: nowMs }) - 1] ?? null;
          if (own) own.latestMs = nowMs;
        });
        return worker;
      },
    });
    Object.assign(globalThis, { Worker: noted, engineNotes: notes });
  });
}

const engineNotes = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { engineNotes: EngineNotes[] }).engineNotes);

/** Breaks the engine of a session, on a page that notes them. @returns ms without a pose */
export async function breakEngine(page: Page): Promise<number> {
  const before = (await engineNotes(page)).length;
  const worker = await findPoseWorker(page);
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose');
    });
  });
  await page.waitForFunction(
    (count) => (globalThis as unknown as { engineNotes: EngineNotes[] }).engineNotes.length > count,
    before,
    { timeout: 60_000 },
  );
  const [broken, next] = (await engineNotes(page)).slice(before - 1);
  return (next?.firstMs ?? NaN) - (broken?.latestMs ?? NaN);
}

/** Waits until the live view has looked at somebody, or found nobody there. */
export async function awaitFirstPose(page: Page): Promise<void> {
  await page.locator('[data-testid=stage]:not([data-stage=loading])').waitFor({ timeout: 180_000 });
}

/** Opens an exercise's page and waits until the machine is measured, which the app does there once. */
export async function readAbout(page: Page, address: string, exerciseId: string): Promise<void> {
  await page.goto(`${address}#/exercise/${exerciseId}`);
  await page.waitForFunction(
    () => (localStorage.getItem('lento-engine') ?? '').includes('"complete":true'),
    undefined,
    { timeout: 180_000 },
  );
}

/** Somebody reads about an exercise, then starts: from the click to the first pose, in ms. */
export async function startAfterReading(
  page: Page,
  address: string,
  exerciseId: string,
): Promise<number> {
  await readAbout(page, address, exerciseId);
  await page.waitForTimeout(readingMs);
  const startedMs = await page.evaluate(() => {
    const start = performance.now();
    document.querySelector<HTMLElement>('[data-testid=start]')?.click();
    return start;
  });
  await awaitFirstPose(page);
  return (await page.evaluate(() => performance.now())) - startedMs;
}

/** Models and engines are fetched by the worker, which has a clock of its own. */
async function workerFetches(page: Page): Promise<Pick<VisitTimes, 'modelMs' | 'engineMs'>> {
  const pageOrigin = await page.evaluate(() => performance.timeOrigin);
  const worker = await findPoseWorker(page);
  const found = await worker
    ?.evaluate(() => ({
      origin: performance.timeOrigin,
      ends: performance
        .getEntriesByType('resource')
        .map((entry) => [entry.name, (entry as PerformanceResourceTiming).responseEnd] as const),
    }))
    .catch(() => null);
  if (!found) return { modelMs: null, engineMs: null };
  const endOf = (ending: string) => {
    const end = found.ends.find(([name]) => name.endsWith(ending))?.[1];
    return end === undefined ? null : found.origin + end - pageOrigin;
  };
  return { modelMs: endOf('.task'), engineMs: endOf('.wasm') };
}
