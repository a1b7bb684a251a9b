import type { LargeFile } from './files';

/** From the page to the service worker. */
export type ToServiceWorker =
  /** Answered over the port that comes with it. */
  | { readonly type: 'list-large-files' }
  /** Answered over the port that comes with it. */
  | { readonly type: 'is-fetching' }
  /** A new version may begin its work if no other window runs the old one. */
  | { readonly type: 'take-over-if-alone' };

/** The answer to `list-large-files`. */
export interface LargeFileList {
  readonly files: readonly (LargeFile & {
    /** It is in this browser and needs no network any more. */
    readonly kept: boolean;
  })[];
}

/** The answer to `is-fetching`: a large file is on its way. */
export interface Fetching {
  readonly fetching: boolean;
}
