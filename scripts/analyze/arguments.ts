import { parseArgs } from 'node:util';
import type { EngineName, PoseModel } from '../../src/pose/protocol';
import { UsageError } from '../usage-error';

export const usage = `Counts, times and checks an exercise in a recorded video, on this machine.

npm run analyze -- FILE --exercise ID [--model lite|full|heavy] [--engine NAME]
                   [--json OUT] [--track OUT]

  FILE             a video that the browser can decode: mp4 (H.264), webm, mov, mkv
  --exercise ID    which exercise it shows
  --model NAME     pose model, from quick to exact: lite, full (default), heavy
  --engine NAME    what runs the model: mediapipe (default, the reference), litert, movenet
  --json OUT       write everything that was found to this file as well
  --track OUT      write what the pose model saw (gzipped JSON), to replay without the video
  --help           this text

The table goes to stdout, progress to stderr. Exit code: 0 done, 2 wrong input, 1 anything else.`;

const models: readonly string[] = ['lite', 'full', 'heavy'] satisfies PoseModel[];
const engines: readonly string[] = ['mediapipe', 'litert', 'movenet'] satisfies EngineName[];

export interface AnalyzeArguments {
  readonly file: string;
  readonly exerciseId: string;
  readonly model: PoseModel;
  readonly engine: EngineName;
  /** Where to write JSON, undefined for nowhere. */
  readonly json: string | undefined;
  /** Where to write the pose track, undefined for nowhere. */
  readonly trackFile: string | undefined;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        exercise: { type: 'string' },
        model: { type: 'string', default: 'full' },
        engine: { type: 'string', default: 'mediapipe' },
        json: { type: 'string' },
        track: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // Node adds a hint on positional arguments after the first sentence.
    const [sentence] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${sentence}. See --help.`);
  }
}

/**
 * @param args the words after the command's name
 * @param knownExercises ids of all exercises
 * @returns the arguments, or `help` when that is what was asked for
 * @throws UsageError
 */
export function readArguments(
  args: readonly string[],
  knownExercises: readonly string[],
): AnalyzeArguments | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [file, ...more] = positionals;
  const known = `Known ones: ${knownExercises.join(', ')}.`;
  if (file === undefined || file === '') {
    throw new UsageError('Which video? npm run analyze -- FILE --exercise ID');
  }
  if (more.length > 0) {
    throw new UsageError(`One video at a time, please: ${positionals.join(', ')}`);
  }
  if (values.exercise === undefined) {
    throw new UsageError(`Which exercise does it show? Add --exercise ID. ${known}`);
  }
  if (!knownExercises.includes(values.exercise)) {
    throw new UsageError(`There is no exercise "${values.exercise}". ${known}`);
  }
  if (!models.includes(values.model)) {
    throw new UsageError(`There is no model "${values.model}". Known ones: ${models.join(', ')}.`);
  }
  if (!engines.includes(values.engine)) {
    throw new UsageError(
      `There is no engine "${values.engine}". Known ones: ${engines.join(', ')}.`,
    );
  }
  for (const name of ['json', 'track'] as const) {
    if (values[name] === '') throw new UsageError(`--${name} needs the name of a file to write.`);
  }
  return {
    file,
    exerciseId: values.exercise,
    model: values.model as PoseModel,
    engine: values.engine as EngineName,
    json: values.json,
    trackFile: values.track,
  };
}
