import wasmUrl from '@mediapipe/tasks-vision/vision_wasm_module_internal.wasm?url';
import { modelBundles } from '../../models/bundles';
import type { LargeFile } from './files';
import { listLargeFiles } from './registration';

/** What a session loads unless something else is asked for: other models are kept once used. */
const usual: readonly string[] = [modelBundles.full.url, wasmUrl];

export interface FetchProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

const pathOf = (address: string) => new URL(address, document.baseURI).pathname;

const addressOf = ({ name }: LargeFile) => `${import.meta.env.BASE_URL}${name}`;

/** The large files that a session needs and that are not in this browser yet. */
async function missingFiles(besides: readonly string[]): Promise<LargeFile[] | null> {
  const files = await listLargeFiles();
  if (files.length === 0) return null;
  const wanted = [...usual, ...besides].map(pathOf);
  return files
    .filter((file) => !file.kept && wanted.includes(pathOf(addressOf(file))))
    .sort((a, b) => wanted.indexOf(pathOf(addressOf(a))) - wanted.indexOf(pathOf(addressOf(b))));
}

async function countBytes(address: string, onBytes: (bytes: number) => void): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    onBytes(read.value.length);
  }
}

/**
 * Fetches what a session needs, one file after the other; the service worker keeps it.
 *
 * @param besides addresses of further files to keep
 * @param onProgress told with every piece; bytes as they are used, not as they were compressed
 * @returns whether all of it is in this browser now
 * @throws where a file cannot be fetched
 */
export async function fetchLargeFiles(
  besides: readonly string[],
  onProgress: (progress: FetchProgress) => void,
): Promise<boolean> {
  const missing = await missingFiles(besides);
  if (missing === null) return false;
  const totalBytes = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  let loadedBytes = 0;
  for (const file of missing) {
    await countBytes(addressOf(file), (bytes) => {
      loadedBytes += bytes;
      onProgress({ loadedBytes, totalBytes });
    });
  }
  return missing.length === 0 || (await missingFiles(besides))?.length === 0;
}
