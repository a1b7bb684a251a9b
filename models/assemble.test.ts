import { copyFile, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleModels } from './assemble';
import { sourceFolder } from './folders';
import { detector, recipes as recipesByModel, type ModelRecipe } from './sources';

const recipes = Object.values<ModelRecipe>(recipesByModel);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'models-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function assemble(source = sourceFolder()) {
  const states: Record<string, string> = {};
  await assembleModels({
    sourceFolder: source,
    outputFolder: folder,
    onModel: (output, state) => (states[output] = state),
  });
  return states;
}

describe('assembleModels', () => {
  it('makes every model from the installed package, once', async () => {
    const outputs = recipes.map((recipe) => recipe.output).sort();
    expect(Object.values(await assemble())).toEqual(recipes.map(() => 'written'));
    expect((await readdir(folder)).sort()).toEqual(outputs);
    for (const { output, bytes } of recipes) {
      expect((await stat(join(folder, output))).size).toBe(bytes);
    }

    const first = join(folder, outputs[0]!);
    await utimes(first, 1, 1);
    expect(Object.values(await assemble())).toEqual(recipes.map(() => 'up to date'));
    expect((await stat(first)).mtimeMs).toBe(1000);
  });

  it('replaces a damaged model', async () => {
    await assemble();
    await writeFile(join(folder, recipes[1]!.output), 'half a model');
    expect(await assemble()).toMatchObject({
      [recipes[0]!.output]: 'up to date',
      [recipes[1]!.output]: 'written',
    });
  });

  it('stops at an input with the wrong hash and writes nothing', async () => {
    const source = join(folder, 'source');
    await mkdir(source);
    await copyFile(join(sourceFolder(), detector.file), join(source, detector.file));
    await writeFile(join(source, recipes[0]!.landmarks.file), 'not the model');
    await expect(assemble(source)).rejects.toThrow(
      /^@mediapipe\/pose\/pose_landmark_lite.tflite has sha256 [0-9a-f]{64}, expected f17bfb/,
    );
    expect(await readdir(folder)).toEqual(['source']);
  });

  it('names a missing input', async () => {
    await expect(assemble(folder)).rejects.toThrow(
      /^@mediapipe\/pose\/pose_\w+\.(data|tflite) is missing: run npm ci$/,
    );
  });
});
