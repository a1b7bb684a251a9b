import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from '@playwright/test';

/** A browser of the Chromium family that starts on this machine. */
export interface FoundBrowser {
  /** Absolute path of the program; absent for Playwright's own, which Playwright finds by channel. */
  readonly executablePath?: string;
  /** Playwright's name for the kind of browser: `chromium`, `chrome` or `msedge`. */
  readonly channel: string;
}

/** No browser was found and none could be installed. The message says what to do, in one line. */
export class BrowserMissingError extends Error {
  override readonly name = 'BrowserMissingError';
}

/** Downloads are given up after this; a slow line needs about two minutes for 170 MB. */
const installTimeLimitMs = 6 * 60_000;

const programs: Partial<Record<NodeJS.Platform, readonly (readonly [string, string])[]>> = {
  linux: [
    ['chromium', '/usr/bin/chromium'],
    ['chromium', '/usr/bin/chromium-browser'],
    ['chrome', '/usr/bin/google-chrome'],
    ['chrome', '/usr/bin/google-chrome-stable'],
    ['chrome', '/opt/google/chrome/chrome'],
    ['msedge', '/usr/bin/microsoft-edge'],
    ['msedge', '/opt/microsoft/msedge/msedge'],
    ['chromium', '/snap/bin/chromium'],
  ],
  darwin: [
    ['chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['msedge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const root = process.env[variable];
    if (root === undefined) return [];
    return [
      ['chrome', join(root, 'Google/Chrome/Application/chrome.exe')],
      ['msedge', join(root, 'Microsoft/Edge/Application/msedge.exe')],
      ['chromium', join(root, 'Chromium/Application/chrome.exe')],
    ] as const;
  }),
};

/** Does the program start? Catches missing system libraries, which only show on a run. */
function starts(executablePath: string): boolean {
  if (!existsSync(executablePath)) return false;
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  return spawnSync(executablePath, ['--version'], { timeout: 20_000 }).status === 0;
}

function findPlaywrightOwn(): FoundBrowser | undefined {
  return starts(chromium.executablePath()) ? { channel: 'chromium' } : undefined;
}

function findInstalled(): FoundBrowser | undefined {
  for (const [channel, executablePath] of programs[process.platform] ?? []) {
    if (starts(executablePath)) return { executablePath, channel };
  }
  return undefined;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function run(command: string, args: readonly string[]): boolean {
  say(`  ${command} ${args.join(' ')}`);
  const result = spawnSync(command, args, {
    // Progress of the installers belongs to stderr: stdout is for results.
    stdio: ['ignore', 2, 2],
    timeout: installTimeLimitMs,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
    },
  });
  return result.status === 0;
}

const isRoot = process.getuid?.() === 0;

/** The words that must precede a command to run it as administrator; undefined when that is not possible. */
function administratorPrefix(): readonly string[] | undefined {
  if (isRoot) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 5_000 });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

function hasCommand(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function installPlaywrightOwn(mayInstallLibraries: boolean): FoundBrowser | undefined {
  say("No Chromium on this machine: downloading Playwright's (about 170 MB) ...");
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test')), 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium']);
  const downloaded = findPlaywrightOwn();
  if (downloaded || !mayInstallLibraries || !existsSync(chromium.executablePath())) {
    return downloaded;
  }
  say('It lacks libraries of the system: installing them ...');
  run(process.execPath, [cli, 'install-deps', 'chromium']);
  return findPlaywrightOwn();
}

function installFromSystem(prefix: readonly string[]): FoundBrowser | undefined {
  const recipes: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ['apt-get', [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]],
    ['dnf', [['install', '-y', 'chromium']]],
    ['apk', [['add', 'chromium']]],
  ];
  const recipe = recipes.find(([manager]) => hasCommand(manager));
  if (!recipe) return undefined;
  const [manager, steps] = recipe;
  say(`Installing Chromium with ${manager} ...`);
  for (const step of steps) {
    const [command = manager, ...args] = [...prefix, manager, ...step];
    run(command, args);
  }
  return findInstalled();
}

function find(preferInstalled: boolean): FoundBrowser {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (starts(named)) return { executablePath: named, channel: 'chromium' };
    throw new BrowserMissingError(
      `CHROMIUM_PATH names ${named}, which is not a program that starts: correct it or unset it.`,
    );
  }
  const found = preferInstalled
    ? (findInstalled() ?? findPlaywrightOwn())
    : (findPlaywrightOwn() ?? findInstalled());
  if (found) return found;

  const prefix = process.platform === 'linux' ? administratorPrefix() : undefined;
  const installed =
    installPlaywrightOwn(prefix !== undefined) ?? (prefix ? installFromSystem(prefix) : undefined);
  if (installed) return installed;
  throw new BrowserMissingError(
    'No Chromium, Chrome or Edge was found and none could be installed: install one and, ' +
      'if it is in an unusual place, set CHROMIUM_PATH to its program.',
  );
}

const found = new Map<boolean, FoundBrowser>();

/**
 * Finds a browser: the one that `CHROMIUM_PATH` names, else Playwright's own, else an installed
 * Chromium, Chrome or Edge, else it installs one and says so on stderr. The answer is kept for the
 * life of the process.
 *
 * @param options.preferInstalled look for an installed browser before Playwright's own, which is
 *   built without the patented codecs and therefore cannot decode H.264 video.
 * @throws BrowserMissingError when there is none and none can be installed.
 */
export async function findBrowser({ preferInstalled = false } = {}): Promise<FoundBrowser> {
  const known = found.get(preferInstalled) ?? find(preferInstalled);
  found.set(preferInstalled, known);
  return known;
}

/** What a headless browser needs to run this product on any machine. */
export const browserArguments: readonly string[] = [
  // The pose model asks for WebGL even on its CPU path; a machine without a GPU gets it in software.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // And puts its pages together without it. Asked for by name, the software would be taken for a card.
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a headless browser with {@link browserArguments} and the caller's own arguments.
 *
 * @throws BrowserMissingError when there is no browser.
 */
export async function launchBrowser(
  options: LaunchOptions & { readonly preferInstalled?: boolean } = {},
): Promise<Browser> {
  const { preferInstalled = false, args = [], ...rest } = options;
  const launchOptions: LaunchOptions = {
    headless: true,
    // Chromium refuses its sandbox to root.
    chromiumSandbox: !isRoot,
    ...(await findBrowser({ preferInstalled })),
    ...rest,
    args: [...browserArguments, ...args],
  };
  try {
    return await chromium.launch(launchOptions);
  } catch (error) {
    if (!launchOptions.chromiumSandbox || !/sandbox/i.test(String(error))) throw error;
    // Some systems (Ubuntu's AppArmor, containers) forbid the sandbox to ordinary users as well.
    say('This system forbids the browser its sandbox; starting it without.');
    return chromium.launch({ ...launchOptions, chromiumSandbox: false });
  }
}
