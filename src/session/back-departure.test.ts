import { describe, expect, it } from 'vitest';
import { bodyWith } from '../form/testing/body-with';
import { createBackDeparture } from './back-departure';

const ready = (timestampMs: number) => [{ kind: 'ready', timestampMs }] as const;

function back(timestampMs: number, arch: number | null, hollow: number | null = arch) {
  return bodyWith({ timestampMs, trunk: { 'back-arch': arch, 'back-hollow': hollow } });
}

/** Somebody whose back rests at -0.05, ready after a second. */
function rested() {
  const departure = createBackDeparture();
  for (let at = 0; at < 1000; at += 100) departure.next(back(at, -0.05), []);
  departure.next(back(1000, -0.05), ready(1000));
  return departure;
}

describe('how far the back has left its neutral', () => {
  it('is nothing before the start position is known', () => {
    expect(createBackDeparture().next(back(0, 0.1), [])).toBe(0);
  });

  it('counts from the own neutral, upward and downward alike', () => {
    const departure = rested();
    expect(departure.next(back(1100, -0.05), [])).toBe(0);
    expect(departure.next(back(1200, 0), [])).toBeCloseTo(0.5, 9);
    expect(departure.next(back(1300, -0.1), [])).toBeCloseTo(0.5, 9);
    expect(departure.next(back(1400, 0.2), [])).toBe(1);
  });

  it('goes with a back that rests elsewhere', () => {
    const departure = rested();
    let way: number | null = null;
    for (let at = 1100; at < 5000; at += 67) way = departure.next(back(at, -0.1), [], true);
    expect(way).toBeLessThan(0.02);
    expect(departure.next(back(5000, -0.05), [])).toBeCloseTo(0.5, 1);
  });

  it('is told by the hollow while a lifted leg hides the arch', () => {
    expect(rested().next(back(1100, null, -0.075), [])).toBeCloseTo(0.5, 9);
  });

  it('is unknown where the back is withheld', () => {
    expect(rested().next(back(1100, null), [])).toBeNull();
  });
});
