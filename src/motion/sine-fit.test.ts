import { describe, expect, it } from 'vitest';
import { fitSine } from './sine-fit';

const time = Array.from({ length: 100 }, (_, i) => i / 5);

describe('a sine on a line', () => {
  const value = time.map((at) => 3 + 0.2 * at + 0.5 * Math.sin(2 * Math.PI * 0.25 * at + 1));

  it('is found with its depth, whatever the line', () => {
    expect(fitSine({ time, value }, 0.25)?.depth).toBeCloseTo(1, 9);
    expect(fitSine({ time, value }, 0.25)?.share).toBeCloseTo(1, 9);
  });

  it('explains little at another rate, and a bare line nothing', () => {
    expect(fitSine({ time, value }, 0.4)?.share).toBeLessThan(0.1);
    const line = time.map((at, i) => 3 + 0.2 * at + (i % 2 ? 0.01 : -0.01));
    expect(fitSine({ time, value: line }, 0.25)?.share).toBeLessThan(0.02);
  });

  it('needs eight samples', () => {
    expect(fitSine({ time: time.slice(0, 7), value: value.slice(0, 7) }, 0.25)).toBeNull();
  });
});
