import { listLargeFiles } from './registration';
import { stockOf } from './stock';

export interface FetchProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

const appFolder = () => new URL(import.meta.env.BASE_URL, document.baseURI).href;

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
 * @param wanted addresses of the files, the most important first
 * @param onProgress told with every piece; bytes as they are used, not as they were compressed
 * @returns whether all of it is in this browser now
 * @throws where a file cannot be fetched
 */
export async function fetchLargeFiles(
  wanted: readonly string[],
  onProgress: (progress: FetchProgress) => void,
): Promise<boolean> {
  const base = appFolder();
  const { missing, complete } = stockOf(await listLargeFiles(), wanted, base);
  if (missing.length === 0) return complete;
  const totalBytes = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  let loadedBytes = 0;
  for (const { name } of missing) {
    await countBytes(new URL(name, base).href, (bytes) => {
      loadedBytes += bytes;
      onProgress({ loadedBytes, totalBytes });
    });
  }
  return stockOf(await listLargeFiles(), wanted, base).complete;
}
