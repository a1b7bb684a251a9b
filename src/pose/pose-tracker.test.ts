import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pose } from './pose';
import type { PoseProblem } from './pose-problem';
import { createPoseTracker, type PoseWorker } from './pose-tracker';
import type { Frame, FromPoseWorker, ToPoseWorker } from './protocol';

/** A frame that counts how often it is closed. */
class TestFrame {
  closed = 0;
  constructor(readonly transferable = true) {}
  close(): void {
    this.closed++;
  }
}

/** A worker that owns what it is sent and answers when told to. */
class TestWorker {
  onmessage: PoseWorker['onmessage'] = null;
  onerror: PoseWorker['onerror'] = null;
  onmessageerror: PoseWorker['onmessageerror'] = null;
  readonly received: ToPoseWorker[] = [];
  terminated = false;

  postMessage(message: ToPoseWorker): void {
    if (message.type === 'detect') {
      const frame = message.frame as unknown as TestFrame;
      if (!frame.transferable) throw new Error('DataCloneError');
      frame.close();
    }
    this.received.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: FromPoseWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent);
  }

  /** Answers the last frame with a pose of its time stamp. */
  answer(): void {
    this.say({ type: 'pose', pose: emptyPose(this.times.at(-1)!) });
  }

  get times(): number[] {
    return this.received.flatMap((m) => (m.type === 'detect' ? [m.timestampMs] : []));
  }
}

function emptyPose(timestampMs: number): Pose {
  return { timestampMs, aspect: 4 / 3, keypoints: null, world: null, silhouette: null };
}

function setUp() {
  const workers: TestWorker[] = [];
  const frames: TestFrame[] = [];
  const poses: number[] = [];
  const problems: PoseProblem[] = [];
  const tracker = createPoseTracker({
    model: 'full',
    silhouette: true,
    onPose: ({ timestampMs }) => poses.push(timestampMs),
    onProblem: (problem) => problems.push(problem),
    createWorker: () => {
      const worker = new TestWorker();
      workers.push(worker);
      return worker as unknown as PoseWorker;
    },
  });
  const frame = (transferable = true) => {
    const made = new TestFrame(transferable);
    frames.push(made);
    return made as unknown as Frame;
  };
  const worker = () => workers.at(-1)!;
  const ready = () => worker().say({ type: 'ready', version: 'engine/model' });
  const crash = () => worker().say({ type: 'failure', kind: 'engine-crashed', detail: 'abort' });
  const closedOnce = () => frames.every(({ closed }) => closed === 1);
  return { tracker, workers, worker, ready, crash, frame, poses, problems, closedOnce };
}

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { problem: PoseProblem }) => error.problem.kind,
  );

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('live frames', () => {
  it('has one in flight and one waiting; the newest wins', () => {
    const t = setUp();
    t.ready();
    for (const ms of [0, 33, 66, 100]) t.tracker.push(t.frame(), ms);
    expect(t.worker().times).toEqual([0]);
    t.worker().answer();
    expect(t.worker().times).toEqual([0, 100]);
    t.worker().answer();
    expect(t.poses).toEqual([0, 100]);
    expect(t.closedOnce()).toBe(true);
  });

  it('keeps the newest frame until the engine is ready', async () => {
    const t = setUp();
    t.tracker.push(t.frame(), 0);
    t.tracker.push(t.frame(), 33);
    expect(t.worker().times).toEqual([]);
    t.ready();
    expect(t.worker().times).toEqual([33]);
    await expect(t.tracker.ready).resolves.toBe('engine/model');
    expect(t.closedOnce()).toBe(true);
  });

  it('reports a bad frame and goes on with the next', () => {
    const t = setUp();
    t.ready();
    t.tracker.push(t.frame(false), 0);
    t.tracker.push(t.frame(), 33);
    t.worker().say({
      type: 'frame-problem',
      problem: { kind: 'time-not-growing', timestampMs: 33, previousMs: 40 },
    });
    t.tracker.push(t.frame(), 66);
    t.worker().answer();
    expect(t.problems.map(({ kind }) => kind)).toEqual(['frame-unreadable', 'time-not-growing']);
    expect(t.poses).toEqual([66]);
    expect(t.closedOnce()).toBe(true);
  });
});

