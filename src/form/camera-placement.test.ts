import { describe, expect, it } from 'vitest';
import { createBodyTracker } from '../motion/body-tracker';
import { lying, stickPose, type StickView } from '../motion/testing/stick-person';
import { placementOf, samePlacement, type CameraPlacement } from './camera-placement';

function placed(view: StickView = {}): CameraPlacement {
  const pose = stickPose(lying, { hip: { x: 0.7, y: 0.6 }, trunk: 0.3, turned: 5, ...view });
  return placementOf([createBodyTracker().next(pose)]) as CameraPlacement;
}

describe('camera placement', () => {
  it('is the length and place of the trunk, and the way it lies', () => {
    const placement = placed();
    expect(placement).toMatchObject({ head: 'right' });
    expect(placement.trunkLength).toBeCloseTo(0.3, 9);
    expect(placement.hip.x).toBeCloseTo(0.7, 9);
    expect(placement.turned).toBeCloseTo(5, 6);
    expect(placementOf([])).toBeNull();
  });

  it.each<[string, StickView, boolean]>([
    ['the same', {}, true],
    ['a hand beside the old spot', { hip: { x: 0.78, y: 0.62 } }, true],
    ['a little nearer', { trunk: 0.33 }, true],
    ['much nearer', { trunk: 0.4 }, false],
    ['another spot', { hip: { x: 0.4, y: 0.6 } }, false],
    ['the head on the other side', { head: 'left' }, false],
    ['turned', { turned: 25 }, false],
  ])('%s: same %s', (_name, view, same) => {
    expect(samePlacement(placed(), placed(view))).toBe(same);
    expect(samePlacement(placed(view), placed())).toBe(same);
  });
});
