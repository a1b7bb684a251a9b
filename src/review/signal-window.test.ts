import { describe, expect, it } from 'vitest';
import { isCovered, knownSamples, resample, runAround } from './signal-window';

const at = (...times: number[]) =>
  times.map((timestampMs) => ({ timestampMs, value: timestampMs / 2 }));

describe('knownSamples', () => {
  it('takes what is known between two times, ends included', () => {
    const signal = { timestampsMs: [0, 10, 20, 30], values: [1, null, 3, 4], progress: [] };
    expect(knownSamples(signal, 0, 20)).toEqual([
      { timestampMs: 0, value: 1 },
      { timestampMs: 20, value: 3 },
    ]);
  });
});

describe('isCovered', () => {
  it.each([
    [[0, 200, 400], true],
    [[0, 201, 400], false],
    [[200, 400], true],
    [[201, 400], false],
    [[0, 199], false],
    [[], false],
  ])('%j from 0 to 400: %s', (times, covered) => {
    expect(isCovered(at(...times), 0, 400)).toBe(covered);
  });
});

describe('runAround', () => {
  it('reaches to the next gap on both sides', () => {
    const samples = at(0, 300, 400, 500, 600, 700, 1000);
    expect(runAround(samples, 450, 550)).toEqual(at(300, 400, 500, 600, 700));
    expect(runAround(at(), 0, 1)).toEqual([]);
  });
});

describe('resample', () => {
  it('gives a straight line back at the whole steps from the anchor', () => {
    const even = resample(at(0, 37, 90, 160, 200), 20, 25);
    expect(even.map((sample) => sample.timestampMs)).toEqual([25, 75, 125, 175]);
    even.forEach(({ timestampMs, value }) => expect(value).toBeCloseTo(timestampMs / 2, 12));
  });

  it('stays inside the samples', () => {
    expect(resample(at(100, 200), 20, 0).map((s) => s.timestampMs)).toEqual([100, 150, 200]);
    expect(resample(at(100), 20, 0)).toHaveLength(1);
    expect(resample(at(), 20, 0)).toEqual([]);
  });
});
