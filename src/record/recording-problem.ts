/**
 * Why something could not be recorded.
 *
 * | reason      | what happened                                                                  |
 * | ----------- | ------------------------------------------------------------------------------ |
 * | full        | the browser gives no more room                                                 |
 * | unavailable | storage is switched off or closed to this page, as in some private windows     |
 * | failed      | anything else; `message` says what                                             |
 */
export type RecordingProblemReason = 'full' | 'unavailable' | 'failed';

/** Told once a session; the session goes on without what could not be written. */
export interface RecordingProblem {
  readonly reason: RecordingProblemReason;
  /** For people: what happened and what to do. */
  readonly message: string;
}

const unavailableNames = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotAllowedError',
  'OpenFailedError',
  'SecurityError',
]);

/** The names of an error and of those that it carries inside: Dexie wraps what the browser threw. */
function errorNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return [String(name), ...errorNames(inner, depth + 1)];
}

/** Names the problem behind whatever a write threw. */
export function recordingProblem(error: unknown): RecordingProblem {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) {
    return {
      reason: 'full',
      message:
        'The browser has no more room, so the rest of this session is not kept. ' +
        'Delete older sessions or free some disk space.',
    };
  }
  if (names.some((name) => unavailableNames.has(name))) {
    return {
      reason: 'unavailable',
      message:
        'This browser does not let the page store anything, so this session is not kept. ' +
        'A private window does that; use an ordinary one to keep your sessions.',
    };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return {
    reason: 'failed',
    message: `This session could not be stored completely (${detail}). Reload the page before the next one.`,
  };
}
