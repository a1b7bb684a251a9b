import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '..');

interface ShippedPackage {
  readonly name: string;
  /** Files of the package, in order: licence, notices. */
  readonly texts: readonly string[];
  /** Said where the package brings no file that says it. */
  readonly note?: string;
}

/** Every package of which a part is in the built app; docs/licences.md says which part. */
export const shippedPackages: readonly ShippedPackage[] = [
  {
    name: '@mediapipe/tasks-vision',
    texts: [],
    note: 'Copyright The MediaPipe Authors. Apache License 2.0, whose text is at the end.',
  },
  {
    name: '@mediapipe/pose',
    texts: [],
    note:
      'Pose models; input metadata was added and they were packed anew, the weights are unchanged. ' +
      'Copyright The MediaPipe Authors. Apache License 2.0, whose text is at the end.',
  },
  {
    name: '@litertjs/core',
    texts: [],
    note: 'Copyright Google LLC. Apache License 2.0, whose text is at the end.',
  },
  {
    name: '@litertjs/wasm-utils',
    texts: [],
    note: 'Copyright Google LLC. Apache License 2.0, whose text is at the end.',
  },
  ...['core', 'converter', 'backend-wasm', 'backend-cpu'].map((part) => ({
    name: `@tensorflow/tfjs-${part}`,
    texts: [],
    note: 'Copyright Google LLC. Apache License 2.0, whose text is at the end.',
  })),
  { name: '@fontsource-variable/atkinson-hyperlegible-next', texts: ['LICENSE'] },
  { name: 'clsx', texts: ['license'] },
  { name: 'dexie', texts: ['NOTICE', 'LICENSE'] },
  { name: 'fft.js', texts: ['README.md'] },
  { name: 'long', texts: ['LICENSE'] },
  {
    name: 'mediabunny',
    texts: ['LICENSE'],
    note: 'Unchanged; its source is at https://github.com/Vanilagy/mediabunny',
  },
  { name: 'seedrandom', texts: ['README.md'] },
  { name: 'svelte', texts: ['LICENSE.md'] },
  { name: 'uplot', texts: ['LICENSE'] },
  { name: 'valibot', texts: ['LICENSE.md'] },
];

const rule = '='.repeat(80);

/** A README is quoted from its licence on. */
function quote(file: string, text: string): string {
  if (!file.startsWith('README')) return text;
  const start = text.search(/^(#+ )?license/im);
  if (start < 0) throw new Error(`${file} says nothing of a licence`);
  return text.slice(start);
}

function describePackage({ name, texts, note }: ShippedPackage): string {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return [
    rule,
    `${name} ${version} (${license})`,
    ...(note === undefined ? [] : ['', note]),
    ...texts.flatMap((file) => ['', quote(file, readFileSync(join(folder, file), 'utf8')).trim()]),
  ].join('\n');
}

/** The licences of all that the built app is made of, as plain text. */
export function licencesText(): string {
  return [
    'Lento is made with the work of others. Their licences:',
    ...shippedPackages.map(describePackage),
    rule,
    'Lento itself, and all of the above that says so: Apache License 2.0',
    '',
    readFileSync(join(root, 'LICENSE'), 'utf8').trim(),
    '',
  ].join('\n');
}

/** The package of a bundled module: the part of its path after the last `node_modules`. */
export function packageOfModule(id: string): string | undefined {
  const [, path] = /.*node_modules\/(.+)$/.exec(id.replaceAll('\\', '/')) ?? [];
  return path?.split('/', path.startsWith('@') ? 2 : 1).join('/');
}

/**
 * Puts `licences.txt` beside the built app, and stops the build when the app holds a package that
 * the list above does not name.
 */
export function licences(): Plugin {
  return {
    name: 'lento-licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const listed = new Set(shippedPackages.map(({ name }) => name));
      const bundled = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? chunk.moduleIds.flatMap((id) => packageOfModule(id) ?? []) : [],
      );
      const missing = [...new Set(bundled)].filter((name) => !listed.has(name));
      if (missing.length > 0) {
        this.error(`.config/licences.ts does not name ${missing.join(', ')}, which the app ships.`);
      }
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesText() });
    },
  };
}
