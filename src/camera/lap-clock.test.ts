import { describe, expect, it } from 'vitest';
import { LapClock } from './lap-clock';

const timesOf = (media: number[]) => {
  const clock = new LapClock();
  return media.map((ms) => clock.time(ms));
};

describe('LapClock', () => {
  it("is the video's own time in the first lap", () => {
    expect(timesOf([0, 33, 67])).toEqual([0, 33, 67]);
  });

  it('runs on over the laps, one frame between them', () => {
    const [, , last, first, second] = timesOf([0, 33, 67, 10, 43]);
    expect(first! - last!).toBeCloseTo(33.3, 1);
    expect(second! - first!).toBeCloseTo(33);
  });

  it('grows even when the same frame is shown twice', () => {
    const times = timesOf([0, 33, 33, 33, 66]);
    for (let i = 1; i < times.length; i++) expect(times[i]!).toBeGreaterThan(times[i - 1]!);
    expect(times[4]).toBe(66);
  });
});
