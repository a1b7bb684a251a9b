import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error';
import { sizeNames, type SizeName } from './sizes';

/** Groups of screens, each with what it has to be brought into first. */
export const groupNames = ['pages', 'live', 'session', 'problems'] as const;
export type GroupName = (typeof groupNames)[number];

const tags = ['en', 'da'] as const;
const themes = ['light', 'dark'] as const;

export const usage = `Opens every screen of the built app and takes its picture.

npx tsx scripts/screenshots.ts --out DIR [options]
npx tsx scripts/screenshots.ts --readme

  --out DIR        where the pictures go, one folder for each language
  --group NAME     only ${groupNames.join(', ')}
  --language TAG   only ${tags.join(' or ')}
  --theme NAME     only light or dark
  --size NAME      only ${sizeNames.join(', ')}
  --readme         write the three pictures of README.md to docs/ instead
  --help           this text

Run "npm run build" first. What the camera sees is rendered on first use, which takes minutes.`;

export interface ScreenshotWish {
  readonly out: string;
  readonly groups: readonly GroupName[];
  readonly languages: readonly (typeof tags)[number][];
  readonly themes: readonly (typeof themes)[number][];
  readonly sizes: readonly SizeName[];
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        group: { type: 'string' },
        language: { type: 'string' },
        theme: { type: 'string' },
        size: { type: 'string' },
        readme: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${sentence}. See --help.`);
  }
}

function only<T extends string>(name: string, all: readonly T[], wanted: string | undefined) {
  if (wanted === undefined) return all;
  const found = all.filter((one) => one === wanted);
  if (found.length === 0) {
    throw new UsageError(`There is no ${name} "${wanted}". Known ones: ${all.join(', ')}.`);
  }
  return found;
}

/**
 * @param args the words after the command's name
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): ScreenshotWish | 'help' | 'readme' {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.readme) return 'readme';
  if (!values.out) throw new UsageError('Where to? npx tsx scripts/screenshots.ts --out DIR');
  return {
    out: values.out,
    groups: only('group', groupNames, values.group),
    languages: only('language', tags, values.language),
    themes: only('theme', themes, values.theme),
    sizes: only('size', sizeNames, values.size),
  };
}
