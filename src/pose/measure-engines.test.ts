import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineIdOf, engineKinds, type EngineId } from './engine-kinds';
import { enginesToMeasure, measureEngines, type MeasuringOptions } from './measure-engines';
import { keypointNames, type Pose } from './pose';
import { PoseError } from './pose-problem';
import type { PoseTracker, PoseTrackerOptions } from './pose-tracker';
import type { Frame } from './protocol';

/**
 * How an engine behaves: ms for a frame, where it sees the person; or that it does not run, or that its
 * files do not come, or that it does not start although they came.
 */
type Behaviour =
  | { takesMs: number; at?: number; nobody?: boolean }
  | 'refuses'
  | 'hangs'
  | 'not-fetched'
  | 'half-fetched'
  | 'no-start';

function poseAt(timestampMs: number, at: number | null): Pose {
  const point = { x: at ?? 0, y: 0.5, z: 0, visibility: 1 };
  const keypoints = at === null ? null : keypointNames.map(() => point);
  return { timestampMs, aspect: 4 / 3, keypoints, world: null, silhouette: null };
}

function readyOf(
  behaviour: Behaviour,
  onPending: (reject: (error: Error) => void) => void,
): Promise<string> {
  if (behaviour === 'refuses') return Promise.reject(new Error('no'));
  if (behaviour === 'not-fetched')
    return Promise.reject(new PoseError({ kind: 'model-unavailable', status: null }));
  if (behaviour === 'hangs' || typeof behaviour === 'object') return Promise.resolve('v');
  return new Promise((_, reject) => onPending(reject));
}

function machine(behaviours: Partial<Record<EngineId, Behaviour>>) {
  const frames: { closed: number }[] = [];
  let open = 0;
  const createTracker = (options: PoseTrackerOptions): PoseTracker => {
    const behaviour = behaviours[engineIdOf(options)!] ?? 'refuses';
    let closed = false;
    let rejectPending: (error: Error) => void = () => undefined;
    open++;
    if (behaviour === 'half-fetched') options.onProgress?.({ loadedBytes: 5, totalBytes: 10 });
    if (behaviour === 'no-start') options.onProgress?.({ loadedBytes: 10, totalBytes: 10 });
    return {
      ready: readyOf(behaviour, (reject) => (rejectPending = reject)),
      detect: (frame, timestampMs) =>
        new Promise((resolve, reject) => {
          frame.close();
          rejectPending = reject;
          if (typeof behaviour === 'string') return;
          const { takesMs, at = 0.5, nobody = false } = behaviour;
          setTimeout(() => resolve(poseAt(timestampMs, nobody ? null : at)), takesMs);
        }),
      push: () => undefined,
      newSource: () => undefined,
      usualMs: () => null,
      close: () => {
        if (!closed) open--;
        closed = true;
        rejectPending(new Error('closed'));
      },
    };
  };
  const picture = () => {
    const frame = { closed: 0, close: () => frame.closed++ };
    frames.push(frame);
    return Promise.resolve(frame as unknown as Frame);
  };
  return { createTracker, picture, frames, open: () => open };
}

const gpu = 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)';
const inSoftware = 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)))';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function measure(
  behaviours: Parameters<typeof machine>[0],
  renderer: string | null,
  more: Partial<MeasuringOptions> = {},
) {
  const own = machine(behaviours);
  const { signal } = new AbortController();
  const { createTracker, picture } = own;
  const result = measureEngines({ createTracker, picture, renderer, signal, ...more });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(own.open()).toBe(0);
  expect(own.frames.every(({ closed }) => closed === 1)).toBe(true);
  return Object.fromEntries((await result).map(({ id, frameMs }) => [id, frameMs]));
}

describe('enginesToMeasure', () => {
  it('tries the graphics card where there is one, and MediaPipe where there is WebGL', () => {
    expect(enginesToMeasure(gpu)).toContain('mediapipe-gpu-full');
    expect(enginesToMeasure(inSoftware)).not.toContain('mediapipe-gpu-full');
    expect(enginesToMeasure(null).map((id) => engineKinds[id].engine)).toEqual([
      'litert',
      'litert',
    ]);
  });
});

