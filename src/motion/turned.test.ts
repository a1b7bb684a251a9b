import { describe, expect, it } from 'vitest';
import { allFours, stickPose } from './testing/stick-person';
import { createTurned, createTurnedAside } from './turned';

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

describe('turned aside', () => {
  /** The same person from a camera that looks down by some degrees. */
  const from = (turned: number, down: number) => {
    const [sin, cos] = [Math.sin(down / 57.29578), Math.cos(down / 57.29578)];
    const points = world(turned) ?? [];
    return points.map(({ x, y, z }) => ({ x, y: y * cos - z * sin, z: y * sin + z * cos }));
  };

  it.each([0, 20, 45, 70])('%d degrees read so from any height', (degrees) => {
    for (const down of [0, 15, 30]) {
      expect(createTurnedAside().next(0, from(degrees, down))).toBeCloseTo(degrees, 4);
    }
  });

  it('is less than what a high camera makes of it', () => {
    expect(createTurned().next(0, from(0, 30))).toBeCloseTo(30, 4);
  });
});
