import { describe, expect, it } from 'vitest';
import type { ExerciseBound } from '../exercise/schema';
import { leadingSide, movementDirection, movingSide, readingFor, within } from './limb-choice';
import { bodyWith, leaning, legLift } from './testing/body-with';

const kneeHug = { ...legLift, rest: 130, target: 65 };

const body = bodyWith({
  limbs: {
    'hip-angle': { left: 92, right: 165 },
    'knee-angle': { left: 95, right: 150 },
    'arm-raise': { left: 170, right: 88 },
    'elbow-angle': { left: 140, right: 178 },
  },
  trunk: { 'trunk-slope': 4 },
});

describe('limb choice', () => {
  it('tells the direction of the movement', () => {
    expect(movementDirection(legLift)).toBe(1);
    expect(movementDirection(kneeHug)).toBe(-1);
  });

  it('finds the limb that is furthest in the movement', () => {
    expect(movingSide(body, legLift)).toBe('right');
    expect(movingSide(body, kneeHug)).toBe('left');
    expect(movingSide(body, leaning)).toBeNull();
  });

  it('takes the only side that is known, and none when none is', () => {
    expect(leadingSide({ left: 3, right: null })).toBe('left');
    expect(leadingSide({ left: null, right: 3 })).toBe('right');
    expect(leadingSide({ left: null, right: null })).toBeNull();
    expect(leadingSide({ left: 3, right: 4 })).toBe('right');
    expect(leadingSide({ left: 3, right: 4 }, -1)).toBe('left');
  });

  it.each<[ExerciseBound['measure'], ExerciseBound['of'], number]>([
    ['knee-angle', 'moving', 150],
    ['knee-angle', 'other', 95],
    ['elbow-angle', 'raised-arm', 140],
    ['elbow-angle', 'largest', 178],
    ['elbow-angle', 'smallest', 140],
    ['trunk-slope', undefined, 4],
  ])('%s of %s is %d', (measure, of, expected) => {
    expect(readingFor(body, { measure, of }, legLift)).toBe(expected);
  });

  it('is unknown where the chosen limb is', () => {
    const hidden = bodyWith({
      limbs: { 'hip-angle': { left: 92, right: 165 }, 'knee-angle': { left: 95 } },
    });
    expect(readingFor(hidden, { measure: 'knee-angle', of: 'moving' }, legLift)).toBeNull();
    expect(readingFor(hidden, { measure: 'knee-angle', of: 'other' }, legLift)).toBe(95);
    expect(readingFor(bodyWith({}), { measure: 'knee-angle', of: 'moving' }, legLift)).toBeNull();
  });

  it('knows inside, outside and unknown; the ends belong to the inside', () => {
    expect(within(5, { min: 5, max: 7 })).toBe(true);
    expect(within(7, { min: 5, max: 7 })).toBe(true);
    expect(within(4.9, { min: 5 })).toBe(false);
    expect(within(7.1, { max: 7 })).toBe(false);
    expect(within(null, { min: 5 })).toBeNull();
  });
});
