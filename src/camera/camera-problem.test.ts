import { describe, expect, it } from 'vitest';
import { cameraProblemOf } from './camera-problem';

describe('cameraProblemOf', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
  ])('reads %s as %s', (name, kind) => {
    expect(cameraProblemOf(new DOMException('', name))).toEqual({ kind });
  });

  it('keeps what it does not know for the log', () => {
    expect(cameraProblemOf(new TypeError('odd'))).toEqual({
      kind: 'unknown',
      detail: 'TypeError: odd',
    });
    expect(cameraProblemOf('odd')).toEqual({ kind: 'unknown', detail: 'odd' });
  });
});
