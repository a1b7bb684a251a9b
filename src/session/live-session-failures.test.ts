import { describe, expect, it } from 'vitest';
import type { FrameListener, FrameSource } from '../camera/frame-source';
import { findExercise } from '../exercise/exercises';
import { allFours, stickPose } from '../motion/testing/stick-person';
import type { PoseTracker, PoseTrackerOptions } from '../pose/pose-tracker';
import { createLiveSession } from './live-session';
import type { LiveState } from './live-state';
import { sessionOptions } from './testing/session-options';

/** A bird-dog in front of a camera; what it came to, in order. */
function setUp(starts: () => Promise<void> = () => Promise.resolve()) {
  const told: string[] = [];
  const pauses: LiveState['pause'][] = [];
  let listener: FrameListener | undefined;
  let take: PoseTrackerOptions['onPose'];
  const source: FrameSource = {
    preview: null,
    start: (wanted) => {
      listener = wanted;
      return starts();
    },
    stop: () => told.push('camera off'),
  };
  const tracker: PoseTracker = {
    ready: Promise.resolve('engine'),
    detect: () => Promise.reject(new Error('not used')),
    push: (_, timestampMs) => take?.(stickPose(allFours, { timestampMs })),
    newSource: () => undefined,
    usualMs: () => null,
    close: () => told.push('worker off'),
  };
  const session = createLiveSession({
    ...sessionOptions(findExercise('bird-dog')!, source),
    createTracker: (options) => {
      take = options.onPose;
      return tracker;
    },
    onState: ({ pause }) => pauses.push(pause),
    onProblem: (problem) => told.push(problem.kind),
    onEnded: (end) => told.push(`ended: ${end}`),
  });
  const show = (timestampMs: number) =>
    listener?.onFrame({ close: () => undefined } as never, timestampMs);
  return { session, told, pauses, show, fallSilent: () => listener?.onSilent?.() };
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
