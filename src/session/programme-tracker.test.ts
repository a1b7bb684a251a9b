import { describe, expect, it } from 'vitest';
import type { Pose } from '../pose/pose';
import type { PoseProblem } from '../pose/pose-problem';
import type { PoseTracker, PoseTrackerOptions } from '../pose/pose-tracker';
import type { Frame } from '../pose/protocol';
import { shareTracker } from './programme-tracker';

const poseAt = (timestampMs: number): Pose => ({
  timestampMs,
  aspect: 4 / 3,
  keypoints: null,
  world: null,
  silhouette: null,
});

/** Trackers as they are made, each with what it was pushed. */
function makers() {
  const made: { options: PoseTrackerOptions; pushed: number[]; closed: boolean }[] = [];
  const create = (options: PoseTrackerOptions): PoseTracker => {
    const own = { options, pushed: [] as number[], closed: false };
    made.push(own);
    return {
      ready: Promise.resolve('engine'),
      detect: (_frame, timestampMs) => Promise.resolve(poseAt(timestampMs)),
      push: (_frame, timestampMs) => own.pushed.push(timestampMs),
      newSource: () => undefined,
      usualMs: () => null,
      close: () => (own.closed = true),
    };
  };
  return { made, create };
}

const frame = () => {
  const own = { closed: 0, close: () => (own.closed += 1) };
  return own as typeof own & Frame;
};
const options = (part: Partial<PoseTrackerOptions>): PoseTrackerOptions => ({
  model: 'full',
  silhouette: false,
  ...part,
});

describe('shareTracker', () => {
  it('loads the model once, with the outline when any set needs it', () => {
    const { made, create } = makers();
    const shared = shareTracker(true, create);
    shared.lease(options({})).close();
    shared.lease(options({})).close();
    expect(made).toHaveLength(1);
    expect(made[0]?.options.silhouette).toBe(true);
    expect(made[0]?.closed).toBe(false);
    shared.close();
    expect(made[0]?.closed).toBe(true);
  });

  it('tells each set which engine runs, be it a later one', () => {
    const { made, create } = makers();
    const shared = shareTracker(false, create);
    const heard: string[] = [];
    const lease = (set: string) =>
      shared.lease(options({ onEngine: ({ version }) => heard.push(`${set} ${version}`) }));
    lease('first');
    made[0]?.options.onEngine?.({ kind: { model: 'full' }, version: 'a' });
    made[0]?.options.onEngine?.({ kind: { model: 'lite' }, version: 'b' });
    lease('second');
    expect(heard).toEqual(['first a', 'first b', 'second b']);
  });

  it('counts the time of each set from its own first frame', () => {
    const { made, create } = makers();
    const shared = shareTracker(false, create);
    const times: number[][] = [[], []];
    const lease = (set: number) =>
      shared.lease(options({ onPose: ({ timestampMs }) => times[set]?.push(timestampMs) }));
    const first = lease(0);
    first.push(frame(), 500);
    made[0]?.options.onPose?.(poseAt(500));
    first.push(frame(), 540);
    first.close();

    const second = lease(1);
    // Still on its way for the first set, answered before and after the second one begins.
    made[0]?.options.onPose?.(poseAt(540));
    second.push(frame(), 9000);
    made[0]?.options.onPose?.(poseAt(540));
    made[0]?.options.onPose?.(poseAt(9000));
    made[0]?.options.onPose?.(poseAt(9033));
    expect(times).toEqual([[0], [0, 33]]);
    // For the worker the time goes on growing.
    expect(made[0]?.pushed).toEqual([500, 540, 9000]);
  });

  it('closes a frame of a set that is over', () => {
    const { made, create } = makers();
    const shared = shareTracker(false, create);
    const first = shared.lease(options({}));
    shared.lease(options({}));
    const late = frame();
    first.push(late, 100);
    expect(late.closed).toBe(1);
    expect(made[0]?.pushed).toEqual([]);
  });

  it('tells the present set of a problem, and replaces a worker that was given up', () => {
    const { made, create } = makers();
    const shared = shareTracker(false, create);
    const told: PoseProblem['kind'][] = [];
    shared.lease(options({ onProblem: ({ kind }) => told.push(kind) }));
    made[0]?.options.onProblem?.({ kind: 'frame-unreadable', timestampMs: 1 });
    made[0]?.options.onProblem?.({ kind: 'engine-crashed', detail: '', restarting: true });
    shared.lease(options({ onProblem: ({ kind }) => told.push(kind) }));
    expect(made).toHaveLength(1);
    made[0]?.options.onProblem?.({ kind: 'engine-crashed', detail: '', restarting: false });
    shared.lease(options({}));
    expect(made).toHaveLength(2);
    expect(told).toEqual(['frame-unreadable', 'engine-crashed', 'engine-crashed']);
  });
});
