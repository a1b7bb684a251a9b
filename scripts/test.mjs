// `npm test`: everything that is checked, from a fresh clone on. `.ci/run` calls this and nothing else.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
// As a whole: an old Node without `parseArgs` shall get as far as the check of its version.
import util from 'node:util';
import {
  buildModels,
  installDependencies,
  npm,
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
const endToEndReport = join(results, 'e2e.json');

const steps = [
  { name: 'types', args: ['run', '--silent', 'check:types'] },
  { name: 'svelte', args: ['run', '--silent', 'check:svelte'] },
  { name: 'lint', args: ['run', '--silent', 'lint'] },
  { name: 'format', args: ['run', '--silent', 'format:check'] },
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
    name: 'end-to-end tests',
    args: ['run', '--silent', 'test:e2e'],
    report: () => readPlaywrightReport(endToEndReport),
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

/** @returns what the step's run came to, with the counts of its tests if it has any */
function runStep({ name, args, report }) {
  console.log(`\n--- ${name}: npm ${args.join(' ')}`);
  const startMs = Date.now();
  const code = npm(args);
  return {
    name,
    ok: code === 0,
    seconds: Math.round((Date.now() - startMs) / 1000),
    counts: report?.(),
  };
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
  for (const report of [unitReport, endToEndReport]) rmSync(report, { force: true });

  const outcomes = steps.filter((step) => !(quick && step.slow)).map(runStep);
  const total = addCounts(outcomes.flatMap(({ counts }) => counts ?? []));
  console.log(`\n${outcomes.map(summarise).join('\n')}`);
  if (quick) console.log('left out: end-to-end tests (--quick)');
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = outcomes.every(({ ok }) => ok) && total.failed === 0 ? 0 : 1;
});
