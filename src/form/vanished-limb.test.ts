import { describe, expect, it } from 'vitest';
import type { Reading } from '../motion/body';
import { movementSample } from './movement-signal';
import { bodyWith, legLift } from './testing/body-with';
import { createVanishedLimb } from './vanished-limb';

const { rest, target } = legLift;
const at = (share: number) => rest + share * (target - rest);

/** What comes out of pairs of hip angles, one each 100 ms. */
function values(pairs: readonly (readonly [left: Reading, right: Reading])[]): Reading[] {
  const watch = createVanishedLimb(legLift);
  return pairs.map(([left, right], frame) => {
    const body = bodyWith({ timestampMs: frame * 100, limbs: { 'hip-angle': { left, right } } });
    return watch.next(movementSample(body, legLift)).value;
  });
}

describe('a limb that vanishes', () => {
  it('at the top leaves the value unknown, although the other one is seen at rest', () => {
    const found = values([
      [at(1), rest],
      [null, rest],
      [null, rest],
      [at(1), rest],
    ]);
    expect(found).toEqual([at(1), null, null, at(1)]);
  });

  it('is taken to have come down when it stays away', () => {
    const away = Array.from({ length: 15 }, () => [null, rest] as const);
    const found = values([[at(1), rest], ...away]);
    expect(found.slice(1, 12)).toEqual(Array(11).fill(null));
    expect(found.slice(13)).toEqual([rest, rest, rest]);
  });

  it('on its way down has come down: it lies behind the other one', () => {
    expect(
      values([
        [at(1), rest],
        [at(0.5), rest],
        [null, rest],
      ]),
    ).toEqual([at(1), at(0.5), rest]);
  });

  it('is no matter when both are seen at rest', () => {
    expect(
      values([
        [at(1), rest],
        [rest, rest],
        [null, rest],
      ]),
    ).toEqual([at(1), rest, rest]);
  });
});
