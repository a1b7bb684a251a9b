import { expect, it } from 'vitest';
import { keypointIndex } from '../pose';
import { readLandmarks } from './landmarks';

const region = { x: 300, y: 200, side: 128, rotation: Math.PI / 2 };
const picture = { width: 640, height: 480 };

/** Outputs with everything in the middle but what is given, and no peak in any heatmap. */
function read(place: Record<number, readonly [number, number, number, number]>) {
  const points = new Float32Array(195);
  for (let i = 0; i < 39; i++) points.set([128, 128, 0, 0, 0], 5 * i);
  for (const [index, values] of Object.entries(place)) points.set(values, 5 * Number(index));
  const world = new Float32Array(117);
  world.set([1, 0.5, -0.25], 3 * keypointIndex['left-knee']);
  return readLandmarks(points, new Float32Array(64 * 64 * 39).fill(-30), world, region, picture);
}

it('puts keypoints into the picture, turned with the region', () => {
  const { keypoints } = read({ [keypointIndex.nose]: [128, 0, 64, 2] });
  expect(keypoints).toHaveLength(33);
  const nose = keypoints[keypointIndex.nose]!;
  expect(nose.x * 640).toBeCloseTo(364);
  expect(nose.y * 480).toBeCloseTo(200);
  // A quarter of the region's side, as a fraction of the picture's width.
  expect(nose.z).toBeCloseTo(32 / 640);
  expect(nose.visibility).toBeCloseTo(1 / (1 + Math.exp(-2)));
});

it('turns world points back to the picture', () => {
  const knee = read({}).world[keypointIndex['left-knee']]!;
  expect(knee.x).toBeCloseTo(-0.5);
  expect(knee.y).toBeCloseTo(1);
  expect(knee.z).toBe(-0.25);
});

it('says where the body is for the next frame', () => {
  const { circle } = read({ 33: [100, 128, 0, 0], 34: [128, 28, 0, 0] });
  expect(circle.centre).toEqual({ x: expect.closeTo(300), y: expect.closeTo(186) });
  expect(circle.edge).toEqual({ x: expect.closeTo(350), y: expect.closeTo(200) });
});
