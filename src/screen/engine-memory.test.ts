import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findExercise } from '../exercise/exercises';
import type { EngineId, EngineMeasurement } from '../session/engine-choice';
import { EngineMemory, type EngineMemoryOptions } from './engine-memory.svelte';

const bridge = findExercise('bridge')!;

const twoCores: EngineMeasurement[] = [
  { id: 'litert-full', frameMs: 25 },
  { id: 'litert-lite', frameMs: 12 },
  { id: 'mediapipe-full', frameMs: 46 },
];
const oldLaptop: EngineMeasurement[] = [
  { id: 'litert-full', frameMs: 100 },
  { id: 'litert-lite', frameMs: 50 },
];

function storage() {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
}

function memory(own: {
  storage?: ReturnType<typeof storage>;
  key?: string;
  chosen?: EngineId | 'automatic';
  measured?: EngineMeasurement[];
}) {
  const { storage: kept = storage(), key = 'k', chosen = 'automatic', measured = twoCores } = own;
  let calls = 0;
  const options: EngineMemoryOptions = {
    openStorage: () => kept,
    key: () => key,
    chosen: () => chosen,
    loadMeasuring: () =>
      Promise.resolve({
        measureThisMachine: ({ signal, onGraphicsCard }) => {
          calls++;
          onGraphicsCard(false);
          return new Promise((resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error));
            setTimeout(() => resolve(measured), 5000);
          });
        },
        findGraphicsCard: () => true,
      }),
  };
  return { memory: new EngineMemory(options), kept, calls: () => calls };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('EngineMemory', () => {
  it('begins with a default, measures when it is quiet, and remembers', async () => {
    const first = memory({ measured: oldLaptop });
    expect(first.memory.present(bridge)).toEqual({
      id: 'litert-full',
      reason: 'not-measured',
      rate: null,
    });
    first.memory.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    const expected = { id: 'litert-lite', reason: 'light', rate: 20 };
    expect(first.memory.present(bridge)).toEqual(expected);

    const next = memory({ storage: first.kept });
    expect(next.memory.present(bridge)).toEqual(expected);
    next.memory.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(next.calls()).toBe(0);
  });

  it('does not believe what was measured with other versions', async () => {
    const first = memory({ measured: oldLaptop });
    await Promise.all([first.memory.measure(), vi.advanceTimersByTimeAsync(6000)]);
    const next = memory({ storage: first.kept, key: 'other' });
    expect(next.memory.present(bridge).reason).toBe('not-measured');
  });

  it('stops when somebody wants to exercise, and tries again the next time', async () => {
    const { memory: own, calls } = memory({});
    const stop = own.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(3000);
    expect(own.measuring).toBe(true);
    stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(own.measuring).toBe(false);
    expect(own.present().reason).toBe('not-measured');
    own.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(calls()).toBe(2);
    expect(own.present().reason).toBe('quickest');
  });

  it('measures again after a session in which the engine was much slower', async () => {
    const { memory: own, calls } = memory({});
    await Promise.all([own.measure(), vi.advanceTimersByTimeAsync(6000)]);
    own.noteFrameTime('litert-full', 40);
    own.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(calls()).toBe(1);
    own.noteFrameTime('litert-full', 70);
    own.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(calls()).toBe(2);
  });

  it("follows the person's own choice", () => {
    const { memory: own } = memory({ chosen: 'movenet' });
    expect(own.present(bridge)).toMatchObject({ id: 'movenet', reason: 'chosen' });
    expect(own.kind(bridge)).toMatchObject({ engine: 'movenet' });
  });

  it('remembers what draws here, also from a measurement that was broken off', async () => {
    const first = memory({});
    expect(first.memory.graphicsCard).toBeNull();
    const stop = first.memory.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(3000);
    stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(first.memory.graphicsCard).toBe(false);
    expect(memory({ storage: first.kept }).memory.graphicsCard).toBe(false);
    const later = memory({ storage: first.kept });
    later.memory.noteGraphicsCard(true);
    expect(memory({ storage: first.kept }).memory.graphicsCard).toBe(true);
  });

  it('finds out what draws here where it was measured before that was asked', async () => {
    const { kept } = memory({});
    const before = { key: 'k', measurements: twoCores, stale: false };
    kept.setItem('lento-engine', JSON.stringify(before));
    const later = memory({ storage: kept });
    expect(later.memory.graphicsCard).toBeNull();
    later.memory.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(later.memory.graphicsCard).toBe(true);
    expect(later.calls()).toBe(0);
  });

  it('does without storage', async () => {
    const own = new EngineMemory({
      openStorage: () => {
        throw new Error('SecurityError');
      },
      key: () => 'k',
      chosen: () => 'automatic',
      loadMeasuring: () =>
        Promise.resolve({
          measureThisMachine: () => Promise.resolve(twoCores),
          findGraphicsCard: () => null,
        }),
    });
    await own.measure();
    expect(own.present(bridge)).toMatchObject({ id: 'litert-full', rate: 40 });
  });
});
