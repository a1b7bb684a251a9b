import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ModelBuildError } from './model-build-error';
import { sourcePackage } from './sources';

/** This folder. */
export const modelFolder = dirname(fileURLToPath(import.meta.url));

/**
 * Folder of the installed source package, wherever npm put it.
 *
 * @throws ModelBuildError when it is not installed.
 */
export function sourceFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${sourcePackage}/package.json`));
  } catch {
    throw new ModelBuildError(`${sourcePackage} is not installed: run npm ci`);
  }
}
