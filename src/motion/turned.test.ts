import { describe, expect, it } from 'vitest';
import { allFours, stickPose } from './testing/stick-person';
import { createTurned } from './turned';

const world = (turned: number) => stickPose(allFours, { turned }).world;

describe('turned', () => {
  it.each([0, 20, 45, 70, 90])('%d degrees away from profile read so', (degrees) => {
    expect(createTurned().next(0, world(degrees))).toBeCloseTo(degrees, 6);
  });

  it('reads the same whichever shoulder is nearer', () => {
    const mirrored = world(30)?.map((point) => ({ ...point, z: -point.z })) ?? null;
    expect(createTurned().next(0, mirrored)).toBeCloseTo(30, 6);
  });

  it('is unknown without world points', () => {
    const turned = createTurned();
    expect(turned.next(0, null)).toBeNull();
    turned.next(100, world(10));
    expect(turned.next(200, null)).toBeNull();
  });

  it('is steadied over the last second', () => {
    const turned = createTurned();
    turned.next(0, world(10));
    turned.next(100, world(12));
    expect(turned.next(200, world(80))).toBeCloseTo(12, 6);
    // The first two are more than a second old now.
    expect(turned.next(1150, world(80))).toBeCloseTo(80, 6);
  });
});
