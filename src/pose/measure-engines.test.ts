import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineIdOf, engineKinds, type EngineId } from './engine-kinds';
import { enginesToMeasure, measureEngines } from './measure-engines';
import { keypointNames, type Pose } from './pose';
import type { PoseTracker, PoseTrackerOptions } from './pose-tracker';
import type { Frame } from './protocol';

/** How an engine behaves: ms for a frame, where it sees the person, or that it does not run. */
type Behaviour = { takesMs: number; at?: number; nobody?: boolean } | 'refuses' | 'hangs';

function poseAt(timestampMs: number, at: number | null): Pose {
  const point = { x: at ?? 0, y: 0.5, z: 0, visibility: 1 };
  const keypoints = at === null ? null : keypointNames.map(() => point);
  return { timestampMs, aspect: 4 / 3, keypoints, world: null, silhouette: null };
}

function machine(behaviours: Partial<Record<EngineId, Behaviour>>) {
  const frames: { closed: number }[] = [];
  let open = 0;
  const createTracker = (options: PoseTrackerOptions): PoseTracker => {
    const behaviour = behaviours[engineIdOf(options)!] ?? 'refuses';
    let closed = false;
    let rejectPending: (error: Error) => void = () => undefined;
    open++;
    return {
      ready: behaviour === 'refuses' ? Promise.reject(new Error('no')) : Promise.resolve('v'),
      detect: (frame, timestampMs) =>
        new Promise((resolve, reject) => {
          frame.close();
          rejectPending = reject;
          if (behaviour === 'refuses' || behaviour === 'hangs') return;
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

async function measure(behaviours: Parameters<typeof machine>[0], renderer: string | null) {
  const own = machine(behaviours);
  const { signal } = new AbortController();
  const { createTracker, picture } = own;
  const result = measureEngines({ createTracker, picture, renderer, signal });
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
});
