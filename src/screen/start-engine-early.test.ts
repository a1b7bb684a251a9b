import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineMemory } from './engine-memory.svelte';
import { startEngineForReader, startEngineWithPage } from './start-engine-early';
import type { Route } from './route';

const reading: Route = { screen: 'exercise', id: 'bridge' };
const live: Route = { screen: 'live', id: 'bridge', source: 'camera', dose: 'usual' };

let running = 0;
let measured = true;
let measuring = false;

beforeEach(() => {
  vi.useFakeTimers();
  [running, measured, measuring] = [0, true, false];
  vi.stubGlobal('navigator', {});
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        running += 1;
      }
      addEventListener(): void {}
      postMessage(): void {}
      terminate(): void {
        running -= 1;
      }
    },
  );
  vi.spyOn(engineMemory, 'measured', 'get').mockImplementation(() => measured);
  vi.spyOn(engineMemory, 'measuring', 'get').mockImplementation(() => measuring);
});
afterEach(() => {
  startEngineForReader({ screen: 'home' });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('while an exercise is read about', () => {
  it('its engine starts after a moment, and ends when something else is opened', () => {
    const leave = startEngineForReader(reading);
    expect(running).toBe(0);
    vi.advanceTimersByTime(5000);
    expect(running).toBe(1);
    leave();
    startEngineForReader({ screen: 'home' });
    expect(running).toBe(0);
  });

  it('it is kept for the live view', () => {
    const leave = startEngineForReader(reading);
    vi.advanceTimersByTime(5000);
    leave();
    startEngineForReader(live);
    expect(running).toBe(1);
  });

  it('none starts for whoever leaves at once', () => {
    startEngineForReader(reading)();
    vi.advanceTimersByTime(5000);
    expect(running).toBe(0);
  });

  it('none starts before the machine is measured, nor beside that', () => {
    measured = false;
    startEngineForReader(reading);
    [measured, measuring] = [true, true];
    startEngineForReader(reading);
    vi.advanceTimersByTime(5000);
    expect(running).toBe(0);
  });

  it('none starts where little is to be loaded', () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    startEngineForReader(reading);
    vi.advanceTimersByTime(5000);
    expect(running).toBe(0);
  });
});

describe('with the page', () => {
  it('starts what a camera is watched with', () => {
    startEngineWithPage(live);
    expect(running).toBe(1);
  });

  it.each<Route>([
    reading,
    { ...live, source: 'file' },
    { ...live, id: 'no-such-exercise' },
    { screen: 'home' },
  ])('starts nothing for %o', (route) => {
    startEngineWithPage(route);
    expect(running).toBe(0);
  });
});
