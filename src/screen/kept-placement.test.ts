import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlacement, keptPlacement } from './kept-placement';

const placement = { trunkLength: 0.2, hip: { x: 0.6, y: 0.7 }, head: 'left', turned: 8 } as const;
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a good placement', () => {
  it('is remembered for its own exercise', () => {
    keepPlacement('bridge', placement);
    expect(keptPlacement('bridge')).toEqual(placement);
    expect(keptPlacement('bird-dog')).toBeNull();
  });

  it.each(['', '{', '{"trunkLength":9}', '{"trunkLength":0.2,"hip":{"x":"a","y":1}}'])(
    'is not known from %j',
    (text) => {
      kept.set('lento-placement-bridge', text);
      expect(keptPlacement('bridge')).toBeNull();
    },
  );

  it('is not known in a browser that keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => keepPlacement('bridge', placement)).not.toThrow();
    expect(keptPlacement('bridge')).toBeNull();
  });
});
