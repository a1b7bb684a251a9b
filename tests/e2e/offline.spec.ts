import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { preview } from 'vite';
import { securityHeaders } from '../../.config/security-headers';
import { recordedEngines } from './recorded-engines';

const root = join(import.meta.dirname, '../..');
const demoClip = join(root, 'content/demo/bird-dog.webm');

interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** A server of the test's own, so that it can be stopped. */
async function serve(outDir: string): Promise<Served> {
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 4193 },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the server has no address');
  return { address, close: () => server.close() };
}

/** No network, nothing in the browser's ordinary cache: only what the app itself has kept is left. */
async function cutOff(context: BrowserContext, page: Page, server: Served): Promise<void> {
  await server.close();
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await context.setOffline(true);
}

const stageOf = (page: Page) => page.getByTestId('stage');

/** The model runs: it has looked at a first frame. */
async function expectFirstPose(page: Page): Promise<void> {
  await expect(stageOf(page)).toHaveAttribute('data-stage', /set-up|waiting|moving/, {
    timeout: 60_000,
  });
}

test('after a first visit it works without a network', async ({ context, page }) => {
  const server = await serve(join(root, 'dist'));
  try {
    await page.goto(server.address);
    await expect(page.getByTestId('offline-ready')).toBeVisible({ timeout: 90_000 });
    await cutOff(context, page, server);

    await page.reload();
    await expect(page.getByTestId('offline-ready')).toBeVisible();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const policy = await page.evaluate(async () =>
      (await fetch('./')).headers.get('Content-Security-Policy'),
    );
    expect(policy).toBe(securityHeaders['Content-Security-Policy']);
    // The browser takes the screens out of the cache by itself: nothing waits for the service worker.
    const sources = await page.evaluate(() =>
      (
        performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
          workerFinalSourceType?: string;
        })[]
      )
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ workerFinalSourceType }) => workerFinalSourceType),
    );
    expect(new Set(sources)).toEqual(new Set(['cache']));

    await page.getByRole('link', { name: /^Cat arch/ }).click();
    await expect(page.getByRole('heading', { name: /^Cat arch/, level: 1 })).toBeVisible();

    await page.goto(server.address);
    await page.getByTestId('watch-demo').click();
    await expectFirstPose(page);
    await page.keyboard.press('PageDown');
    await page.getByTestId('review-link').click();
    await expect(page.getByTestId('review-count')).toBeVisible();
    // The engine that it would have with a network, and not the one that takes over from it.
    const engines = await recordedEngines(page);
    expect(engines.first).toContain('litert');
    expect(engines.later).toEqual([]);

    await page.goto(`${server.address}#/video`);
    await page.getByRole('radio', { name: 'Bird-dog' }).check();
    await page.getByTestId('video-file').setInputFiles(demoClip);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await expectFirstPose(page);
  } finally {
    await server.close();
  }
});

/** Another build in the eyes of the browser: its page has a mark, its service worker another version. */
function copyBuild(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const dist = join(root, 'dist');
  symlinkSync(join(dist, 'assets'), join(folder, 'assets'));
  for (const name of ['icon.svg', 'icon-192.png', 'icon-512.png', 'licences.txt']) {
    cpSync(join(dist, name), join(folder, name));
  }
  for (const name of ['index.html', 'service-worker.js', 'manifest.webmanifest']) {
    cpSync(join(dist, name), join(folder, name));
  }
}

function renewBuild(folder: string): void {
  const change = (name: string, from: RegExp, to: string) => {
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    expect(after, name).not.toBe(before);
    writeFileSync(path, after);
  };
  change('index.html', /<head>/, '<head><meta name="build" content="next" />');
  change(
    'service-worker.js',
    /"?version"?:\s*["`'][0-9a-f]{16}["`']/,
    '"version":"0123456789abcdef"',
  );
}

test('a new version waits for the next visit, and for other windows', async ({
  context,
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('build');
  copyBuild(folder);
  const server = await serve(folder);
  const isNext = (window: Page) => window.locator('meta[name=build]').count();
  try {
    await page.goto(server.address);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    renewBuild(folder);

    await page.reload();
    await expect(page.getByTestId('new-version')).toBeVisible();
    expect(await isNext(page)).toBe(0);

    // A session may be running in the other window: the old version stays.
    const other = await context.newPage();
    await other.goto(server.address);
    await expect(other.getByTestId('new-version')).toBeVisible();
    expect(await isNext(other)).toBe(0);
    await other.close();

    // Nor does the new one begin in a session that is opened by its address: it waits until that is left.
    await page.goto(`${server.address}#/session/none`);
    await page.reload();
    await page.waitForTimeout(3000);
    const waits = await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting != null,
    );
    expect(waits).toBe(true);
    expect(await isNext(page)).toBe(0);
    await page.evaluate(() => void (location.hash = '#/'));

    // A browser may take a moment to forget a window that was closed.
    await expect(async () => {
      await page.reload();
      await expect(page.locator('meta[name=build]')).toHaveCount(1, { timeout: 2000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByTestId('new-version')).toHaveCount(0);
  } finally {
    await server.close();
  }
});

test('no request leaves the origin in a session', async ({ context, page, baseURL }) => {
  const requests: { url: string; byServiceWorker: boolean }[] = [];
  context.on('request', (request) =>
    requests.push({ url: request.url(), byServiceWorker: request.serviceWorker() !== null }),
  );
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });

  await page.goto('/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByTestId('watch-demo').click();
  await expectFirstPose(page);
  await page.keyboard.press('PageDown');
  await page.getByTestId('review-link').click();
  await expect(page.getByTestId('review-count')).toBeVisible();

  const urls = requests.map(({ url }) => url);
  for (const part of ['.wasm', '.task', '.webm', 'service-worker.js']) {
    expect(
      urls.some((url) => url.includes(part)),
      part,
    ).toBe(true);
  }
  expect(requests.some(({ byServiceWorker }) => byServiceWorker)).toBe(true);
  const own = new RegExp(`^(${baseURL}/|blob:${baseURL}/|data:)`);
  expect(urls.filter((url) => !own.test(url))).toEqual([]);
  expect(refused).toEqual([]);

  // What would be seen if one did.
  await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
  await expect.poll(() => refused.length).toBeGreaterThan(0);
});
