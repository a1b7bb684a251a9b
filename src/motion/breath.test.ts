import { describe, expect, it } from 'vitest';
import { gaussian, seeded } from '../form/testing/simulated-movement';
import { createBreath, type Breath } from './breath';

/** Trunks a millimetre: a trunk is about half a metre. */
const mm = 1 / 500;
/** Noise of the belly's height from frame to frame. */
const noise = 0.0016;
const fps = 15;

interface Breather {
  /** Breaths a second. */
  readonly rate?: number;
  /** Lowest to highest, millimetres. */
  readonly depth?: number;
  readonly seconds?: number;
  /** From when to when nobody breathes. Seconds. */
  readonly held?: readonly [from: number, to: number];
  /** From when to when nothing is seen. Seconds. */
  readonly hidden?: readonly [from: number, to: number];
  readonly driftMm?: number;
  readonly seed?: number;
}

const within = (at: number, span?: readonly [number, number]) =>
  span !== undefined && at >= span[0] && at < span[1];

/** What is known of the breath in each second, the last frame of it. */
function watched({ rate = 0.22, depth = 8, seconds = 40, seed = 1, ...more }: Breather): Breath[] {
  const breath = createBreath();
  const random = seeded(seed);
  const known: Breath[] = [];
  let phase = 0;
  for (let frame = 0; frame < seconds * fps; frame++) {
    const at = frame / fps;
    // In a little quicker than out, as people breathe.
    if (!within(at, more.held)) phase += (2 * Math.PI * rate) / fps;
    const belly = 0.5 * depth * mm * (Math.sin(phase) + 0.15 * Math.sin(2 * phase));
    const drift = ((more.driftMm ?? 0) * mm * at) / seconds;
    const height = 0.2 + belly + drift + noise * gaussian(random);
    const now = breath.next(at * 1000, within(at, more.hidden) ? null : height);
    if (frame % fps === fps - 1) known.push(now);
  }
  return known;
}

describe('breath', () => {
  it.each([
    [0.1, 8],
    [0.15, 5],
    [0.22, 3],
    [0.3, 3],
    [0.45, 3],
    [0.22, 12],
  ])('%f a second, %f mm deep: the rate is right to 0.02 Hz', (rate, depth) => {
    for (const seed of [1, 2, 3]) {
      const last = watched({ rate, depth, seed }).at(-1);
      expect(last?.breathing).toBe(true);
      expect(Math.abs((last?.rateHz ?? NaN) - rate)).toBeLessThan(0.02);
      expect(Math.abs((last?.depth ?? NaN) / mm - depth)).toBeLessThan(0.2 * depth + 0.5);
    }
  });

  it('is counted', () => {
    const { cycles } = watched({ rate: 0.25, seconds: 60 }).at(-1) as Breath;
    // The first two teach the rate.
    expect(cycles).toBeGreaterThanOrEqual(11);
    expect(cycles).toBeLessThanOrEqual(15);
  });

  it('is found beside a drift of two centimetres', () => {
    const last = watched({ driftMm: 20 }).at(-1);
    expect(last?.breathing).toBe(true);
    expect(last?.rateHz).toBeCloseTo(0.22, 1);
  });

  it('is unknown where nothing but noise is seen, for ever', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const known of watched({ depth: 0, seconds: 60, seed })) {
        expect(known).toMatchObject({ breathing: null, rateHz: null, cycles: 0 });
      }
    }
  });
});

describe('a breath that is held', () => {
  it.each([3, 5, 10])('%f mm: is noticed after two own breaths, not before', (depth) => {
    const known = watched({ depth, held: [30, 50], seconds: 60 });
    const rests = known.findIndex((now) => now.breathing === false);
    // Two of 0.22 a second are 9 s; what is left of the last breath may hide a little of it.
    expect(rests).toBeGreaterThanOrEqual(30 + 5);
    expect(rests).toBeLessThanOrEqual(30 + 11);
    expect(known[49]?.breathing).toBe(false);
    expect(known[59]?.breathing).toBe(true);
    expect(known[49]?.rateHz).toBeCloseTo(0.22, 1);
  });

  it('is none while somebody breathes, whatever the rate', () => {
    for (const rate of [0.1, 0.17, 0.22, 0.35]) {
      for (const now of watched({ rate, seconds: 60 })) expect(now.breathing).not.toBe(false);
    }
  });

  it('is not guessed at while the belly is hidden', () => {
    const known = watched({ hidden: [30, 50], held: [30, 50], seconds: 52 });
    expect(known.slice(31).map((now) => now.breathing)).not.toContain(false);
    expect(known[45]?.breathing).toBeNull();
  });
});
