import { describe, expect, it } from 'vitest';
import { licences, licencesText, packageOfModule, shippedPackages } from '../../.config/licences';
import { documentedPackages, read } from './repository';

/** Runs the plugin's last step on an app that is made of the given modules. */
function finishBuild(moduleIds: readonly string[]): { files: string[]; error: string | undefined } {
  const files: string[] = [];
  const plugin = licences();
  const context = {
    emitFile: ({ fileName }: { fileName: string }) => files.push(fileName),
    error: (message: string) => {
      throw new Error(message);
    },
  };
  const step = plugin.generateBundle as unknown as (
    this: typeof context,
    options: object,
    bundle: object,
  ) => void;
  try {
    step.call(context, {}, { 'index.js': { type: 'chunk', moduleIds } });
    return { files, error: undefined };
  } catch (error) {
    return { files, error: (error as Error).message };
  }
}

describe('the licences of what is shipped', () => {
  it('stand in one text, each with its own words', () => {
    const text = licencesText();
    for (const { name } of shippedPackages) expect(text).toContain(`${name} `);
    expect(text).toContain('Mozilla Public License Version 2.0');
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    expect(text).toContain('Copyright Fedor Indutny');
  });

  it('are the ones that docs/licences.md explains', () => {
    const explained = documentedPackages(read('docs/licences.md'));
    expect([...explained].sort()).toEqual(shippedPackages.map(({ name }) => name).sort());
  });

  it('lie beside the built app', () => {
    expect(finishBuild(['/app/src/main.ts', '/app/node_modules/svelte/src/index.js'])).toEqual({
      files: ['licences.txt'],
      error: undefined,
    });
  });

  it('stop a build that ships something else', () => {
    const { files, error } = finishBuild(['/app/node_modules/@scope/stranger/index.js']);
    expect(error).toContain('@scope/stranger');
    expect(files).toEqual([]);
  });
});

it.each([
  ['/app/node_modules/uplot/dist/uPlot.esm.js', 'uplot'],
  ['/app/node_modules/a/node_modules/@b/c/index.js', '@b/c'],
  ['C:\\app\\node_modules\\dexie\\dist\\dexie.mjs', 'dexie'],
  ['/app/src/main.ts', undefined],
])('%s is of package %s', (id, name) => {
  expect(packageOfModule(id)).toBe(name);
});
