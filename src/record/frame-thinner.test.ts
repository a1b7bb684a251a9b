import { describe, expect, it } from 'vitest';
import { createFrameThinner } from './frame-thinner';

const kept = (rate: number, timestamps: number[]) => timestamps.filter(createFrameThinner(rate));
const camera = (fps: number, seconds: number, jitterMs = 0) =>
  Array.from({ length: fps * seconds }, (_, i) => (i * 1000) / fps + (i % 3) * jitterMs);

describe('createFrameThinner', () => {
  it('keeps every second frame of a 30 Hz camera', () => {
    expect(kept(15, camera(30, 1)).map(Math.round)).toEqual(
      Array.from({ length: 15 }, (_, i) => Math.round((i * 2000) / 30)),
    );
  });

  it('keeps all of a slower camera', () => {
    expect(kept(15, camera(10, 3))).toHaveLength(30);
  });

  it.each([16, 20, 24, 25, 30, 50, 60, 120])('never keeps more than 15 a second of %i', (fps) => {
    for (const jitterMs of [0, 3]) {
      const times = kept(15, camera(fps, 20, jitterMs));
      expect(times.length).toBeLessThanOrEqual(301);
      expect(times.length).toBeGreaterThanOrEqual(20 * 12);
    }
  });

  it('does not catch up after a pause', () => {
    const times = kept(15, [...camera(30, 1), ...camera(30, 1).map((t) => t + 10_000)]);
    expect(times.filter((t) => t >= 10_000)).toHaveLength(15);
  });
});
