import { describe, expect, it } from 'vitest';
import { lowPassBothWays } from './butterworth';

const sine = (frequency: number, rate: number, n: number) =>
  Array.from({ length: n }, (_, i) => Math.sin((2 * Math.PI * frequency * i) / rate));
/** Amplitude and shift of a sine that went through, from its middle part. */
function response(frequency: number, cutOff: number, rate: number) {
  const n = rate * 20;
  const out = lowPassBothWays(sine(frequency, rate, n), cutOff, rate);
  let inPhase = 0;
  let quadrature = 0;
  for (let i = n / 4; i < (n * 3) / 4; i++) {
    inPhase += (out[i] ?? 0) * Math.sin((2 * Math.PI * frequency * i) / rate);
    quadrature += (out[i] ?? 0) * Math.cos((2 * Math.PI * frequency * i) / rate);
  }
  return { gain: (inPhase * 4) / n, shift: (quadrature * 4) / n };
}

describe('lowPassBothWays', () => {
  it.each([
    [3, 30],
    [2, 20],
    [3, 20],
  ])('halves at its cut-off of %i Hz at %i Hz, without delay', (cutOff, rate) => {
    const { gain, shift } = response(cutOff, cutOff, rate);
    expect(gain).toBeCloseTo(0.5, 6);
    expect(shift).toBeCloseTo(0, 6);
  });

  it('follows 1 / (1 + (tan / tan_c)^4) elsewhere', () => {
    for (const frequency of [0.5, 1, 2, 5, 9]) {
      const ratio = Math.tan((Math.PI * frequency) / 30) / Math.tan((Math.PI * 3) / 30);
      expect(response(frequency, 3, 30).gain).toBeCloseTo(1 / (1 + ratio ** 4), 5);
    }
  });

  it('leaves a constant and a straight line as they are', () => {
    const line = Array.from({ length: 40 }, (_, i) => 3 + 0.5 * i);
    lowPassBothWays(line, 3, 30).forEach((value, i) => expect(value).toBeCloseTo(line[i] ?? 0, 1));
    for (const value of lowPassBothWays(Array(40).fill(-7), 2, 30))
      expect(value).toBeCloseTo(-7, 10);
  });

  it('gives as many samples as it takes, down to none', () => {
    for (const n of [0, 1, 2, 5]) expect(lowPassBothWays(Array(n).fill(1), 3, 30)).toHaveLength(n);
  });

  it('refuses a cut-off that the rate can not hold', () => {
    expect(() => lowPassBothWays([1, 2], 10, 20)).toThrow(RangeError);
    expect(() => lowPassBothWays([1, 2], 0, 20)).toThrow(RangeError);
  });
});
