import { describe, expect, it } from 'vitest';
import type { FormEvent, Hold, Rep } from '../record/records';
import type { ReviewSignal } from './review';
import { restMoments, stillMoments, stillNoise } from './still-noise';
import { normalNoise } from './testing/synthetic-session';

const noisy = (sigma: number, seconds: number, drift = 0, rate = 15): ReviewSignal => {
  const random = normalNoise(11);
  const timestampsMs = Array.from({ length: seconds * rate }, (_, i) => (i * 1000) / rate);
  const values = timestampsMs.map((ms) => 90 + (drift * ms) / 1000 + sigma * random());
  return { timestampsMs, values, progress: values };
};
const phase = (timestampMs: number, name: 'rest' | 'out' | 'hold' | 'back'): FormEvent => ({
  kind: 'phase',
  timestampMs,
  phase: name,
  side: 'left',
});
const rep = { startMs: 1500, endMs: 6500, outMs: 2000, returnMs: 1500 } as Rep;

describe('stillMoments', () => {
  const events: FormEvent[] = [
    { kind: 'ready', timestampMs: 500 },
    phase(2500, 'out'),
    phase(3000, 'hold'),
    phase(5500, 'back'),
    phase(6200, 'rest'),
    { kind: 'left-position', timestampMs: 9000 },
  ];

  it('are the reported rests and holds without what the finished rep calls movement', () => {
    expect(stillMoments(events, [rep], 10_000)).toEqual([
      { startMs: 0, endMs: 1500 },
      { startMs: 3500, endMs: 5000 },
      { startMs: 6500, endMs: 9000 },
    ]);
  });

  it('last to the end of the recording when nothing ends them', () => {
    expect(stillMoments([phase(1000, 'rest')], [], 4000)).toEqual([{ startMs: 1000, endMs: 4000 }]);
  });

  it('are not while the hold is broken or sight is lost', () => {
    const broken: FormEvent[] = [
      phase(0, 'hold'),
      { kind: 'hold-paused', timestampMs: 1000, remainingMs: 1 },
      { kind: 'hold-resumed', timestampMs: 1500, remainingMs: 1 },
      { kind: 'sight-lost', timestampMs: 2000, problem: 'nobody' },
    ];
    expect(stillMoments(broken, [], 9000)).toEqual([
      { startMs: 0, endMs: 1000 },
      { startMs: 1500, endMs: 2000 },
    ]);
  });
});

describe('restMoments', () => {
  it('are what is left without whole reps and holds', () => {
    const hold = { startMs: 6600, endMs: 8000 } as Hold;
    const events: FormEvent[] = [
      { kind: 'ready', timestampMs: 500 },
      phase(2500, 'out'),
      phase(3000, 'hold'),
      phase(5500, 'back'),
      phase(6200, 'rest'),
      { kind: 'hold-end', timestampMs: 8000, hold },
      { kind: 'left-position', timestampMs: 9000 },
    ];
    expect(restMoments(events, [rep], 10_000)).toEqual([
      { startMs: 0, endMs: 1500 },
      { startMs: 6500, endMs: 6600 },
      { startMs: 8000, endMs: 9000 },
    ]);
  });
});

describe('stillNoise', () => {
  const whole = [{ startMs: 0, endMs: 60_000 }];

  it.each([0.2, 1, 3])('finds a standard deviation of %d', (sigma) => {
    const found = stillNoise(noisy(sigma, 60), whole) ?? NaN;
    expect(found / sigma).toBeGreaterThan(0.85);
    expect(found / sigma).toBeLessThan(1.15);
  });

  it('does not take slow drift for noise', () => {
    expect(stillNoise(noisy(0, 60, 5), whole)).toBeCloseTo(0, 10);
  });

  it('is not decided by one wobble', () => {
    const signal = noisy(0.5, 60);
    const values = signal.values.map((value, i) =>
      i > 100 && i < 115 ? 90 + (i % 2) * 40 : value,
    );
    expect(stillNoise({ ...signal, values }, whole)).toBeLessThan(0.6);
  });

  it('is unknown without a still moment that was seen', () => {
    const signal = noisy(1, 10);
    const unseen = { ...signal, values: signal.values.map(() => null) };
    expect(stillNoise(signal, [])).toBeNull();
    expect(stillNoise(signal, [{ startMs: 0, endMs: 1000 }])).toBeNull();
    expect(stillNoise(unseen, whole)).toBeNull();
  });
});
