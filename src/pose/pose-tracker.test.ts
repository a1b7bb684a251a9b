import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pose } from './pose';
import type { PoseProblem } from './pose-problem';
import { createPoseTracker, type PoseWorker } from './pose-tracker';
import type { EngineKind, Frame, ToPoseWorker } from './protocol';
import { StubWorker } from './testing/stub-worker';

/** A frame that counts how often it is closed. */
class TestFrame {
  closed = 0;
  constructor(readonly transferable = true) {}
  close(): void {
    this.closed++;
  }
}

/** A worker that owns what it is sent and answers when told to. */
class TestWorker extends StubWorker {
  override postMessage(message: ToPoseWorker): void {
    if (message.type === 'detect') {
      const frame = message.frame as unknown as TestFrame;
      if (!frame.transferable) throw new Error('DataCloneError');
      frame.close();
    }
    super.postMessage(message);
  }

  /** Answers the last frame with a pose of its time stamp. */
  answer(): void {
    this.say({ type: 'pose', pose: emptyPose(this.times.at(-1)!), tookMs: 1 });
  }

  get times(): number[] {
    return this.received.flatMap((m) => (m.type === 'detect' ? [m.timestampMs] : []));
  }
}

function emptyPose(timestampMs: number): Pose {
  return { timestampMs, aspect: 4 / 3, keypoints: null, world: null, silhouette: null };
}

