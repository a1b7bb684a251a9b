import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelBuildError } from './model-build-error';
import { requireHash, sha256 } from './sha256';
import { detector, recipes, sourcePackage, type ModelRecipe, type Source } from './sources';
import { taskFile } from './task-file';
import { modelMetadataBuffer, withMetadata } from './tflite-metadata';

export interface AssembleOptions {
  /** Folder of the installed `@mediapipe/pose`. */
  readonly sourceFolder: string;
  /** Folder that the `.task` files are written to. */
  readonly outputFolder: string;
  /** Called once for each file written or found to be right. */
  readonly onModel?: (output: string, state: 'written' | 'up to date') => void;
}

/**
 * Writes every `.task` file that is missing or not what it should be. Safe to run any time, also by
 * two processes at once.
 *
 * @throws ModelBuildError when an input is missing, or an input or output has the wrong sha256.
 */
export async function assembleModels(options: AssembleOptions): Promise<void> {
  await mkdir(options.outputFolder, { recursive: true });
  for (const recipe of Object.values<ModelRecipe>(recipes)) {
    const path = join(options.outputFolder, recipe.output);
    const present = await readFile(path).catch(() => null);
    if (present !== null && sha256(present) === recipe.sha256) {
      options.onModel?.(recipe.output, 'up to date');
      continue;
    }
    const bytes = await assemble(recipe, options.sourceFolder);
    requireHash(recipe.output, bytes, recipe.sha256);
    // Written beside and renamed: nobody ever reads half a model.
    const partial = `${path}.${process.pid}.partial`;
    await writeFile(partial, bytes);
    await rename(partial, path);
    options.onModel?.(recipe.output, 'written');
  }
}

/** One bundle from the package's parts. */
async function assemble(recipe: ModelRecipe, sourceFolder: string): Promise<Uint8Array> {
  const [detectorModel, landmarkModel] = await Promise.all([
    readSource(sourceFolder, detector),
    readSource(sourceFolder, recipe.landmarks),
  ]);
  return taskFile({
    'pose_detector.tflite': withMetadata(
      detectorModel,
      modelMetadataBuffer({ mean: 127.5, std: 127.5 }),
    ),
    'pose_landmarks_detector.tflite': withMetadata(
      landmarkModel,
      modelMetadataBuffer({ mean: 0, std: 255 }),
    ),
  });
}

async function readSource(folder: string, source: Source): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, source.file)).catch(() => {
    throw new ModelBuildError(`${sourcePackage}/${source.file} is missing: run npm ci`);
  });
  requireHash(`${sourcePackage}/${source.file}`, bytes, source.sha256);
  return bytes;
}
