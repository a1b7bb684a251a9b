import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ModelBuildError } from './model-build-error';

/**
 * A package's unpacked archive, by npm's own client and checked by it. Nothing is installed.
 *
 * @param name with its version, `name@1.2.3`
 * @throws ModelBuildError when it cannot be had.
 */
export async function packedPackage(name: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  try {
    const npm = process.env.npm_execpath;
    const args = ['pack', name, '--silent', '--pack-destination', folder];
    // npm itself is a script, and a command file on Windows: it is run as the one that runs this.
    const { status } =
      npm === undefined
        ? spawnSync('npm', args, { stdio: ['ignore', 'ignore', 2] })
        : spawnSync(process.execPath, [npm, ...args], { stdio: ['ignore', 'ignore', 2] });
    const [file] = await readdir(folder);
    if (status !== 0 || file === undefined) {
      throw new ModelBuildError(`npm could not fetch ${name}: is there a network?`);
    }
    return gunzipSync(await readFile(join(folder, file)), { maxOutputLength: 1e9 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
