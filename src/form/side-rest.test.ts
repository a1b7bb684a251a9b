import { describe, expect, it } from 'vitest';
import { createMedianOfFive, movementSample } from './movement-signal';
import { createRepMachine } from './rep-machine';
import { createSideRest } from './side-rest';
import { bodyWith, legLift } from './testing/body-with';
import { planned, type PlannedRep } from './testing/simulated-movement';

const rolls = {
  measure: 'shin-lean' as const,
  sides: 'each' as const,
  rest: 0,
  target: 36,
  fromOwnRest: false,
  restTolerance: 16,
  leastRange: 16,
  source: 'test',
};

const knees = (lean: number, timestampMs = 0) =>
  bodyWith({ timestampMs, limbs: { 'shin-lean': { left: -lean, right: lean } } });

const hips = (left: number | null, right: number | null) =>
  bodyWith({ limbs: { 'hip-angle': { left, right } } });

const roll: PlannedRep = { restS: 1.5, outS: 2.5, holdS: 1, backS: 2.5, top: 30 };

/** Both knees to the right, to the left, and so on, seen from beside the feet: all leans by so much. */
function countedRolls(seenLean: number, learns: boolean): string[] {
  const { excursion, plan, durationS } = planned([roll, roll]);
  const sideRest = createSideRest(rolls);
  const steady = createMedianOfFive(rolls);
  const machine = createRepMachine(rolls);
  const rest = Math.abs(seenLean);
  if (learns) sideRest.learn([knees(seenLean)], rest);
  machine.settle(rest);
  const counted: string[] = [];
  for (let frame = 0; frame < durationS * 15; frame++) {
    const second = frame / 15;
    const towards = second < (plan[0]?.endS ?? 0) ? 1 : -1;
    const body = knees(seenLean + towards * excursion(second), second * 1000);
    const sample = steady.next(movementSample(body, rolls, null, sideRest.aligned));
    if (!sample) continue;
    for (const { partial, side } of machine.next(sample).finished) if (!partial) counted.push(side);
  }
  return counted;
}

describe('the rest of each side', () => {
  it.each([0, 12, -12])('counts to both sides what leans by %d degrees at rest', (lean) => {
    expect(countedRolls(lean, true)).toEqual(['right', 'left']);
  });

  it('without it a roll against the lean is missed', () => {
    expect(countedRolls(12, false)).toEqual(['right']);
  });

  it('is the median of what was seen while the start position was held', () => {
    const sideRest = createSideRest(legLift);
    sideRest.learn([hips(95, 88), hips(96, 89), hips(140, 90)], 95);
    expect(sideRest.aligned({ left: 170, right: 163 })).toEqual({ left: 169, right: 169 });
    expect(sideRest.aligned({ left: null, right: 89 })).toEqual({ left: null, right: 95 });
    sideRest.forget();
    expect(sideRest.aligned({ left: 170, right: 163 })).toEqual({ left: 170, right: 163 });
  });

  it.each([
    ['one limb was hidden', [hips(95, null), hips(95, null), hips(95, 80)]],
    ['they are as far apart as no two limbs at rest', [hips(132, 90)]],
  ])('is left alone where %s', (_, bodies) => {
    const sideRest = createSideRest(legLift);
    sideRest.learn(bodies, 95);
    expect(sideRest.aligned({ left: 150, right: 150 })).toEqual({ left: 150, right: 150 });
  });

  it('is none where both move together', () => {
    const sideRest = createSideRest({ ...legLift, sides: 'both' });
    sideRest.learn([hips(95, 88)], 88);
    expect(sideRest.aligned({ left: 95, right: 88 })).toEqual({ left: 95, right: 88 });
  });
});
