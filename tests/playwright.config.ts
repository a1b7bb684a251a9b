import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../scripts/browser';

const root = join(import.meta.dirname, '..');

/** Each project clears its own at its start. */
const output = join(root, 'test-results/e2e');

/** Not the port of `npm start`, so that the tests never look at an app that somebody has open. */
const port = 4183;

const { executablePath, channel } = await findBrowser();

export default defineConfig({
  testDir: join(import.meta.dirname, 'e2e'),
  workers: 1,
  projects: [
    // Pages that stand still: two at a time.
    {
      name: 'pages',
      testMatch: '**/e2e/pages/*.spec.ts',
      fullyParallel: true,
      outputDir: join(output, 'pages'),
    },
    // Two cores: the app's own worker and the browser's drawing need both.
    { name: 'live', testIgnore: '**/e2e/pages/**', outputDir: join(output, 'live') },
  ],
  // They run against the clock, with a film for a camera: a machine that stumbles gets a second
  // chance, and `npm test` names how many needed it.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // `npm test` names the file that it reads the counts from.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    trace: 'off',
    ...(executablePath === undefined ? { channel } : {}),
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...browserArguments],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: root,
    url: `http://localhost:${port}/`,
    timeout: 60_000,
    env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    reuseExistingServer: false,
  },
});
