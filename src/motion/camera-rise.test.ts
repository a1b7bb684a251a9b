import { describe, expect, it } from 'vitest';
import { keypointNames, type WorldPoint } from '../pose/pose';
import { createCameraRise } from './camera-rise';

/** Shoulders behind each other, seen from `degrees` above. */
function shoulders(degrees: number, depth = 0.35): WorldPoint[] {
  const angle = (degrees * Math.PI) / 180;
  return keypointNames.map((name) => {
    const sign = name === 'left-shoulder' ? -0.5 : name === 'right-shoulder' ? 0.5 : 0;
    return { x: 0, y: -sign * depth * Math.sin(angle), z: sign * depth * Math.cos(angle) };
  });
}

describe('how high the camera stands', () => {
  it.each([-5, 0, 12, 30, 50])('%d degrees', (degrees) => {
    expect(createCameraRise().next(0, shoulders(degrees))).toBeCloseTo(degrees, 6);
  });

  it('does not depend on which side is near', () => {
    const mirrored = shoulders(30).map(({ x, y, z }) => ({ x, y: -y, z: -z }));
    expect(createCameraRise().next(0, mirrored)).toBeCloseTo(30, 6);
  });

  it('is unknown from the front, and without points in metres', () => {
    expect(createCameraRise().next(0, shoulders(30, 0.1))).toBeNull();
    expect(createCameraRise().next(0, null)).toBeNull();
  });

  it('is steadied: one frame does not change it', () => {
    const rise = createCameraRise();
    for (let at = 0; at < 1000; at += 100) rise.next(at, shoulders(10));
    expect(rise.next(1000, shoulders(60))).toBeCloseTo(10, 6);
    let last: number | null = null;
    for (let at = 1100; at < 3000; at += 100) last = rise.next(at, shoulders(60));
    expect(last).toBeCloseTo(60, 6);
  });
});
