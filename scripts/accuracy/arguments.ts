import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error';

export const usage = `Measures how exact Lento is, on rendered people with known truth.

npm run accuracy -- [options]

  --only WORDS     only the clips whose name has all these words, e.g. "held-out bird-dog"
  --wider          the set of more bodies, which is no part of the benchmark: to choose
                   parameters on, beside the tuning set
  --quick          only the three clips that the tests look at
  --jobs N         clips worked on at the same time, default 2
  --most N         at most N clips that are not measured yet; the page says how many are missing
  --out DIR        where accuracy.md and accuracy.json go; default docs, and
                   nowhere with --only, --quick or --wider
  --list           names of all clips
  --help           this text

A run that was stopped goes on where it was: clips and what the model saw of them stay in .cache/.
Exit code: 0 done, 2 wrong input, 1 anything else.`;

export interface AccuracyArguments {
  /** Words that a clip's name must have, all of them. */
  readonly only: readonly string[];
  /** Only the clips that the tests look at. */
  readonly quick: boolean;
  /** The set that is no part of the benchmark, in its place. */
  readonly wider: boolean;
  readonly jobs: number;
  readonly most: number;
  /** Folder for page and figures; null = print only. */
  readonly out: string | null;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', default: '' },
        quick: { type: 'boolean', default: false },
        wider: { type: 'boolean', default: false },
        jobs: { type: 'string', default: '2' },
        most: { type: 'string' },
        out: { type: 'string' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]} See --help.`);
  }
}

function count(name: string, text: string, low: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < low) {
    throw new UsageError(`--${name} needs a whole number from ${low} on, not "${text}".`);
  }
  return value;
}

/**
 * @param docs where the page goes when nothing else is said
 * @throws UsageError
 */
export function readAccuracyArguments(
  args: readonly string[],
  docs: string,
): AccuracyArguments | 'help' | 'list' {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.list) return 'list';
  if (values.out === '') throw new UsageError('--out needs the name of a folder.');
  const only = values.only.split(/\s+/).filter((word) => word !== '');
  return {
    only,
    quick: values.quick,
    wider: values.wider,
    jobs: count('jobs', values.jobs, 1),
    most: values.most === undefined ? Infinity : count('most', values.most, 0),
    out: values.out ?? (only.length > 0 || values.quick || values.wider ? null : docs),
  };
}
