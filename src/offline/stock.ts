import type { LargeFile } from './files';
import type { LargeFileList } from './messages';

/** What of the wanted files this browser has. */
export interface Stock {
  /** To be fetched still, in the order in which they are wanted. */
  readonly missing: readonly LargeFile[];
  /** Nothing is missing, and each of them is a file that can be kept. */
  readonly complete: boolean;
}

/**
 * Compares what is wanted with what is kept.
 *
 * @param wanted addresses from the app's own origin, the most important first
 * @param base address of the folder of the app
 */
export function stockOf(
  files: LargeFileList['files'],
  wanted: readonly string[],
  base: string,
): Stock {
  const pathOf = (address: string) => new URL(address, base).pathname;
  const byPath = new Map(files.map((file) => [pathOf(file.name), file]));
  const found = [...new Set(wanted.map(pathOf))].map((path) => byPath.get(path));
  const missing = found.filter((file) => file !== undefined && !file.kept) as LargeFile[];
  return { missing, complete: found.every((file) => file?.kept === true) };
}
