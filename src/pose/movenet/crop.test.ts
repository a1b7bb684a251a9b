import { describe, expect, it } from 'vitest';
import { cocoNames, type CocoKeypoint, type CocoName } from './coco';
import { nextCrop } from './crop';

const picture = { width: 640, height: 480 };
const whole = { x: 320, y: 240, side: 640, rotation: 0 };

/** Keypoints in pixels; all others lie on mid-hips at (320, 240) and are hardly seen. */
function body(places: Partial<Record<CocoName, readonly [number, number]>>): CocoKeypoint[] {
  return cocoNames.map((name) => {
    const [x, y] = places[name] ?? [320, 240];
    return { x: x / 640, y: y / 480, score: name in places ? 0.8 : 0.1 };
  });
}

const hips = { 'left-hip': [320, 240], 'right-hip': [320, 240] } as const;

describe('nextCrop', () => {
  it('is the whole picture as long as nobody was found', () => {
    expect(nextCrop(null, picture)).toEqual(whole);
  });

  it('reaches 1.9 times as far as the torso', () => {
    const crop = nextCrop(body({ ...hips, 'left-shoulder': [400, 240] }), picture);
    expect(crop).toEqual({ x: 320, y: 240, side: expect.closeTo(2 * 1.9 * 80), rotation: 0 });
  });

  it('reaches 1.2 times as far as the body, where that is more', () => {
    const found = body({ ...hips, 'left-shoulder': [400, 240], 'left-ankle': [150, 250] });
    expect(nextCrop(found, picture).side).toBeCloseTo(2 * 1.2 * 170);
  });

  it('minds no keypoint that is hardly seen', () => {
    const found = body({ ...hips, 'left-shoulder': [400, 240] });
    found[cocoNames.indexOf('left-ankle')] = { x: 0, y: 0, score: 0.1 };
    expect(nextCrop(found, picture).side).toBeCloseTo(2 * 1.9 * 80);
  });

  it('is the whole picture without a torso, and when the body fills the picture', () => {
    expect(nextCrop(body({ 'left-shoulder': [400, 240] }), picture)).toEqual(whole);
    expect(nextCrop(body(hips), picture)).toEqual(whole);
    expect(nextCrop(body({ ...hips, 'left-shoulder': [600, 240] }), picture)).toEqual(whole);
  });
});
