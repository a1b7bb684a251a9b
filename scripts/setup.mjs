// Plain Node without dependencies: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Vite's configuration imports without file extensions, as all of the source does; it need not say so.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

/** Top of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Something the person who typed the command can put right. The message is one line. */
export class SetupError extends Error {}

/**
 * @param {string} minimum e.g. `20.19`
 * @param {string} actual e.g. `22.1.0`
 */
export function isAtLeast(minimum, actual) {
  const [wantedMajor = 0, wantedMinor = 0] = minimum.split('.').map(Number);
  const [major = 0, minor = 0] = actual.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @throws SetupError when this Node is older than package.json asks for */
export function checkNode(actual = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const minimum = engines.node.replace('>=', '');
  if (!isAtLeast(minimum, actual)) {
    throw new SetupError(
      `Node ${minimum} or newer is needed, this is ${actual}: install a newer one from https://nodejs.org`,
    );
  }
}

/**
 * Does node_modules lack what the lock file asks for? Times do not tell: a checkout renews them.
 * @param {string} folder
 */
function dependenciesAreStale(folder) {
  // npm writes this copy at the end of a complete installation.
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const present = readPackages(installed);
  return Object.entries(readPackages(join(folder, 'package-lock.json'))).some(
    // What is optional may be meant for another system.
    ([path, { version, optional }]) =>
      path !== '' && !optional && present[path]?.version !== version,
  );
}

/**
 * `npm start` and `npm test` name the npm that runs them; it works on Windows too.
 * @param {string[]} args
 * @returns {[string, string[]]} program and its arguments
 */
function npmCommand(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}

/**
 * Runs npm; its output goes where ours goes.
 * @param {string[]} args
 * @param {string} folder
 * @param {Record<string, string>} env added to the environment
 * @returns {number} exit code
 */
export function npm(args, folder = root, env = {}) {
  const options = { cwd: folder, stdio: 'inherit', env: { ...process.env, ...env } };
  return spawnSync(...npmCommand(args), options).status ?? 1;
}

/**
 * Runs npm beside others: what it says comes as a whole when it has ended.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export function npmBeside(args) {
  return new Promise((resolve) => {
    const child = spawn(...npmCommand(args), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      console.log(`\n--- npm ${args.join(' ')}`);
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/** What rendering the synthetic person needs: clips for the tests, and their types. */
export const personFolder = join(root, 'tests/person');

/** @throws SetupError */
export function installDependencies(folder = root) {
  if (!dependenciesAreStale(folder)) return;
  console.log(`Installing dependencies${folder === root ? '' : ' of the synthetic person'} ...`);
  // NODE_ENV=production must not leave out the build tools.
  if (npm(['ci', '--include=dev', '--no-audit', '--no-fund'], folder) !== 0) {
    throw new SetupError('The dependencies could not be installed: npm says why above.');
  }
}

/** @throws SetupError */
export function buildModels() {
  if (npm(['run', '--silent', 'models']) !== 0) {
    throw new SetupError('The pose models could not be assembled: the reason is above.');
  }
}

/** @param {number} port */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}

/**
 * Runs a command's main function: what a person can put right is told in one line.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    checkNode();
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
