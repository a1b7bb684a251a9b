import type { MediapipeLoop, TensorflowLoop } from './racer-list';

/** Page to a peer's worker: first which one it is, then picture after picture. */
export type ToPeer =
  | { readonly type: 'open'; readonly racer: MediapipeLoop | TensorflowLoop }
  | { readonly type: 'look'; readonly frame: VideoFrame; readonly timestampMs: number };

/** The answer to each. */
export type FromPeer =
  | { readonly type: 'ready' }
  | { readonly type: 'looked'; readonly seen: boolean }
  | { readonly type: 'failed'; readonly detail: string };
