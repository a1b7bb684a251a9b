import { readArguments, usage } from './analyze/arguments';
import { exerciseIds } from './analyze/exercise-ids';
import { checkJsonFile, checkVideoFile, writeJson, writeTrack } from './analyze/files';
import { problemWords } from './analyze/problem-words';
import { createProgress } from './analyze/progress';
import { runAnalysis } from './analyze/run-analysis';
import { formatReport } from './analyze/table';
import { createBrowserPool } from './browser-pool';
import { UsageError } from './usage-error';

/** @returns exit code */
async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2), exerciseIds());
  if (wanted === 'help') {
    console.log(usage);
    return 0;
  }
  const { file, exerciseId, json, trackFile } = wanted;
  checkVideoFile(file);
  for (const out of [json, trackFile]) if (out !== undefined) checkJsonFile(out);

  const progress = createProgress(process.stderr);
  const browsers = createBrowserPool();
  const outcome = await runAnalysis(
    {
      ...wanted,
      track: trackFile !== undefined,
      onProgress: (share) => progress.show(share),
      onStage: (text) => process.stderr.write(`${text}\n`),
    },
    browsers,
  ).finally(async () => {
    progress.end();
    await browsers.close();
  });

  if ('problem' in outcome) {
    const { text, inputWrong } = problemWords(file, exerciseId, outcome.problem);
    console.error(text);
    return inputWrong ? 2 : 1;
  }
  if (json !== undefined) writeJson(json, outcome.report);
  if (trackFile !== undefined && outcome.track !== null) writeTrack(trackFile, outcome.track);
  console.log(formatReport(file, outcome.report));
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(error instanceof UsageError ? line : `The analysis failed: ${line}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