function setUp(fallbacks?: readonly EngineKind[]) {
  const workers: TestWorker[] = [];
  const frames: TestFrame[] = [];
  const poses: number[] = [];
  const problems: PoseProblem[] = [];
  const engines: string[] = [];
  const tracker = createPoseTracker({
    model: 'full',
    silhouette: true,
    ...(fallbacks === undefined ? {} : { fallbacks }),
    onEngine: ({ kind, version }) => engines.push(`${kind.engine} ${version}`),
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
  const ready = (version = 'engine/model') => worker().say({ type: 'ready', version });
  /** Frames at 30 a second, each answered after so many milliseconds. */
  const run = (count: number, takesMs: number, fromMs = 0) => {
    for (let i = 0; i < count; i++) {
      tracker.push(frame(), fromMs + 33 * i);
      vi.advanceTimersByTime(takesMs);
      worker().answer();
    }
  };
  const crash = () => worker().say({ type: 'failure', kind: 'engine-crashed', detail: 'abort' });
  const closedOnce = () => frames.every(({ closed }) => closed === 1);
  return {
    ...{ tracker, workers, worker, ready, crash, run, frame },
    ...{ poses, problems, engines, closedOnce },
  };
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

  /** So many frames that the worker cannot read, the first one at that time. */
  const unreadable = (t: ReturnType<typeof setUp>, count: number, fromMs: number) => {
    for (let timestampMs = fromMs; timestampMs < fromMs + count; timestampMs++) {
      t.tracker.push(t.frame(), timestampMs);
      t.worker().say({
        type: 'frame-problem',
        problem: { kind: 'frame-unreadable', timestampMs },
      });
    }
  };

  it('takes thirty bad ones in a row for a failure of the engine', () => {
    const t = setUp();
    t.ready();
    unreadable(t, 29, 0);
    t.run(1, 10, 100);
    unreadable(t, 29, 200);
    expect(t.workers).toHaveLength(1);
    unreadable(t, 1, 300);
    expect(t.workers).toHaveLength(2);
    expect(t.problems.at(-1)).toMatchObject({ kind: 'engine-crashed', restarting: true });
    for (const fromMs of [400, 500]) {
      t.ready();
      unreadable(t, 30, fromMs);
    }
    expect(t.problems.at(-1)).toMatchObject({ kind: 'engine-crashed', restarting: false });
    expect(t.closedOnce()).toBe(true);
  });

  it('does so with frames that do not reach the worker, too', () => {
    const t = setUp();
    t.ready();
    for (let i = 0; i < 30; i++) t.tracker.push(t.frame(false), i);
    expect(t.workers).toHaveLength(2);
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

  it('is replaced when it does not answer its first frame', () => {
    const t = setUp();
    t.ready();
    t.tracker.push(t.frame(), 0);
    vi.advanceTimersByTime(4_999);
    expect(t.workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(t.workers).toHaveLength(2);
    expect(t.problems[0]).toMatchObject({ kind: 'engine-stalled', restarting: true });
  });

  it('is replaced within a second when it was quick before', () => {
    const t = setUp();
    t.ready();
    t.run(10, 40);
    t.tracker.push(t.frame(), 1000);
    t.tracker.push(t.frame(), 1033);
    vi.advanceTimersByTime(1000);
    expect(t.workers).toHaveLength(2);
    t.ready();
    t.worker().answer();
    expect(t.poses.at(-1)).toBe(1033);
    expect(t.closedOnce()).toBe(true);
  });

  it('has the patience of its own stalls alone, until they are forgiven', () => {
    const t = setUp([{ engine: 'litert', model: 'full' }]);
    /** Whether the next frame counts as stalled after so many milliseconds and not sooner. */
    const stallsAfter = (ms: number) => {
      const before = t.workers.length;
      t.tracker.push(t.frame(), 0);
      vi.advanceTimersByTime(ms - 1);
      const sooner = t.workers.length > before;
      vi.advanceTimersByTime(1);
      const then = t.workers.length > before;
      t.ready();
      return then && !sooner;
    };
    t.ready();
    expect([stallsAfter(5_000), stallsAfter(10_000)]).toEqual([true, true]);
    // Another engine has taken over.
    expect(stallsAfter(5_000)).toBe(true);
    t.run(900, 40);
    expect(stallsAfter(1_000)).toBe(true);
  });

  it('is given ten times what it takes usually', () => {
    const t = setUp();
    t.ready();
    t.run(10, 300);
    t.tracker.push(t.frame(), 5000);
    vi.advanceTimersByTime(2_999);
    expect(t.workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(t.workers).toHaveLength(2);
  });

  it('has time with the frames of a file', () => {
    const t = setUp();
    t.ready();
    t.run(10, 40);
    void t.tracker.detect(t.frame(), 1000).catch(() => {});
    vi.advanceTimersByTime(14_999);
    expect(t.workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(t.workers).toHaveLength(2);
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

describe('fallbacks', () => {
  const kinds: EngineKind[] = [
    { engine: 'litert', model: 'full' },
    { engine: 'movenet', model: 'lite' },
  ];
  const opened = (t: ReturnType<typeof setUp>) =>
    t.workers.map(({ received: [first] }) =>
      first?.type === 'open' ? (first.options.engine ?? 'mediapipe') : null,
    );

  it('take over from an engine that fails twice, and poses go on', async () => {
    const t = setUp(kinds);
    t.ready('a');
    for (const ms of [0, 100]) {
      t.run(20, 30, 1000 * ms);
      t.tracker.push(t.frame(), 1000 * ms + 700);
      t.tracker.push(t.frame(), 1000 * ms + 733);
      t.crash();
      t.ready(ms === 0 ? 'a' : 'b');
      t.worker().answer();
      expect(t.poses.at(-1)).toBe(1000 * ms + 733);
    }
    expect(opened(t)).toEqual(['mediapipe', 'mediapipe', 'litert']);
    expect(t.engines).toEqual(['undefined a', 'undefined a', 'litert b']);
    expect(t.problems.every((problem) => 'restarting' in problem && problem.restarting)).toBe(true);
    await expect(t.tracker.ready).resolves.toBe('a');
    expect(t.closedOnce()).toBe(true);
  });

  it('are made ready aside once the engine has failed, and take over at once', async () => {
    const t = setUp(kinds);
    t.ready('a');
    t.run(5, 30);
    t.crash();
    t.ready('a');
    const [, again] = t.workers;
    for (let i = 0; i < 30; i++) {
      t.tracker.push(t.frame(), 1000 + 33 * i);
      again!.answer();
    }
    expect(opened(t)).toEqual(['mediapipe', 'mediapipe', 'litert']);
    t.ready('b');
    // What stands by says nothing yet, and what works is not disturbed.
    expect(t.engines).toEqual(['undefined a', 'undefined a']);
    t.tracker.push(t.frame(), 3000);
    t.tracker.push(t.frame(), 3033);
    again!.say({ type: 'failure', kind: 'engine-crashed', detail: 'abort' });
    await Promise.resolve();
    expect(t.engines.at(-1)).toBe('litert b');
    t.worker().answer();
    expect(t.poses.at(-1)).toBe(3033);
    expect(t.workers).toHaveLength(3);
    expect(t.closedOnce()).toBe(true);
  });

  it('that stand by and cannot start are not started again with every pose', () => {
    const t = setUp(kinds);
    t.ready('a');
    t.crash();
    t.ready('a');
    const [, again] = t.workers;
    const run = (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        t.tracker.push(t.frame(), 33 * i);
        again!.answer();
      }
    };
    run(0, 30);
    expect(t.workers).toHaveLength(3);
    t.worker().say({ type: 'unavailable', problem: { kind: 'webgl-unavailable' } });
    run(30, 60);
    expect(t.workers).toHaveLength(3);
    // Once it is needed it is tried anew: what was in its way may be gone.
    again!.say({ type: 'failure', kind: 'engine-crashed', detail: 'abort' });
    t.ready('b');
    expect(t.workers).toHaveLength(4);
    expect(t.engines.at(-1)).toBe('litert b');
  });

  it('that stand by end when nobody needs them any more', () => {
    const t = setUp(kinds);
    t.ready();
    t.crash();
    t.ready();
    const [, again] = t.workers;
    for (let i = 0; i < 900; i++) {
      t.tracker.push(t.frame(), 33 * i);
      again!.answer();
    }
    expect(t.workers.map(({ terminated }) => terminated)).toEqual([true, false, true]);
    again!.say({ type: 'failure', kind: 'engine-crashed', detail: 'abort' });
    t.ready();
    for (let i = 0; i < 30; i++) {
      t.tracker.push(t.frame(), 60_000 + 33 * i);
      t.workers[3]!.answer();
    }
    t.tracker.close();
    expect(t.workers).toHaveLength(5);
    expect(t.workers.every(({ terminated }) => terminated)).toBe(true);
  });

  it('take over at once from an engine that does not start', async () => {
    const t = setUp(kinds);
    t.tracker.push(t.frame(), 0);
    t.worker().say({ type: 'unavailable', problem: { kind: 'webgl-unavailable' } });
    expect(t.workers[0]?.terminated).toBe(true);
    t.ready('b');
    t.worker().answer();
    await expect(t.tracker.ready).resolves.toBe('b');
    expect(t.poses).toEqual([0]);
    expect(t.problems).toEqual([]);
    expect(t.closedOnce()).toBe(true);
  });

  it('take over from a worker that is silent while it starts, later sooner than the first time', () => {
    const t = setUp(kinds);
    vi.advanceTimersByTime(59_000);
    t.worker().say({ type: 'progress', progress: { loadedBytes: 1, totalBytes: 9 } });
    vi.advanceTimersByTime(59_999);
    expect(opened(t)).toEqual(['mediapipe']);
    vi.advanceTimersByTime(1);
    expect(opened(t)).toEqual(['mediapipe', 'litert']);
    t.ready('b');
    t.crash();
    vi.advanceTimersByTime(8_000);
    expect(opened(t)).toEqual(['mediapipe', 'litert', 'litert', 'movenet']);
    // Nobody is behind the last one: it is waited for.
    const told = t.problems.length;
    vi.advanceTimersByTime(59_999);
    expect(t.problems).toHaveLength(told);
    vi.advanceTimersByTime(1);
    expect(t.problems).toHaveLength(told + 1);
  });

  it('tell why the wished-for engine could not start when none of them can', async () => {
    const t = setUp(kinds);
    t.tracker.push(t.frame(), 0);
    t.worker().say({ type: 'unavailable', problem: { kind: 'webgl-unavailable' } });
    for (let i = 0; i < 2; i++) {
      t.worker().say({ type: 'unavailable', problem: { kind: 'model-unavailable', status: 404 } });
    }
    expect(await problemOf(t.tracker.ready)).toBe('webgl-unavailable');
    expect(t.problems).toEqual([{ kind: 'webgl-unavailable' }]);
    expect(t.closedOnce()).toBe(true);
  });

  it('are used up in the end, and every frame is closed', () => {
    const t = setUp(kinds);
    for (let i = 0; i < 7; i++) {
      t.ready();
      t.tracker.push(t.frame(), 66 * i);
      t.tracker.push(t.frame(), 66 * i + 33);
      t.crash();
    }
    expect(opened(t)).toEqual([
      ...['mediapipe', 'mediapipe', 'litert', 'litert'],
      ...['movenet', 'movenet', 'movenet'],
    ]);
    expect(t.problems.at(-1)).toMatchObject({ kind: 'engine-crashed', restarting: false });
    t.tracker.push(t.frame(), 1000);
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
