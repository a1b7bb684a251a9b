// `npm test`: everything that is checked, from a fresh clone on. `.ci/run` calls this and nothing else.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
// As a whole: an old Node without `parseArgs` shall get as far as the check of its version.
import util from 'node:util';
import {
  buildModels,
  installDependencies,
  npm,
  npmBeside,
  personFolder,
  root,
  runCommand,
  SetupError,
} from './setup.mjs';
import { addCounts, readPlaywrightReport, readVitestReport } from './test-reports.mjs';

const usage = `npm test                check and test everything
npm test -- --quick     without the tests in a browser`;

const results = join(root, 'test-results');
const unitReport = join(results, 'unit.json');
const pagesReport = join(results, 'pages.json');
const liveReport = join(results, 'live.json');

/** They use one core each, and none needs another's result. */
const checks = [
  { name: 'types', args: ['run', '--silent', 'check:types'] },
  { name: 'svelte', args: ['run', '--silent', 'check:svelte'] },
  { name: 'lint', args: ['run', '--silent', 'lint'] },
  { name: 'format', args: ['run', '--silent', 'format:check'] },
];
const checksAtOnce = 2;

const steps = [
  {
    name: 'unit tests',
    args: [
      ...['run', '--silent', 'test:unit', '--'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    ],
    report: () => readVitestReport(unitReport),
  },
  { name: 'build', args: ['run', '--silent', 'build', '--', '--logLevel', 'warn'] },
  {
    name: 'tests of pages',
    args: ['run', '--silent', 'test:pages'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: pagesReport },
    report: () => readPlaywrightReport(pagesReport),
    slow: true,
  },
  {
    name: 'tests of sessions',
    args: ['run', '--silent', 'test:live'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: liveReport },
    report: () => readPlaywrightReport(liveReport),
    slow: true,
  },
];

function readArguments() {
  try {
    return util.parseArgs({
      options: { quick: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    throw new SetupError(`${error.message.split('\n')[0]}\n${usage}`);
  }
}

const secondsSince = (startMs) => Math.round((Date.now() - startMs) / 1000);

/** @returns what the step's run came to, with the counts of its tests if it has any */
function runStep({ name, args, env, report }) {
  console.log(`\n--- ${name}: npm ${args.join(' ')}`);
  const startMs = Date.now();
  const ok = npm(args, root, env) === 0;
  return { name, ok, seconds: secondsSince(startMs), counts: report?.() };
}

async function runChecks() {
  const outcomes = [];
  const waiting = [...checks.entries()];
  const runNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, { name, args }] = next;
      const startMs = Date.now();
      const ok = (await npmBeside(args)) === 0;
      outcomes[place] = { name, ok, seconds: secondsSince(startMs) };
    }
  };
  await Promise.all(Array.from({ length: checksAtOnce }, runNext));
  return outcomes;
}

function summarise({ name, ok, seconds, counts }) {
  const tests = counts
    ? `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${
        counts.secondTry ? `, ${counts.secondTry} at the second try` : ''
      }`
    : '';
  return `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(18)}${String(seconds).padStart(5)} s${tests}`;
}

await runCommand(async () => {
  const { quick, help } = readArguments();
  if (help) {
    console.log(usage);
    return;
  }
  installDependencies();
  installDependencies(personFolder);
  buildModels();
  // An old report must not stand in for one that was not written.
  for (const report of [unitReport, pagesReport, liveReport]) rmSync(report, { force: true });

  const outcomes = await runChecks();
  outcomes.push(...steps.filter((step) => !(quick && step.slow)).map(runStep));
  const total = addCounts(outcomes.flatMap(({ counts }) => counts ?? []));
  console.log(`\n${outcomes.map(summarise).join('\n')}`);
  if (quick) console.log('left out: tests in a browser (--quick)');
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = outcomes.every(({ ok }) => ok) && total.failed === 0 ? 0 : 1;
});
