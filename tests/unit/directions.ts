import { posix } from 'node:path';
import { importsOf, type ImportedModule } from './imports';

interface Folder {
  /** What it may import by value: a folder, or a single module of one. */
  readonly may: readonly string[];
  /** Packages from npm. */
  readonly packages: readonly string[];
  /** Folders whose types it may name besides. Types leave nothing behind in the program. */
  readonly types?: readonly string[];
}

const stages = ['camera', 'pose', 'motion', 'exercise', 'form', 'coach', 'record'];

/** The one direction of the program: frames come in at the top, what is shown goes out below. */
export const folders: Readonly<Record<string, Folder>> = {
  camera: { may: [], packages: ['mediabunny'] },
  pose: {
    may: ['models'],
    packages: [
      '@mediapipe/tasks-vision',
      '@litertjs/core',
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-converter',
      '@tensorflow/tfjs-backend-wasm',
    ],
  },
  motion: { may: ['pose/pose'], packages: [] },
  exercise: {
    may: ['content', 'motion/measure-names', 'motion/measure-needs'],
    packages: ['valibot', 'yaml'],
  },
  form: { may: ['motion', 'exercise'], packages: [] },
  coach: { may: ['form', 'exercise'], packages: [] },
  record: {
    may: ['motion/measure-names'],
    types: ['form', 'coach', 'exercise'],
    packages: ['dexie', 'valibot'],
  },
  // What is pure in a record: its shape, packing and units, not its storage.
  review: {
    may: ['record/records', 'record/keypoint-packing', 'record/measure-unit'],
    packages: ['fft.js'],
  },
  session: { may: stages, packages: [] },
  // The analysis of a file: a session without a person in front of it, and its review.
  analyze: { may: [...stages, 'session', 'review'], packages: [] },
  // The service worker, and what the page has it keep.
  offline: { may: [], packages: [] },
  screen: {
    may: ['session', 'record', 'review', 'content', 'offline'],
    types: stages,
    packages: ['svelte', 'uplot', 'valibot'],
  },
  'main.ts': {
    may: ['screen'],
    packages: ['svelte', '@fontsource-variable/atkinson-hyperlegible-next'],
  },
};

/** Part of the build rather than of the program. */
const buildFiles = new Set(['src/exercise/vite-plugin.ts']);

/** Tests, and what only tests use, may look anywhere. */
export function isTestFile(path: string): boolean {
  return /(\.test\.ts|\/testing\.ts|\/testing\/.*)$/.test(path);
}

/** `src/pose/pose.ts` -> `pose/pose`, `models/bundles` -> `models/bundles`; a package has none. */
function placeOf(path: string, { specifier }: ImportedModule): string | undefined {
  if (!specifier.startsWith('.') && !specifier.startsWith('/')) return undefined;
  const inRepository = specifier.startsWith('/')
    ? specifier.slice(1)
    : posix.join(posix.dirname(path), specifier);
  return inRepository.replace(/^src\//, '').replace(/\.(ts|svelte)$/, '');
}

const covers = (allowed: readonly string[], place: string) =>
  allowed.some((entry) => place === entry || place.startsWith(`${entry}/`));

/** `@scope/name/part` -> `@scope/name` */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** What is wrong with the imports of one source file, a line each. */
export function findWrongImports(path: string, text: string): string[] {
  if (isTestFile(path) || buildFiles.has(path)) return [];
  const [, from = ''] = path.split('/');
  const folder = folders[from];
  if (folder === undefined) return [`${path}: ${from} is not a folder of the design`];
  return importsOf(path, text).flatMap((module) => {
    const place = placeOf(path, module);
    if (place === undefined) {
      const name = packageOf(module.specifier);
      return folder.packages.includes(name) ? [] : [`${path}: ${from} does not use ${name}`];
    }
    if (isTestFile(`${place}.ts`)) return [`${path}: ${place} is for tests only`];
    if (covers([from, ...folder.may], place)) return [];
    if (module.typeOnly && covers(folder.types ?? [], place)) return [];
    return [`${path}: ${from} does not import ${place}`];
  });
}
