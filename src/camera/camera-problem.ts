import type { CameraProblem } from './source-problem';

/** The names that `getUserMedia` gives its errors (W3C Media Capture and Streams). */
const kindOfName: Readonly<Record<string, 'refused' | 'none' | 'busy'>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** What an error of `getUserMedia` means. */
export function cameraProblemOf(error: unknown): CameraProblem {
  const kind = error instanceof Error ? kindOfName[error.name] : undefined;
  return kind === undefined ? { kind: 'unknown', detail: String(error) } : { kind };
}
