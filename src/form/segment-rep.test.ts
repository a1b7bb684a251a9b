import { describe, expect, it } from 'vitest';
import { segmentRep } from './segment-rep';
import { gaussian, planned, seeded, type PlannedRep } from './testing/simulated-movement';

const tolerance = 0.15;

/** Segments of one planned rep in seconds, and what was planned. */
function segmented(rep: Partial<PlannedRep>, fps = 15, noise = 0) {
  const random = seeded(3);
  const whole = { restS: 1, outS: 3, holdS: 0, backS: 3, top: 60, ...rep };
  const { plan, durationS, excursion } = planned([whole]);
  const curve = Array.from({ length: Math.floor(durationS * fps) }, (_, frame) => ({
    timestampMs: (frame * 1000) / fps,
    excursion: excursion(frame / fps) + noise * gaussian(random),
  }));
  const { startMs, outEndMs, backStartMs, endMs } = segmentRep(curve);
  const found = [startMs, outEndMs, backStartMs, endMs].map((ms) => ms / 1000);
  const [own] = plan;
  return { found, planned: own ? [own.startS, own.outEndS, own.backStartS, own.endS] : [] };
}

const reps: [string, Partial<PlannedRep>][] = [
  ['with a hold', { holdS: 5 }],
  ['with a short hold', { holdS: 1 }],
  ['without a hold', { holdS: 0 }],
  ['slow', { outS: 5, backS: 5, holdS: 2 }],
  ['fast', { outS: 0.7, backS: 0.7, holdS: 1 }],
  ['slow out, fast back', { outS: 4, backS: 1, holdS: 3 }],
  ['of an outline, in trunks', { top: 0.12, holdS: 2 }],
];

describe.each([15, 30])('phases at %d frames a second', (fps) => {
  it.each(reps)('a rep %s', (_name, rep) => {
    const { found, planned } = segmented(rep, fps);
    found.forEach((second, i) => {
      expect(Math.abs(second - (planned[i] ?? NaN))).toBeLessThan(tolerance);
    });
  });
});

it('stays near with the noise of a camera', () => {
  const { found, planned } = segmented({ holdS: 4 }, 15, 0.6);
  found.forEach((second, i) => expect(Math.abs(second - (planned[i] ?? NaN))).toBeLessThan(0.3));
});

it('has its times in order, whatever the curve', () => {
  const random = seeded(4);
  for (let round = 0; round < 200; round++) {
    const curve = Array.from({ length: 3 + Math.floor(40 * random()) }, (_, frame) => ({
      timestampMs: frame * 67,
      excursion: 1 + 50 * random(),
    }));
    const { startMs, outEndMs, backStartMs, endMs } = segmentRep(curve);
    expect(startMs).toBeGreaterThanOrEqual(0);
    expect(outEndMs).toBeGreaterThanOrEqual(startMs);
    expect(backStartMs).toBeGreaterThanOrEqual(outEndMs);
    expect(endMs).toBeGreaterThanOrEqual(backStartMs);
  }
});

it('a curve that ends at its top has no way back', () => {
  const { excursion } = planned([{ restS: 1, outS: 3, holdS: 9, backS: 3, top: 60 }]);
  const curve = Array.from({ length: 121 }, (_, frame) => ({
    timestampMs: (frame * 1000) / 15,
    excursion: excursion(frame / 15),
  }));
  const { backStartMs, endMs } = segmentRep(curve);
  expect(backStartMs).toBeCloseTo(8000, 6);
  expect(endMs).toBeCloseTo(8000, 6);
});
