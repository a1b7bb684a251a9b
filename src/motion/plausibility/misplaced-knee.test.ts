import { describe, expect, it } from 'vitest';
import type { BodyPoint, BodyPoints, Point } from '../body';
import { distance } from '../geometry';
import { lying, stickPoints } from '../testing/stick-person';
import { createMisplacedKnees, meetingKnee } from './misplaced-knee';

const hip: Point = { x: 0, y: 0 };

describe('the place where thigh and shin meet', () => {
  it('is as far from hip and ankle as they are long', () => {
    const knee = meetingKnee(hip, { x: 0.25, y: 0.1 }, { x: 0.1, y: -0.1 }, 0.2, 0.18);
    expect(distance(knee as Point, hip)).toBeCloseTo(0.2, 12);
    expect(distance(knee as Point, { x: 0.25, y: 0.1 })).toBeCloseTo(0.18, 12);
  });

  it('is the one of both that is nearer to where the knee was said to be', () => {
    const ankle = { x: 0.25, y: 0 };
    expect(meetingKnee(hip, ankle, { x: 0.1, y: -0.02 }, 0.2, 0.18)?.y).toBeLessThan(0);
    expect(meetingKnee(hip, ankle, { x: 0.1, y: 0.02 }, 0.2, 0.18)?.y).toBeGreaterThan(0);
  });

  it('is nowhere when the foot is further than the leg is long, or nearer than it can be', () => {
    expect(meetingKnee(hip, { x: 0.4, y: 0 }, hip, 0.2, 0.18)).toBeNull();
    expect(meetingKnee(hip, { x: 0.01, y: 0 }, hip, 0.2, 0.18)).toBeNull();
  });
});

describe('misplaced knees', () => {
  const whole = stickPoints(lying);
  const lengths = {
    thigh: distance(whole['left-hip'], whole['left-knee']),
    shin: distance(whole['left-knee'], whole['left-ankle']),
  };

  /** The left knee drawn towards its ankle by a share of the shin. */
  function drawn(share: number): BodyPoints {
    const [knee, ankle] = [whole['left-knee'], whole['left-ankle']];
    const towards = (a: number, b: number) => a + share * (b - a);
    const moved: BodyPoint = { ...knee, x: towards(knee.x, ankle.x), y: towards(knee.y, ankle.y) };
    return { ...whole, 'left-knee': moved };
  }

  /** The frames that come out for how far the left knee is drawn, 15 a second. */
  function judged(shares: readonly number[], turned: number | null = 5, fps = 15) {
    const knees = createMisplacedKnees();
    return shares.map((share, frame) => {
      const points = knees.next(drawn(share), (frame * 1000) / fps, turned, lengths);
      return { points, lost: knees.lost() };
    });
  }

  it.each([15, 30])('are put where the leg is whole, at %i frames a second', (fps) => {
    const [, , { points, lost }] = judged([0, 0, 0.5], 5, fps) as [unknown, unknown, Judged];
    expect(lost).toBe(true);
    expect(distance(points['left-knee'], whole['left-knee'])).toBeLessThan(1e-9);
    expect(points['left-knee']).toMatchObject({ seen: true, clear: false });
    expect(points['right-knee']).toEqual(whole['right-knee']);
  });

  it('stay so until the shin is whole again', () => {
    const lost = judged([0, 0.5, 0.4, 0.25, 0.5, 0.05, 0.25]).map((frame) => frame.lost);
    expect(lost).toEqual([false, true, true, true, true, false, false]);
  });

  it('are not those of a leg that turns to the camera, which takes its time', () => {
    const turning = Array.from({ length: 31 }, (_, frame) => frame / 60);
    expect(judged(turning).every(({ lost }) => !lost)).toBe(true);
  });

  it('are not looked for where a leg may well look short', () => {
    for (const turned of [45, null]) {
      const [, { points, lost }] = judged([0, 0.5], turned) as [unknown, Judged];
      expect(lost).toBe(false);
      expect(points).toEqual(drawn(0.5));
    }
  });

  it('are believed in the end', () => {
    const shares = [0, ...Array.from({ length: 120 }, () => 0.5)];
    expect(judged(shares).at(-1)?.lost).toBe(false);
  });
});

interface Judged {
  readonly points: BodyPoints;
  readonly lost: boolean;
}
