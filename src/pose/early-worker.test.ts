import { describe, expect, it, vi } from 'vitest';
import { createEarlyStart } from './early-worker';
import type { PoseWorker } from './pose-tracker';
import type { EngineOptions, FromPoseWorker } from './protocol';
import { StubWorker } from './testing/stub-worker';

const full: EngineOptions = { engine: 'litert', model: 'full', silhouette: false };
const outlined: EngineOptions = { ...full, silhouette: true };

function setUp() {
  const workers: StubWorker[] = [];
  const early = createEarlyStart(() => {
    const worker = new StubWorker();
    workers.push(worker);
    return worker;
  });
  return { early, workers };
}

/** Takes it as a tracker does, and notes what it hears. */
function listenTo(worker: PoseWorker, options: EngineOptions) {
  const heard: string[] = [];
  worker.onmessage = ({ data }: MessageEvent<FromPoseWorker>) => void heard.push(data.type);
  worker.onerror = () => void heard.push('error');
  worker.postMessage({ type: 'open', options });
  return heard;
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));
const ready: FromPoseWorker = { type: 'ready', version: 'v' };
const failure: FromPoseWorker = { type: 'failure', kind: 'context-lost', detail: '' };
const unavailable: FromPoseWorker = {
  type: 'unavailable',
  problem: { kind: 'model-unavailable', status: null },
};
const progress: FromPoseWorker = {
  type: 'progress',
  progress: { loadedBytes: 1, totalBytes: 2 },
};

describe('an engine that is started early', () => {
  it('is opened once, and tells what it has said so far in its order', async () => {
    const { early, workers } = setUp();
    early.start(full);
    workers[0]?.say(progress);
    workers[0]?.say(ready);
    const taken = early.take({ ...full, threads: undefined });
    expect(taken).not.toBeNull();
    const heard = listenTo(taken!, full);
    await nextTurn();
    expect(heard).toEqual(['progress', 'ready']);
    workers[0]?.say(progress);
    expect(heard).toEqual(['progress', 'ready', 'progress']);
    expect(workers.flatMap(({ received }) => received.map(({ type }) => type))).toEqual(['open']);
    taken!.postMessage({ type: 'new-source' });
    expect(workers[0]?.received).toHaveLength(2);
  });

  it('is taken once', () => {
    const { early, workers } = setUp();
    early.start(full);
    expect(early.take(full)).not.toBeNull();
    expect(early.take(full)).toBeNull();
    expect(workers).toHaveLength(1);
    expect(workers[0]?.terminated).toBe(false);
  });

  it('is not started a second time', () => {
    const { early, workers } = setUp();
    early.start(full);
    early.start({ ...full });
    expect(workers).toHaveLength(1);
  });

  it('makes place for another one', () => {
    const { early, workers } = setUp();
    early.start(full);
    early.start(outlined);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('ends when another one is wanted, or none', () => {
    const { early, workers } = setUp();
    early.start(full);
    expect(early.take(outlined)).toBeNull();
    early.start(full);
    early.drop();
    expect(early.take(full)).toBeNull();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it.each<[string, (worker: StubWorker) => void]>([
    ['broke', (worker) => worker.break()],
    ['lost its graphics', (worker) => worker.say(failure)],
    ['could not be loaded', (worker) => worker.say(unavailable)],
  ])('that %s meanwhile is not handed on, and is started anew', (_name, fail) => {
    const { early, workers } = setUp();
    early.start(full);
    fail(workers[0]!);
    expect(early.take(full)).toBeNull();
    expect(workers[0]?.terminated).toBe(true);

    early.start(full);
    fail(workers[1]!);
    early.start(full);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, false]);
    expect(early.take(full)).not.toBeNull();
  });

  it('that breaks once it is taken says so to whoever has it', async () => {
    const { early, workers } = setUp();
    early.start(full);
    const heard = listenTo(early.take(full)!, full);
    await nextTurn();
    workers[0]?.break();
    expect(heard).toEqual(['error']);
  });

  it('ends when nobody has taken it for long', () => {
    vi.useFakeTimers();
    const { early, workers } = setUp();
    early.start(full);
    vi.advanceTimersByTime(10 * 60_000);
    expect(workers[0]?.terminated).toBe(true);
    early.start(full);
    early.take(full);
    vi.advanceTimersByTime(10 * 60_000);
    expect(workers[1]?.terminated).toBe(false);
    vi.useRealTimers();
  });

  it('is none where workers are not allowed', () => {
    const early = createEarlyStart(() => {
      throw new Error('SecurityError');
    });
    early.start(full);
    expect(early.take(full)).toBeNull();
  });
});
