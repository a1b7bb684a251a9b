/**
 * Why there is no camera picture. The screen finds the words.
 *
 * - `refused`: the person or the system does not allow it.
 * - `none`: there is no camera.
 * - `busy`: another program has it, or it does not start.
 * - `lost`: it went away in mid-session: unplugged, switched off, permission withdrawn, or silent for
 *   too long.
 * - `insecure`: the browser gives cameras only to pages on https or localhost.
 * - `unknown`: anything else; `detail` is for the log.
 */
export type CameraProblem =
  | { readonly kind: 'refused' | 'none' | 'busy' | 'lost' | 'insecure' }
  | { readonly kind: 'unknown'; readonly detail: string };

/**
 * Why a video cannot be shown.
 *
 * - `unreadable`: missing, damaged, or not a video format that is known here.
 * - `no-video-track`: a media file without a picture.
 * - `codec-not-supported`: this browser cannot decode it; `codec` as the file names it.
 */
export type VideoProblem =
  | { readonly kind: 'unreadable' | 'no-video-track' }
  | { readonly kind: 'codec-not-supported'; readonly codec: string | null };

export type SourceProblem = CameraProblem | VideoProblem;

/** A {@link SourceProblem} as something to throw. */
export class SourceError<P extends SourceProblem = SourceProblem> extends Error {
  override name = 'SourceError';

  constructor(readonly problem: P) {
    super(problem.kind);
  }
}
