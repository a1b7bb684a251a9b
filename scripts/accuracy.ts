import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format } from 'prettier';
import { modelFolder } from '../models/folders';
import { assembleMovenet } from '../models/movenet';
import { readAccuracyArguments, usage, type AccuracyArguments } from './accuracy/arguments';
import { faultsNotShown } from './accuracy/bounds';
import type { ClipResult } from './accuracy/clip-result';
import { benchmarkClips, clipName, quickClips, type BenchmarkClip } from './accuracy/design';
import { mainEngine, versionOf, type Engine } from './accuracy/engine';
import { createClipMeasurer } from './accuracy/measure-clip';
import { accuracyPage } from './accuracy/page';
import { createTimeLeft } from './accuracy/time-left';
import { workThrough } from './accuracy/work-queue';
import { buildPage } from './analyze/page-build';
import { createProgress } from './analyze/progress';
import { readExercises } from './read-exercises';
import { UsageError } from './usage-error';

/** One clip for one engine. */
interface Run {
  readonly clip: BenchmarkClip;
  readonly engine: Engine;
}

interface Measured {
  readonly trackFile: string;
  readonly results: readonly ClipResult[];
}

const root = join(import.meta.dirname, '..');
const exercises = readExercises();
const clips = benchmarkClips(exercises);
const measurer = createClipMeasurer(exercises);
const nameOf = ({ clip, engine }: Run) => `${clipName(clip)}, ${versionOf(engine)}`;

/** Measures what is wanted, from the caches where it can. @returns how many failed */
async function measureAll(
  runs: readonly Run[],
  jobs: number,
  firstAlone: boolean,
  measured: Map<Run, Measured>,
): Promise<number> {
  const progress = createProgress(process.stderr);
  const timeLeft = createTimeLeft(runs.length, Date.now);
  const failures = await workThrough(runs, { jobs, firstAlone }, async (run) => {
    measured.set(run, await measurer.measure(run.clip, run.engine));
    const { share, words } = timeLeft.next();
    progress.show(share);
    process.stderr.write(`  ${words}: ${nameOf(run)}\n`);
  });
  progress.end();
  for (const { task, error } of failures) {
    console.error(`${nameOf(task)} failed: ${(error as Error).message}`);
  }
  return failures.length;
}

/** Thousandths are enough of any figure. */
const rounded = (_key: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toFixed(3)) : value;

async function write(folder: string, page: string, measured: readonly Measured[]): Promise<void> {
  const lines = measured.flatMap(({ results, trackFile }) =>
    results.map((result) =>
      JSON.stringify({ ...result, track: relative(root, trackFile) }, rounded),
    ),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'accuracy.md'), page);
  writeFileSync(join(folder, 'accuracy.json'), `[\n${lines.join(',\n')}\n]\n`);
}

async function run({ only, quick, wider, jobs, most, out }: AccuracyArguments): Promise<void> {
  const asked = clips.filter(({ set }) => (set === 'wider') === wider);
  const wanted = (quick ? quickClips(clips) : asked).filter((clip) =>
    only.every((word) => clipName(clip).split(' ').includes(word)),
  );
  if (wanted.length === 0) throw new UsageError('No clip has such a name. See --list.');
  const enginesOf = ({ engines }: BenchmarkClip) => (quick ? [mainEngine] : engines);
  const all = wanted.flatMap((clip) => enginesOf(clip).map((engine): Run => ({ clip, engine })));
  const kept = new Set(all.filter((one) => measurer.isKept(one.clip, one.engine)));
  const fresh = all.filter((one) => !kept.has(one)).slice(0, most);
  // The page is built with the models that are there, once, and not by two at a time.
  if (fresh.some(({ engine }) => engine.name === 'movenet')) await assembleMovenet(modelFolder);
  if (fresh.length > 0) await buildPage(() => undefined);
  const byRun = new Map<Run, Measured>();
  // What is kept takes no time: the estimate of what is left stands on the others alone.
  const failed =
    (await measureAll([...kept], 1, false, byRun)) +
    (await measureAll(fresh, jobs, kept.size === 0, byRun));
  const measured = all.flatMap((one) => byRun.get(one) ?? []);
  const results = measured.flatMap((one) => one.results);
  const page = await format(
    accuracyPage({
      results,
      mainEngine: versionOf(mainEngine),
      measurements: all.length,
      missing: all.length - measured.length,
      notShown: faultsNotShown(exercises, results),
    }),
    { parser: 'markdown', printWidth: 100 },
  );
  if (out !== null) await write(out, page, measured);
  console.log(page);
  if (failed > 0) process.exitCode = 1;
}

try {
  const wanted = readAccuracyArguments(process.argv.slice(2), join(root, 'docs'));
  if (wanted === 'help') console.log(usage);
  else if (wanted === 'list') console.log(clips.map(clipName).join('\n'));
  else await run(wanted).finally(() => measurer.close());
} catch (error) {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(error instanceof UsageError ? line : `The benchmark could not be run: ${line}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
