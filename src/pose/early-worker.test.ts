import { describe, expect, it, vi } from 'vitest';
import { createEarlyStart } from './early-worker';
import type { PoseWorker } from './pose-tracker';
import type { EngineOptions, FromPoseWorker, ToPoseWorker } from './protocol';

const full: EngineOptions = { engine: 'litert', model: 'full', silhouette: false };
const outlined: EngineOptions = { ...full, silhouette: true };

class TestWorker {
  onmessage: PoseWorker['onmessage'] = null;
  onerror: PoseWorker['onerror'] = null;
  onmessageerror: PoseWorker['onmessageerror'] = null;
  readonly received: ToPoseWorker[] = [];
  terminated = false;
  postMessage(message: ToPoseWorker): void {
    this.received.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: FromPoseWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data: message } as MessageEvent);
  }
}

function setUp() {
  const workers: TestWorker[] = [];
  const early = createEarlyStart(() => {
    const worker = new TestWorker();
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

  it('that broke meanwhile says so to whoever takes it', async () => {
    const { early, workers } = setUp();
    early.start(full);
    const preventDefault = vi.fn();
    workers[0]?.onerror?.call({} as Worker, { preventDefault } as unknown as ErrorEvent);
    const heard = listenTo(early.take(full)!, full);
    await nextTurn();
    expect(heard).toEqual(['error']);
    expect(preventDefault).toHaveBeenCalled();
  });
});
