import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfflineState } from './offline-state.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function visit(opened: 'home' | 'session' = 'home') {
  const happened: string[] = [];
  const own = {
    happened,
    inSession: opened === 'session',
    unkept: false,
    saves: false,
    hasRoom: true,
    wanted: ['engine.wasm', 'model.task'],
    /** Goes to another page. */
    goTo(page: 'home' | 'session') {
      own.inSession = page === 'session';
      for (const tell of listeners.splice(0)) tell();
    },
    /** The browser takes a while for this. */
    onStarted: () => {},
    state: null as unknown as OfflineState,
  };
  const listeners: (() => void)[] = [];
  own.state = new OfflineState({
    inSession: () => own.inSession,
    nextPage: () => new Promise((resolve) => listeners.push(resolve)),
    holdsUnkept: () => own.unkept,
    wanted: () => own.wanted,
    savesData: () => own.saves,
    startWaitingVersion: (mayStart, onStarted) => {
      own.onStarted = onStarted;
      happened.push(mayStart() ? 'starts the new version' : 'leaves the new version');
      return Promise.resolve();
    },
    keepApp: () => {
      happened.push('keeps the app');
      return Promise.resolve(true);
    },
    fetchLargeFiles: async (wanted) => {
      happened.push(`fetches ${wanted.join(' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if (!own.hasRoom) throw new Error('QuotaExceededError');
      return true;
    },
    reload: () => happened.push('reloads'),
  });
  return own;
}

const later = () => vi.advanceTimersByTimeAsync(10_000);

describe('OfflineState', () => {
  it('keeps the app, then what a session needs, and only then says that it is ready', async () => {
    const { state, happened } = visit();
    void state.start();
    await vi.advanceTimersByTimeAsync(2500);
    expect(happened).toEqual([
      'starts the new version',
      'keeps the app',
      'fetches engine.wasm model.task',
    ]);
    expect([state.ready, state.busy]).toEqual([false, true]);
    await later();
    expect([state.ready, state.busy]).toEqual([true, false]);
    await state.fetch();
    expect(happened).toHaveLength(3);
  });

  it('asks the waiting version to begin only once a session has been left', async () => {
    const own = visit('session');
    void own.state.start();
    await later();
    expect(own.happened).toEqual([]);
    own.goTo('session');
    await later();
    expect(own.happened).toEqual([]);
    own.goTo('home');
    await vi.advanceTimersByTimeAsync(100);
    expect(own.happened).toEqual(['starts the new version']);
    own.onStarted();
    await vi.advanceTimersByTimeAsync(100);
    expect(own.happened).toContain('reloads');
  });

  it('does not reload in a session that was begun meanwhile', async () => {
    const own = visit();
    void own.state.start();
    await vi.advanceTimersByTimeAsync(100);
    own.goTo('session');
    own.onStarted();
    await later();
    expect(own.happened).not.toContain('reloads');
    own.goTo('home');
    await later();
    expect(own.happened).toContain('reloads');
  });

  it('leaves the new version where a session would be lost that could not be stored', async () => {
    const own = visit();
    own.unkept = true;
    void own.state.start();
    await later();
    expect(own.happened[0]).toBe('leaves the new version');
  });

  it('fetches nothing large by itself where little is to be loaded', async () => {
    const own = visit();
    own.saves = true;
    void own.state.start();
    await later();
    expect(own.happened).toEqual(['starts the new version', 'keeps the app']);
    expect([own.state.ready, own.state.busy]).toEqual([false, false]);
  });

  it('is not ready any more for another engine, until its files are there too', async () => {
    const own = visit();
    void own.state.start();
    await later();
    own.wanted = ['other.wasm'];
    expect(own.state.ready).toBe(false);
    void own.state.fetch();
    await vi.advanceTimersByTimeAsync(500);
    own.wanted = ['third.wasm'];
    await later();
    expect(own.happened.slice(-2)).toEqual(['fetches other.wasm', 'fetches third.wasm']);
    expect(own.state.ready).toBe(true);
  });

  it('is not ready where there is no room', async () => {
    const own = visit();
    own.hasRoom = false;
    void own.state.start();
    await later();
    expect([own.state.ready, own.state.busy]).toEqual([false, false]);
    own.hasRoom = true;
    void own.state.fetch();
    await later();
    expect(own.state.ready).toBe(true);
  });
});
