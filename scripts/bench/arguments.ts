import { parseArgs } from 'node:util';
import { engineIds, type EngineId } from '../../src/pose/engine-kinds';
import { UsageError } from '../usage-error';
import { partNames, type PartName } from './parts';

export const usage = `Measures how quick, cool and steady Lento is on this machine, beside what others would use.

npm run bench -- [--only PART,PART] [--engine ID] [--minutes N] [--quick] [--json OUT]

  --only PART    engines   every engine, model, mask and number of threads side by side with
                           MediaPipe's own loop and TensorFlow.js, in turns on the same pictures
                 pipeline  stages of a frame, the whole app against its bare engine, long tasks
                 delay     from a picture's arrival to its cue and its sound
                 start     first and second visit to the first pose
                 cpu       CPU seconds of a coached minute, and of one with nobody there
                 history   looking back with 1, 10 and 100 sessions
                 session   memory, rate and what stays open over a long session
                 All of them when left out; session takes as long as all the others.
  --engine ID    what the app runs in all parts but engines: ${engineIds.join(', ')}
                 (default: litert-full)
  --minutes N    length of the long session at 15 pictures a second (default: 30); the pictures come
                 as quickly as they are looked at
  --quick        a look that everything works, in a few minutes; its figures are nothing to go by,
                 and docs/performance.md stays as it is
  --json OUT     write everything that was measured to this file as well
  --help         this text

The table goes to stdout, progress to stderr. What was measured is kept in docs/performance.json, part by
part, and docs/performance.md is written from it: parts can be measured one by one. Measure on an
idle machine. Exit code: 0 done, 2 wrong input, 1 anything else.`;

export interface BenchArguments {
  readonly parts: readonly PartName[];
  readonly engine: EngineId;
  /** Length of the long session; undefined = as the extent says. */
  readonly minutes: number | undefined;
  readonly quick: boolean;
  /** Where to write JSON; undefined = nowhere. */
  readonly json: string | undefined;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        engine: { type: 'string', default: 'litert-full' },
        minutes: { type: 'string' },
        quick: { type: 'boolean', default: false },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    // Node adds a hint on positional arguments after the first sentence.
    const [sentence] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${sentence}. See --help.`);
  }
}

function isOneOf<T extends string>(known: readonly T[], name: string): name is T {
  return (known as readonly string[]).includes(name);
}

function readParts(only: string | undefined): PartName[] {
  if (only === undefined) return [...partNames];
  const wanted = only.split(',').map((name) => {
    if (isOneOf(partNames, name)) return name;
    throw new UsageError(`There is no part "${name}". Known ones: ${partNames.join(', ')}.`);
  });
  return partNames.filter((name) => wanted.includes(name));
}

function readMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const minutes = Number(text);
  if (text.trim() !== '' && minutes > 0 && minutes <= 600) return minutes;
  throw new UsageError(`--minutes takes a number up to 600, not "${text}".`);
}

/**
 * @param args the words after the command's name
 * @returns the arguments, or `help` when that is what was asked for
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): BenchArguments | 'help' {
  const { only, engine, minutes, quick, json, help } = parse(args);
  if (help) return 'help';
  if (!isOneOf(engineIds, engine)) {
    throw new UsageError(`There is no engine "${engine}". Known ones: ${engineIds.join(', ')}.`);
  }
  if (json === '') throw new UsageError('--json needs the name of a file to write.');
  return { parts: readParts(only), engine, minutes: readMinutes(minutes), quick, json };
}