describe('frames of a file', () => {
  it('looks at every one, in order, and answers each', async () => {
    const t = setUp();
    const answers = [0, 33, 66].map((ms) => t.tracker.detect(t.frame(), ms));
    t.ready();
    for (let i = 0; i < 3; i++) t.worker().answer();
    expect((await Promise.all(answers)).map(({ timestampMs }) => timestampMs)).toEqual([0, 33, 66]);
    expect(t.poses).toEqual([]);
    expect(t.closedOnce()).toBe(true);
  });

  it('rejects the one that cannot be read, and that one alone', async () => {
    const t = setUp();
    t.ready();
    const bad = t.tracker.detect(t.frame(false), 0);
    const good = t.tracker.detect(t.frame(), 33);
    t.worker().answer();
    expect(await problemOf(bad)).toBe('frame-unreadable');
    expect((await good).timestampMs).toBe(33);
    expect(t.problems).toEqual([]);
    expect(t.closedOnce()).toBe(true);
  });
});

describe('an engine that fails', () => {
  it('is replaced, and the next frame is looked at', async () => {
    const t = setUp();
    t.ready();
    const lost = t.tracker.detect(t.frame(), 0);
    const next = t.tracker.detect(t.frame(), 33);
    t.crash();
    expect(await problemOf(lost)).toBe('engine-crashed');
    expect(t.problems).toEqual([{ kind: 'engine-crashed', detail: 'abort', restarting: true }]);
    expect(t.workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    t.ready();
    t.worker().answer();
    expect((await next).timestampMs).toBe(33);
    expect(t.closedOnce()).toBe(true);
  });

  it('is given up when it keeps failing', async () => {
    const t = setUp();
    for (let i = 0; i < 3; i++) {
      t.ready();
      t.tracker.push(t.frame(), 33 * i);
      t.crash();
    }
    expect(t.workers).toHaveLength(3);
    expect(t.workers.every(({ terminated }) => terminated)).toBe(true);
    expect(t.problems.map((problem) => 'restarting' in problem && problem.restarting)).toEqual([
      true,
      true,
      false,
    ]);
    t.tracker.push(t.frame(), 200);
    expect(await problemOf(t.tracker.detect(t.frame(), 233))).toBe('engine-crashed');
    expect(t.closedOnce()).toBe(true);
  });

  it('is replaced when it does not answer', () => {
    const t = setUp();
    t.ready();
    t.tracker.push(t.frame(), 0);
    vi.advanceTimersByTime(14_999);
    expect(t.workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(t.workers).toHaveLength(2);
    expect(t.problems[0]).toMatchObject({ kind: 'engine-stalled', restarting: true });
  });

  it('is not called stalled while nothing is asked of it', () => {
    const t = setUp();
    t.ready();
    t.tracker.push(t.frame(), 0);
    t.worker().answer();
    vi.advanceTimersByTime(60_000);
    expect(t.problems).toEqual([]);
  });

  it('is replaced when its worker breaks', () => {
    const t = setUp();
    t.ready();
    t.worker().onerror!.call(t.worker() as unknown as Worker, { message: 'boom' } as ErrorEvent);
    expect(t.problems[0]).toMatchObject({ kind: 'engine-crashed', detail: 'boom' });
    expect(t.workers).toHaveLength(2);
  });

  it('says so when it cannot start, and takes no frames', async () => {
    const t = setUp();
    const waiting = t.tracker.detect(t.frame(), 0);
    t.worker().say({ type: 'unavailable', problem: { kind: 'model-unavailable', status: 404 } });
    expect(await problemOf(t.tracker.ready)).toBe('model-unavailable');
    expect(await problemOf(waiting)).toBe('model-unavailable');
    expect(t.problems).toEqual([{ kind: 'model-unavailable', status: 404 }]);
    expect(t.worker().terminated).toBe(true);
    expect(t.closedOnce()).toBe(true);
  });
});

describe('close', () => {
  it('ends the worker, closes what waits and rejects what is pending', async () => {
    const t = setUp();
    t.ready();
    const pending = [0, 33].map((ms) => t.tracker.detect(t.frame(), ms));
    t.tracker.push(t.frame(), 66);
    t.tracker.close();
    expect(await Promise.all(pending.map(problemOf))).toEqual(['closed', 'closed']);
    expect(t.worker().terminated).toBe(true);
    t.tracker.push(t.frame(), 100);
    expect(t.closedOnce()).toBe(true);
    expect(t.problems).toEqual([]);
  });
});

describe('newSource', () => {
  it('drops the waiting live frame and tells the worker between two frames', () => {
    const t = setUp();
    t.ready();
    t.tracker.push(t.frame(), 500);
    t.tracker.push(t.frame(), 533);
    t.tracker.newSource();
    t.tracker.push(t.frame(), 0);
    t.worker().answer();
    expect(t.worker().received.map(({ type }) => type)).toEqual([
      'open',
      'detect',
      'new-source',
      'detect',
    ]);
    expect(t.worker().times).toEqual([500, 0]);
    expect(t.closedOnce()).toBe(true);
  });
});
