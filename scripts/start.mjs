// `npm start`: from a fresh clone to the running app, built and served as in production.
// As a whole: an old Node without `parseArgs` shall get as far as the check of its version.
import util from 'node:util';
import {
  buildModels,
  installDependencies,
  isFree,
  root,
  runCommand,
  SetupError,
} from './setup.mjs';

const defaultPort = 4173;

const usage = `npm start                  build the app and serve it
npm start -- --port 8080   at this port (default: ${defaultPort}, or the next free one)`;

/** @returns {Promise<number>} */
async function choosePort(wanted) {
  if (wanted !== undefined) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new SetupError(`--port must be a number from 1 to 65535, not "${wanted}".`);
    }
    if (!(await isFree(port))) {
      throw new SetupError(`Port ${port} is taken: name another one with --port.`);
    }
    return port;
  }
  for (let port = defaultPort; port < defaultPort + 50; port++) {
    if (await isFree(port)) return port;
  }
  throw new SetupError('No free port was found: name one with --port.');
}

function readArguments() {
  try {
    return util.parseArgs({
      options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    throw new SetupError(`${error.message.split('\n')[0]}\n${usage}`);
  }
}

await runCommand(async () => {
  const { port: wanted, help } = readArguments();
  if (help) {
    console.log(usage);
    return;
  }
  const port = await choosePort(wanted);
  installDependencies();
  buildModels();
  console.log('Building the app ...');
  const { build, preview } = await import('vite');
  await build({ root, logLevel: 'error' });
  await preview({ root, logLevel: 'error', preview: { port, strictPort: true } });
  console.log(
    `\nLento is ready: open http://localhost:${port}/ in your browser (Ctrl+C stops it).`,
  );
});
