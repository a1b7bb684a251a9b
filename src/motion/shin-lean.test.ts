import { describe, expect, it } from 'vitest';
import { keypointNames, type KeypointName, type WorldPoint } from '../pose/pose';
import { shinLean } from './shin-lean';
import { lying, stickPoints } from './testing/stick-person';

const radians = Math.PI / 180;

/**
 * Somebody on the back with the shins leaning to the person's left by some degrees.
 * @param turned degrees about the upright: 0 = feet towards the camera, 90 = head to the right
 */
function lyingWorld(lean: number, turned: number): WorldPoint[] {
  const [sin, cos] = [Math.sin(turned * radians), Math.cos(turned * radians)];
  // Own axes: towards the person's left, up, towards the head.
  const place = (left: number, high: number, head: number): WorldPoint => ({
    x: left * cos + head * sin,
    y: -high,
    z: head * cos - left * sin,
  });
  const at = (name: KeypointName): WorldPoint => {
    const side = name.startsWith('left') ? 0.15 : -0.15;
    if (name.endsWith('shoulder')) return place(side, 0.1, 0.5);
    if (name.endsWith('hip')) return place(side, 0.1, 0);
    const shin = 0.42;
    const over = { left: Math.sin(lean * radians) * shin, high: Math.cos(lean * radians) * shin };
    if (name.endsWith('knee')) return place(side + over.left, over.high, -0.3);
    if (name.endsWith('ankle')) return place(side, 0, -0.4);
    return place(0, 0, 0);
  };
  return keypointNames.map(at);
}

describe('shin lean', () => {
  it.each([-60, -20, 0, 35, 60])('of %d degrees reads so from every side', (lean) => {
    for (const turned of [0, 40, 90, -90]) {
      expect(shinLean(stickPoints(lying), lyingWorld(lean, turned), null)).toBeCloseTo(lean, 6);
    }
  });

  it('is read off the picture from the feet end, and from the head end too', () => {
    const leaning = { ...lying, knee: [0.5, 0.9], ankle: [0, 0] } as const;
    const degrees = Math.atan2(0.5, 0.9) / radians;
    // The depth says something else.
    const fromFeet = shinLean(stickPoints(leaning), lyingWorld(10, 0), 80);
    expect(fromFeet).toBeCloseTo(degrees, 6);
    const fromHead = shinLean(stickPoints(leaning), lyingWorld(10, 180), 80);
    expect(fromHead).toBeCloseTo(-degrees, 6);
  });

  it('takes the leg that is seen, and is unknown without one', () => {
    const one = stickPoints(lying, { hidden: ['left-knee'] });
    expect(shinLean(one, lyingWorld(30, 0), null)).toBeCloseTo(30, 6);
    const none = stickPoints(lying, { hidden: ['left-knee', 'right-ankle'] });
    expect(shinLean(none, lyingWorld(30, 0), null)).toBeNull();
  });

  it('is unknown of somebody who is upright', () => {
    const upright = lyingWorld(0, 0).map(({ x, y, z }) => ({ x, y: -z, z: y }));
    expect(shinLean(stickPoints(lying), upright, null)).toBeNull();
  });
});