describe('measureEngines', () => {
  it('times each, and closes all workers and frames', async () => {
    const times = await measure(
      {
        'litert-full': { takesMs: 20 },
        'litert-lite': { takesMs: 12 },
        'mediapipe-full': { takesMs: 45 },
        'mediapipe-lite': 'refuses',
      },
      inSoftware,
    );
    expect(times).toEqual({
      'litert-full': 20,
      'litert-lite': 12,
      'mediapipe-full': 45,
      'mediapipe-lite': null,
    });
  });

  it('gives a slow one five seconds and takes what came of it; one that hangs is out', async () => {
    const times = await measure({ 'litert-full': { takesMs: 700 }, 'litert-lite': 'hangs' }, null);
    expect(times).toEqual({ 'litert-full': 700, 'litert-lite': null });
  });

  it('does not take one that sees nobody, or somebody elsewhere', async () => {
    const times = await measure(
      {
        'litert-full': { takesMs: 20 },
        'litert-lite': { takesMs: 12, nobody: true },
        'mediapipe-gpu-full': { takesMs: 5, at: 0.9 },
        'mediapipe-full': { takesMs: 45, at: 0.51 },
      },
      gpu,
    );
    expect(times).toMatchObject({
      'litert-full': 20,
      'litert-lite': null,
      'mediapipe-gpu-full': null,
      'mediapipe-full': 45,
    });
  });

  it('tries MoveNet where nothing else runs', async () => {
    expect(await measure({ movenet: { takesMs: 30 } }, null)).toMatchObject({ movenet: 30 });
  });

  it('stops at once when it is told to', async () => {
    const own = machine({ 'litert-full': { takesMs: 20 } });
    const controller = new AbortController();
    const { createTracker, picture } = own;
    const told: EngineId[] = [];
    const result = measureEngines({
      ...{ createTracker, picture, renderer: null, signal: controller.signal },
      onMeasured: ({ id }) => told.push(id),
    });
    const outcome = result.then(
      () => 'done',
      (error: DOMException) => error.name,
    );
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(await outcome).toBe('AbortError');
    expect(told).toEqual([]);
    expect(own.open()).toBe(0);
  });

  it('says nothing of one that could not be fetched, or is still being fetched', async () => {
    const absent: EngineId[] = [];
    const times = await measure(
      {
        'litert-full': { takesMs: 20 },
        'litert-lite': 'not-fetched',
        'mediapipe-full': 'half-fetched',
        'mediapipe-lite': 'no-start',
      },
      inSoftware,
      { onAbsent: (id) => absent.push(id) },
    );
    expect(times).toEqual({ 'litert-full': 20, 'mediapipe-lite': null });
    expect(absent).toEqual(['litert-lite', 'mediapipe-full']);
  });

  it('does not start one whose files do not come, and tries MoveNet only where the rest fails', async () => {
    const started: EngineId[] = [];
    const times = await measure({ movenet: { takesMs: 30 }, 'litert-lite': 'refuses' }, null, {
      fetchFiles: (kind) => {
        started.push(engineIdOf(kind)!);
        return Promise.resolve(kind.model !== 'full');
      },
    });
    expect(started).toEqual(['litert-full', 'litert-lite']);
    expect(times).toEqual({ 'litert-lite': null });
  });

  it('goes on where it was broken off, and compares with the first one all the same', async () => {
    const told: EngineId[] = [];
    const times = await measure(
      {
        'litert-full': { takesMs: 22 },
        'mediapipe-gpu-full': { takesMs: 5, at: 0.9 },
        'mediapipe-full': { takesMs: 45 },
      },
      gpu,
      {
        known: [
          { id: 'litert-full', frameMs: 20 },
          { id: 'litert-lite', frameMs: 12 },
          { id: 'mediapipe-lite', frameMs: null },
        ],
        onMeasured: ({ id }) => told.push(id),
      },
    );
    expect(told).toEqual(['litert-full', 'mediapipe-gpu-full', 'mediapipe-full']);
    expect(times).toEqual({
      'litert-full': 22,
      'litert-lite': 12,
      'mediapipe-gpu-full': null,
      'mediapipe-full': 45,
      'mediapipe-lite': null,
    });
  });

  it('starts nothing where what is left is not to be had', async () => {
    const told: EngineId[] = [];
    const times = await measure({ 'litert-full': { takesMs: 22 } }, null, {
      known: [{ id: 'litert-full', frameMs: 20 }],
      fetchFiles: () => Promise.resolve(false),
      onMeasured: ({ id }) => told.push(id),
    });
    expect(told).toEqual([]);
    expect(times).toEqual({ 'litert-full': 20 });
  });
});
