import { describe, expect, it } from 'vitest';
import { allFours, stickPose } from '../motion/testing/stick-person';
import type { LiveState } from './live-state';
import { createFedSession } from './testing/fed-session';

/** A bird-dog in front of a camera; what it came to, in order. */
function setUp(starts?: () => Promise<void>) {
  const told: string[] = [];
  const pauses: LiveState['pause'][] = [];
  const fed = createFedSession({
    poseAt: (timestampMs) => stickPose(allFours, { timestampMs }),
    ...(starts ? { starts } : {}),
    onOff: (what) => told.push(`${what} off`),
    onState: ({ pause }) => pauses.push(pause),
    onProblem: (problem) => told.push(problem.kind),
    onEnded: (end) => told.push(`ended: ${end}`),
  });
  return { ...fed, told, pauses };
}

describe('a session that cannot start for a reason that nobody foresaw', () => {
  it('lets go of camera and worker, and says so', async () => {
    const { session, told } = setUp(() => Promise.reject(new TypeError('odd')));
    await session.start();
    await Promise.resolve();
    expect(told).toEqual(['unknown', 'camera off', 'worker off', 'ended: camera-lost']);
  });
});

describe('a camera that falls silent in a set', () => {
  it('makes the set wait until there is a picture again', async () => {
    const { session, pauses, show, fallSilent } = setUp();
    await session.start();
    show(0);
    fallSilent();
    expect(pauses).toEqual([null, 'no-picture']);
    show(5_000);
    expect(pauses.at(-1)).toBeNull();
    await session.finish('stopped');
    fallSilent();
    expect(pauses).toHaveLength(3);
  });
});
