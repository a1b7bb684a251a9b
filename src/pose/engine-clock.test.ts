import { describe, expect, it } from 'vitest';
import { EngineClock } from './engine-clock';

describe('EngineClock', () => {
  it('keeps the time between the frames of a source', () => {
    const clock = new EngineClock();
    const times = [500, 533.4, 600].map((ms) => clock.advance(ms)!);
    expect(times[1]! - times[0]!).toBeCloseTo(33.4);
    expect(times[2]! - times[0]!).toBeCloseTo(100);
  });

  it('takes no frame that is not newer', () => {
    const clock = new EngineClock();
    clock.advance(100);
    expect(clock.advance(100)).toBeNull();
    expect(clock.advance(40)).toBeNull();
    expect(clock.advance(Number.NaN)).toBeNull();
    expect(clock.lastSourceMs).toBe(100);
    expect(clock.advance(101)).not.toBeNull();
  });

  it('goes on growing when another source begins at its own zero', () => {
    const clock = new EngineClock();
    const last = clock.advance(90_000)!;
    const between = clock.endSource();
    const first = clock.advance(0)!;
    expect(between).toBeGreaterThan(last);
    expect(first).toBeGreaterThan(between);
    expect(clock.advance(33)! - first).toBeCloseTo(33);
  });

  it('grows by a step that the engine can tell, however close two frames are', () => {
    const clock = new EngineClock();
    const first = clock.advance(10)!;
    expect(clock.advance(10.000001)! - first).toBeGreaterThanOrEqual(0.0099);
  });
});
