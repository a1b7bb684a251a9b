import { describe, expect, it } from 'vitest';
import type { BackHalves } from '../record/records';
import { reviewSession } from './review-session';
import {
  syntheticExercise,
  syntheticSession,
  type SyntheticRep,
} from './testing/synthetic-session';

const halvesOf = (reps: readonly SyntheticRep[]) =>
  reviewSession(syntheticSession({ reps }), syntheticExercise).backHalves;
const sameInThree = (backHalves: BackHalves) => halvesOf([1, 2, 3].map(() => ({ backHalves })));

describe('the halves of the back in a review', () => {
  it.each([
    ['an even full arch', 0.03, 0.045, 'rounded', 'rounded'],
    ['half of one', 0.012, 0.018, 'rounded-a-little', 'rounded-a-little'],
    ['folds in a shirt', 0.005, -0.008, 'hardly', 'hardly'],
    ['the lower half takes the upper along', 0.017, 0.05, 'hardly', 'rounded'],
    ['the upper half takes the lower along', 0.04, 0.015, 'rounded', 'hardly'],
    ['a sag below a rounded chest', 0.04, -0.02, 'rounded', 'hollowed'],
  ])('%s', (_name, chest, lumbar, upper, lower) => {
    expect(sameInThree({ chest, lumbar })).toEqual({
      chest: { change: chest, moved: upper },
      lumbar: { change: lumbar, moved: lower },
    });
  });

  it('are the middle of the sure reps: not of partial and doubtful ones', () => {
    const seen = (chest: number, more: SyntheticRep = {}): SyntheticRep => ({
      backHalves: { chest, lumbar: 0.05 },
      ...more,
    });
    const odd = [seen(0.09, { doubtful: true }), seen(0.001, { partial: true })];
    expect(halvesOf([seen(0.03), seen(0.034), ...odd, seen(0.032)])?.chest?.change).toBe(0.032);
  });

  it('are withheld where most reps did not show them', () => {
    const reps = [0.03, null, null].map((chest) => ({ backHalves: { chest, lumbar: null } }));
    expect(halvesOf(reps)).toEqual({ chest: null, lumbar: null });
  });

  it('are not spoken of in old records and in other exercises', () => {
    expect(halvesOf([{}, {}])).toBeNull();
  });
});
