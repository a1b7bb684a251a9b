import { describe, expect, it } from 'vitest';
import { findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import { createBodyTracker } from '../motion/body-tracker';
import { allFours, stickPose } from '../motion/testing/stick-person';
import type { Pose } from '../pose/pose';
import { createChecker } from './checker';
import type { FormEvent } from './events';
import { createFormSight } from './form-sight';
import { birdDog, filmedSet, type StickRep } from './testing/stick-set';

describe('form that cannot be seen', () => {
  /** Seconds at which it is told; each number is the degrees of one second, null = not known. */
  function toldAt(degrees: readonly (number | null)[]): number[] {
    const watch = createFormSight();
    return degrees.flatMap((turned, second) =>
      [0, 250, 500, 750].some((ms) => watch.next(1000 * second + ms, turned)) ? [second] : [],
    );
  }
  const during = (seconds: number, turned: number | null) =>
    Array<typeof turned>(seconds).fill(turned);

  it.each([
    ['once, after four seconds', during(60, 35), [4]],
    ['not of a good view, nor of one that is just good enough', during(60, 26), []],
    ['not of a moment', [...during(3, 35), ...during(20, 10)], []],
    ['not where nobody knows', during(60, null), []],
    ['again after a good view', [...during(10, 35), ...during(4, 10), ...during(10, 35)], [4, 18]],
    [
      'not again after a moment of it',
      [...during(10, 35), ...during(2, 10), ...during(10, 35)],
      [4],
    ],
    ['not again after wavering', [...during(10, 28), ...during(9, 24), ...during(10, 28)], [4]],
  ])('is told %s', (_name, degrees, expected) => expect(toldAt(degrees)).toEqual(expected));
});

const slow: StickRep = { side: 'left', restS: 5, outS: 3, holdS: 6, backS: 3, top: 1 };

function kindsIn(id: string, poses: readonly Pose[]): FormEvent['kind'][] {
  const tracker = createBodyTracker();
  const checker = createChecker(findExercise(id) as Exercise, { reps: 2, holdSeconds: 5 });
  return poses.flatMap((pose) => checker.next(tracker.next(pose)).map(({ kind }) => kind));
}

describe('in a set', () => {
  const turned = (degrees: number) =>
    filmedSet([slow, { ...slow, side: 'right' }], birdDog(), { view: { turned: degrees } }).poses;
  const told = (kinds: readonly string[]) => kinds.filter((kind) => kind === 'form-hidden').length;

  it('it is told once, while reps are counted', () => {
    const kinds = kindsIn('bird-dog', turned(35));
    expect(told(kinds)).toBe(1);
    expect(kinds.filter((kind) => kind === 'rep')).toHaveLength(2);
    expect(kinds.indexOf('form-hidden')).toBeGreaterThan(kinds.indexOf('ready'));
  });

  it('it is not told where faults are judged, nor where the view is lost anyway', () => {
    expect(told(kindsIn('bird-dog', turned(15)))).toBe(0);
    const lost = kindsIn('bird-dog', turned(55));
    expect(lost).toContain('sight-lost');
    expect(told(lost)).toBe(0);
  });

  it('it is not told before the set, nor after its last rep', () => {
    const { poses } = filmedSet([slow, slow], birdDog());
    const away = Array.from({ length: 150 }, (_, frame) =>
      stickPose(allFours, {
        timestampMs: (poses.at(-1)?.timestampMs ?? 0) + ((frame + 1) * 1000) / 15,
        turned: 35,
      }),
    );
    expect(told(kindsIn('bird-dog', [...poses, ...away]))).toBe(0);
    expect(told(kindsIn('knee-to-chest', away))).toBe(0);
  });
});
