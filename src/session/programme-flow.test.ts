import { describe, expect, it } from 'vitest';
import {
  afterCommand,
  afterSet,
  afterTime,
  looksAhead,
  restBefore,
  restLeftMs,
} from './programme-flow';

const step = { item: 1, set: 0 };
const rest = restBefore(step, 1000, 20_000);
const set = { kind: 'set', step };

describe('a rest', () => {
  it('begins the next exercise when it is over, ready or not', () => {
    expect(afterTime(rest, 20_999, false)).toBe(rest);
    expect(afterTime(rest, 21_000, false)).toEqual(set);
  });

  it('ends early for somebody who is ready, after half of it and not before', () => {
    expect(looksAhead(rest, 10_999)).toBe(false);
    expect(afterTime(rest, 10_999, true)).toBe(rest);
    expect(looksAhead(rest, 11_000)).toBe(true);
    expect(afterTime(rest, 11_000, false)).toBe(rest);
    expect(afterTime(rest, 11_000, true)).toEqual(set);
  });

  it('counts down', () => {
    expect(restLeftMs(rest, 1000)).toBe(20_000);
    expect(restLeftMs(rest, 16_000)).toBe(5000);
    expect(restLeftMs(rest, 30_000)).toBe(0);
  });

  it('stands still in a pause and goes on where it was', () => {
    const paused = afterCommand(rest, 'pause', 9000);
    expect(afterTime(paused, 90_000, true)).toBe(paused);
    expect(looksAhead(paused, 90_000)).toBe(false);
    if (paused.kind !== 'rest') throw new Error('the rest is over');
    expect(restLeftMs(paused, 90_000)).toBe(12_000);

    const again = afterCommand(paused, 'pause', 109_000);
    if (again.kind !== 'rest') throw new Error('the rest is over');
    expect(restLeftMs(again, 109_000)).toBe(12_000);
    expect(looksAhead(again, 110_999)).toBe(false);
    expect(looksAhead(again, 111_000)).toBe(true);
    expect(afterTime(again, 121_000, false)).toEqual(set);
  });

  it('is skipped by "next", also while it is paused', () => {
    expect(afterCommand(rest, 'next', 2000)).toEqual(set);
    expect(afterCommand(afterCommand(rest, 'pause', 2000), 'next', 3000)).toEqual(set);
  });
});

describe('afterSet', () => {
  it('rests before the next one, and is over without one', () => {
    expect(afterSet(step, false, 1000, 20_000)).toEqual(rest);
    expect(afterSet(null, false, 1000, 20_000)).toEqual({ kind: 'over', stopped: false });
    expect(afterSet(null, true, 1000, 20_000)).toEqual({ kind: 'over', stopped: false });
  });

  it('goes on by itself after nothing that hurt', () => {
    const asking = afterSet(step, true, 1000, 20_000);
    expect(afterTime(asking, 1e9, true)).toBe(asking);
    expect(afterCommand(asking, 'pause', 2000)).toBe(asking);
    expect(afterCommand(asking, 'next', 2000)).toEqual(set);
  });
});

describe('stopping', () => {
  it('is possible everywhere and final', () => {
    const stopped = { kind: 'over', stopped: true };
    for (const state of [rest, afterSet(step, true, 0, 0), { kind: 'set', step } as const]) {
      expect(afterCommand(state, 'stop', 2000)).toEqual(stopped);
    }
    const over = { kind: 'over', stopped: false } as const;
    expect(afterCommand(over, 'stop', 2000)).toBe(over);
    expect(afterCommand(over, 'next', 2000)).toBe(over);
  });
});
