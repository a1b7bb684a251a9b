import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findExercise } from '../exercise/exercises';
import { engineIds, type EngineId, type EngineMeasurement } from '../session/engine-choice';
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
  here?: readonly EngineId[];
}) {
  const { storage: kept = storage(), key = 'k', chosen = 'automatic', measured = twoCores } = own;
  const { here = engineIds } = own;
  let calls = 0;
  const options: EngineMemoryOptions = {
    openStorage: () => kept,
    key: () => key,
    chosen: () => chosen,
    here: () => here,
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

  it('takes what suits best where the chosen one is not part of the build, and says so', async () => {
    const here = engineIds.filter((id) => id !== 'movenet');
    const { memory: own } = memory({ chosen: 'movenet', here });
    expect(own.absentChoice).toBe('movenet');
    expect(own.present(bridge)).toMatchObject({ id: 'litert-full', reason: 'not-measured' });
    await Promise.all([own.measure(), vi.advanceTimersByTimeAsync(6000)]);
    expect(own.present()).toMatchObject({ id: 'litert-full', reason: 'quickest' });
    expect(memory({ chosen: 'movenet' }).memory.absentChoice).toBeNull();
    expect(memory({ here }).memory.absentChoice).toBeNull();
    expect(memory({ chosen: 'litert-lite', here }).memory.absentChoice).toBeNull();
  });

  it('does not choose what was measured in another build and is not part of this one', async () => {
    const measured: EngineMeasurement[] = [{ id: 'movenet', frameMs: 20 }];
    const first = memory({ measured });
    await Promise.all([first.memory.measure(), vi.advanceTimersByTimeAsync(6000)]);
    expect(first.memory.present().id).toBe('movenet');
    const here = engineIds.filter((id) => id !== 'movenet');
    const later = memory({ storage: first.kept, here });
    expect(later.memory.present()).toMatchObject({ id: 'litert-full', reason: 'not-measured' });
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

/** A machine that takes a second for each engine, and cannot get at some of them. */
function stepwise(own: { storage?: ReturnType<typeof storage>; saves?: boolean }) {
  const { storage: kept = storage(), saves = false } = own;
  const absent = new Set<EngineId>();
  const asked: EngineId[][] = [];
  const options: EngineMemoryOptions = {
    openStorage: () => kept,
    key: () => 'k',
    chosen: () => 'automatic',
    savesData: () => saves,
    loadMeasuring: () =>
      Promise.resolve({
        async measureThisMachine({ signal, known, onGraphicsCard, onMeasured, onAbsent }) {
          onGraphicsCard(false);
          asked.push(known.map(({ id }) => id));
          const all = [...known];
          for (const one of twoCores) {
            if (known.some(({ id }) => id === one.id)) continue;
            await new Promise((resolve) => setTimeout(resolve, 1000));
            signal.throwIfAborted();
            if (absent.has(one.id)) onAbsent(one.id);
            else {
              all.push(one);
              onMeasured(one);
            }
          }
          return all;
        },
        findGraphicsCard: () => true,
      }),
  };
  return { memory: new EngineMemory(options), kept, asked, absent };
}

describe('a measurement in parts', () => {
  it('keeps what came before it was broken off, and goes on from there', async () => {
    const first = stepwise({});
    const stop = first.memory.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(1500 + 1000 + 500);
    stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(first.memory.measured).toBe(true);
    expect(first.memory.rate('litert-full')).toBe(40);
    expect(first.memory.rate('litert-lite')).toBeNull();

    const next = stepwise({ storage: first.kept });
    expect(next.memory.rate('litert-full')).toBe(40);
    next.memory.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(next.asked).toEqual([['litert-full']]);
    expect(next.memory.rate('mediapipe-full')).not.toBeNull();

    const last = stepwise({ storage: first.kept });
    last.memory.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(last.asked).toEqual([]);
  });

  it('waits for as long as it is told to', async () => {
    const { memory: own, asked } = stepwise({});
    own.measureWhenQuiet(5000);
    await vi.advanceTimersByTimeAsync(4900);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toEqual([[]]);
  });

  it('tries again what could not be fetched, and does not call it unusable', async () => {
    const { memory: own, asked, absent } = stepwise({});
    absent.add('mediapipe-full');
    own.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(own.rate('mediapipe-full')).toBeNull();
    absent.clear();
    own.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(asked).toEqual([[], ['litert-full', 'litert-lite']]);
    expect(own.rate('mediapipe-full')).toBeGreaterThan(0);
  });

  it('knows nothing where nothing could be fetched', async () => {
    const { memory: own, absent } = stepwise({});
    for (const { id } of twoCores) absent.add(id);
    own.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(own.measured).toBe(false);
    expect(own.present().reason).toBe('not-measured');
  });

  it('begins from nothing when it is asked for, and when the machine has become slow', async () => {
    const { memory: own, asked } = stepwise({});
    await Promise.all([own.measure(), vi.advanceTimersByTimeAsync(4000)]);
    await Promise.all([own.measure(), vi.advanceTimersByTimeAsync(4000)]);
    own.noteFrameTime('litert-full', 70);
    own.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(2000);
    // Old times are not mixed with new ones.
    expect(own.rate('litert-lite')).not.toBeNull();
    await vi.advanceTimersByTimeAsync(600);
    expect(own.rate('litert-lite')).toBeNull();
    expect(asked).toEqual([[], [], []]);
  });

  it('is not begun where little is to be loaded, unless it is asked for', async () => {
    const { memory: own, asked } = stepwise({ saves: true });
    own.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(asked).toEqual([]);
    expect(own.graphicsCard).toBe(true);
    await Promise.all([own.measure(), vi.advanceTimersByTimeAsync(4000)]);
    expect(own.measured).toBe(true);
  });

  it('is begun anew where engines are on record that none of them ran', async () => {
    const { memory: own, kept } = stepwise({});
    const before = [{ id: 'litert-full', frameMs: null }] as const;
    kept.setItem('lento-engine', JSON.stringify({ key: 'k', measurements: before, stale: false }));
    const { memory: later, asked } = stepwise({ storage: kept });
    expect([own.measured, later.measured]).toEqual([false, false]);
    later.measureWhenQuiet();
    await vi.advanceTimersByTimeAsync(7000);
    expect(asked).toEqual([[]]);
    expect(later.measured).toBe(true);
  });
});
