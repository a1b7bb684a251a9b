import { describe, expect, it } from 'vitest';
import { RestartLimit } from './restart-limit';

function work(limit: RestartLimit, poses: number): void {
  for (let i = 0; i < poses; i++) limit.worked();
}

describe('RestartLimit', () => {
  it('allows two restarts in close succession, not three', () => {
    const limit = new RestartLimit();
    const allowed = [0, 1, 2].map(() => {
      work(limit, 100);
      return limit.failed();
    });
    expect(allowed).toEqual([true, true, false]);
  });

  it('forgives after 300 good frames in a row', () => {
    const limit = new RestartLimit();
    limit.failed();
    limit.failed();
    work(limit, 300);
    expect(limit.failed()).toBe(true);
  });
});
