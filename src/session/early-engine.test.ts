import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FrameSource } from '../camera/frame-source';
import { exercises } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import { engineKinds } from '../pose/engine-kinds';
import { dropEarlyEngine, startEngineEarly } from './early-engine';
import { createLiveSession } from './live-session';
import { sessionOptions } from './testing/session-options';

/** Every worker that was made, and whether it still runs. */
let workers: { running: boolean }[] = [];

beforeEach(() => {
  workers = [];
  vi.stubGlobal(
    'Worker',
    class {
      running = true;
      constructor() {
        workers.push(this);
      }
      addEventListener(): void {}
      postMessage(): void {}
      terminate(): void {
        this.running = false;
      }
    },
  );
});
afterEach(() => {
  dropEarlyEngine();
  vi.unstubAllGlobals();
});

const source: FrameSource = {
  preview: null,
  start: () => new Promise(() => undefined),
  stop: () => undefined,
};

const sessionOf = (exercise: Exercise) => createLiveSession(sessionOptions(exercise, source));

it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  'is the one that a session of %s asks for',
  (_id, exercise) => {
    startEngineEarly(engineKinds['litert-full'], exercise);
    expect(workers).toHaveLength(1);
    const session = sessionOf(exercise);
    void session.start();
    expect(workers.map(({ running }) => running)).toEqual([true]);
    void session.finish('stopped');
    expect(workers.map(({ running }) => running)).toEqual([false]);
  },
);

it('of another exercise makes place for the one that is asked for', () => {
  const [outlined, plain] = [true, false].map((wanted) =>
    exercises.find(({ silhouette }) => silhouette === wanted),
  );
  startEngineEarly(engineKinds['litert-full'], outlined!);
  const session = sessionOf(plain!);
  void session.start();
  expect(workers.map(({ running }) => running)).toEqual([false, true]);
  void session.finish('stopped');
});
