import { describe, expect, it } from 'vitest';
import { FailurePlan } from './failure-plan';

function work(plan: FailurePlan, poses: number): void {
  for (let i = 0; i < poses; i++) plan.worked();
}

describe('FailurePlan', () => {
  it('gives a single engine two restarts in close succession, not three', () => {
    const plan = new FailurePlan(1);
    const tries = [0, 1, 2].map(() => {
      work(plan, 100);
      return plan.failed();
    });
    expect(tries).toEqual(['again', 'again', 'none']);
  });

  it('starts an engine once more before it takes the next', () => {
    const plan = new FailurePlan(2);
    const tries = [0, 1, 2, 3, 4].map(() => plan.failed());
    expect(tries).toEqual(['again', 'next', 'again', 'again', 'none']);
    expect(plan.current).toBe(1);
  });

  it('passes over an engine that cannot be started', () => {
    const plan = new FailurePlan(3);
    expect([plan.refused(), plan.refused(), plan.refused()]).toEqual(['next', 'next', 'none']);
  });

  it('counts stalls of the engine that runs, until they are forgiven', () => {
    const plan = new FailurePlan(2);
    plan.failed(true);
    plan.failed();
    expect(plan.current).toBe(1);
    expect(plan.stalls).toBe(0);
    plan.failed();
    expect(plan.stalls).toBe(0);
    plan.failed(true);
    work(plan, 899);
    expect(plan.stalls).toBe(1);
    work(plan, 1);
    expect(plan.stalls).toBe(0);
  });

  it('forgives after 900 good frames in a row', () => {
    const plan = new FailurePlan(2);
    plan.failed();
    work(plan, 899);
    expect(plan.failed()).toBe('next');
    plan.failed();
    plan.failed();
    work(plan, 900);
    expect(plan.failed()).toBe('again');
  });

  it('expects the next engine once the one that failed works again, until that is forgiven', () => {
    const plan = new FailurePlan(2);
    work(plan, 100);
    expect(plan.likelyNext).toBeNull();
    plan.failed();
    work(plan, 29);
    expect(plan.likelyNext).toBeNull();
    work(plan, 1);
    expect(plan.likelyNext).toBe(1);
    work(plan, 870);
    expect(plan.likelyNext).toBeNull();
    plan.failed();
    plan.failed();
    plan.failed();
    work(plan, 30);
    // The last one has nobody behind it.
    expect(plan.likelyNext).toBeNull();
  });
});
