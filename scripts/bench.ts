import { writeFileSync } from 'node:fs';
import { loadavg, cpus } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { engineKinds } from '../src/pose/engine-kinds';
import { checkJsonFile } from './analyze/files';
import { readArguments, usage, type BenchArguments } from './bench/arguments';
import { openBenchBrowser, type BenchBrowser } from './bench/bench-browser';
import { filmOfClip, filmOfEmptyRoom } from './bench/camera-film';
import { extents, type PartName } from './bench/parts';
import { performancePage, performanceTables, targetTable } from './bench/performance-page';
import { heldBytes } from './bench/processes';
import {
  circumstances,
  loadResults,
  saveResults,
  type PartResults,
  type Results,
} from './bench/results';
import { measureCpu } from './bench/run-cpu';
import { clipFile, runRace } from './bench/run-race';
import { measureStart } from './bench/run-start';
import { serveApp, type ServedApp } from './bench/served-app';
import { UsageError } from './usage-error';

const docs = join(import.meta.dirname, '../docs');
const keptFile = join(docs, 'performance.json');
const videoUrl = '/clip.webm';
/** What the clip shows. */
const exerciseId = 'bird-dog';

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Does something with the benchmark's page in a browser that is closed afterwards. */
async function onPage<T>(task: (browser: BenchBrowser) => Promise<T>): Promise<T> {
  const opened = await openBenchBrowser({
    files: { [videoUrl]: clipFile },
    onBuild: () => tell('Building the page ...'),
    onProgress: (text) => tell(`  ${text}`),
  });
  try {
    await opened.page.exposeFunction('tellProcessBytes', () =>
      heldBytes(opened.browser, opened.page),
    );
    return await task(opened);
  } finally {
    await opened.close();
  }
}

async function withApp<T>(task: (app: ServedApp) => Promise<T>): Promise<T> {
  const app = await serveApp(() => tell('Building the app ...'));
  try {
    return await task(app);
  } finally {
    await app.close();
  }
}

/** How each part is measured. */
function measurements({ engine: engineId, minutes, quick }: BenchArguments): {
  readonly [Part in PartName]: () => Promise<PartResults[Part]>;
} {
  const extent = quick ? extents.quick : extents.whole;
  const engine = engineKinds[engineId];
  const shown = { videoUrl, exerciseId, engine };
  return {
    engines: () => runRace(extent.race, (text) => tell(`  ${text}`)),
    pipeline: async () => {
      const measure = (silhouette: boolean) =>
        onPage(({ page }) =>
          page.evaluate((request) => window.bench!.measurePipeline(request), {
            ...{ ...shown, ...extent.pipeline, silhouette },
          }),
        );
      return { plain: await measure(false), outline: await measure(true) };
    },
    delay: () =>
      onPage(({ page }) =>
        page.evaluate((request) => window.bench!.measureDelay(request), {
          ...{ ...shown, seconds: extent.delaySeconds },
        }),
      ),
    start: () =>
      withApp(async (app) => {
        const film = await onPage(({ page }) => filmOfClip(page, videoUrl));
        return measureStart(app, film, extent.visits, (text) => tell(`  ${text}`));
      }),
    cpu: () =>
      withApp(async (app) => {
        const [film, empty] = await onPage(async ({ page }) => [
          await filmOfClip(page, videoUrl),
          await filmOfEmptyRoom(page),
        ]);
        const measure = (file: string) => measureCpu(app, file, engineId, extent.cpuSeconds);
        return { coached: await measure(film!), nobody: await measure(empty!) };
      }),
    history: () =>
      onPage(({ page }) =>
        page.evaluate((request) => window.bench!.measureHistory(request), {
          ...{ ...shown, counts: extent.histories, repeats: extent.historyRepeats },
        }),
      ),
    session: () =>
      onPage(({ page }) =>
        page.evaluate((request) => window.bench!.runLongSession(request), {
          ...shown,
          frames: Math.round((minutes ?? extent.sessionMinutes) * 60 * 15),
          parts: extent.sessionParts,
        }),
      ),
  };
}

const loadByCore = (): number => (loadavg()[0] ?? 0) / cpus().length;

/** @returns exit code */
async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted === 'help') {
    console.log(usage);
    return 0;
  }
  if (wanted.json !== undefined) checkJsonFile(wanted.json);
  const measure = measurements(wanted);
  let results: Results = wanted.quick ? {} : loadResults(keptFile);
  const failed: string[] = [];
  for (const part of wanted.parts) {
    tell(`${part} ...`);
    const before = loadByCore();
    try {
      const result = await measure[part]();
      const under = circumstances(wanted.engine, wanted.quick, before, loadByCore());
      results = { ...results, [part]: { circumstances: under, result } };
      // What is measured is kept: the next part may take long, or fail.
      if (!wanted.quick) saveResults(keptFile, results);
    } catch (error) {
      const [line] = String(error instanceof Error ? error.message : error).split('\n');
      failed.push(`${part}: ${line}`);
      tell(`  ${line}`);
    }
  }
  if (!wanted.quick) {
    const page = await format(performancePage(results), { parser: 'markdown', printWidth: 100 });
    writeFileSync(join(docs, 'performance.md'), page);
  }
  if (wanted.json !== undefined) saveResults(wanted.json, results);
  console.log(`${targetTable(results)}\n\n${performanceTables(results, wanted.parts)}`);
  for (const line of failed) console.error(`Could not be measured: ${line}`);
  return failed.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(error instanceof UsageError ? line : `The benchmark failed: ${line}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
