import { describe, expect, it } from 'vitest';
import { minimumJerk } from './testing/simulated-movement';
import { isTimed } from './watched-way';

const range = 60;

/** Out in some seconds from 1 s on, a second at the top, and back; where it was seen. */
function curve(outS: number, seen: (second: number) => boolean = () => true, fps = 15) {
  const topS = 1 + outS;
  return Array.from({ length: (topS + 1 + outS + 1) * fps }, (_, frame) => frame / fps)
    .filter(seen)
    .map((second) => ({
      timestampMs: second * 1000,
      excursion:
        range * (minimumJerk((second - 1) / outS) - minimumJerk((second - topS - 1) / outS)),
    }));
}

/** Whether the way out and the way back are timed. */
function timed(outS: number, seen?: (second: number) => boolean, fps?: number): boolean[] {
  const own = curve(outS, seen, fps);
  const outMs = outS * 1000;
  return [
    isTimed(own, 1000, 1000 + outMs, range),
    isTimed(own, 2000 + outMs, 2000 + 2 * outMs, range),
  ];
}

describe('the time of a phase', () => {
  it.each([
    [0.4, 15],
    [0.4, 30],
    [0.8, 8],
    [2, 5],
  ])('of %d s counts where it was seen, at %d frames a second', (outS, fps) => {
    expect(timed(outS, undefined, fps)).toEqual([true, true]);
  });

  it('says nothing of a way on which the limb leapt out from behind another one', () => {
    const own = curve(2).map((point) => ({
      ...point,
      excursion: point.timestampMs < 1900 ? 0 : point.excursion,
    }));
    expect(isTimed(own, 1800, 3000, range)).toBe(false);
    expect(isTimed(own, 4000, 6000, range)).toBe(true);
  });

  it('says nothing of either way where one was made unseen: the top may have been further', () => {
    expect(timed(1, (second) => second < 3.2 || second > 3.7)).toEqual([false, false]);
  });

  it('counts where nobody was seen only while nothing went on', () => {
    expect(timed(1, (second) => second < 2.2 || second > 2.9)).toEqual([true, true]);
  });
});
