import { expect, test } from 'vitest';
import { trueMeasure } from './true-measure';

/** Standing, facing +z, the left side at +x; the left leg as wanted. */
function standing(leftKnee: [number, number, number]) {
  const sides = ['left', 'right'].map((side) => {
    const x = side === 'left' ? 0.1 : -0.1;
    const knee = side === 'left' ? leftKnee : [x, 0.5, 0];
    return Object.entries({
      shoulder: [2 * x, 1.5, 0],
      elbow: [2 * x, 1.2, 0],
      wrist: [2 * x, 1.2, 0.3],
      hip: [x, 1, 0],
      knee,
      ankle: [x, 0, 0],
    }).map(([part, place]) => [`${side}-${part}`, place]);
  });
  return Object.fromEntries(sides.flat()) as Record<string, [number, number, number]>;
}

test('the hip opens over the front, and beyond 180 when the leg goes behind', () => {
  const hip = (knee: [number, number, number], side = 'left') =>
    trueMeasure('hip-angle', 'side', standing(knee), side);
  expect(hip([0.1, 0.5, 0])).toBeCloseTo(180);
  expect(hip([0.1, 1, 0.5])).toBeCloseTo(90);
  expect(hip([0.1, 0.6, -0.4])).toBeCloseTo(225);
  expect(hip([0.1, 1, 0.5], 'both')).toBeCloseTo(135);
});

test('a leg that is spread as well as bent is measured about the axis of the hips', () => {
  expect(trueMeasure('hip-angle', 'side', standing([0.4, 1, 0.4]), 'left')).toBeCloseTo(90);
});

test('the other angles', () => {
  const places = standing([0.1, 0.6, -0.4]);
  expect(trueMeasure('leg-over-trunk', 'side', places, 'left')).toBeCloseTo(45);
  expect(trueMeasure('elbow-angle', 'side', places, 'left')).toBeCloseTo(90);
  expect(trueMeasure('trunk-slope', 'side', places, 'both')).toBeCloseTo(90);
  expect(trueMeasure('knee-angle', 'side', places, 'right')).toBeCloseTo(180);
});

test('heights, in trunks', () => {
  // A trunk of 0.5 m; hips and feet of someone upright lie on the line from the shoulders.
  expect(trueMeasure('shoulder-height', 'side', standing([0.1, 0.5, 0]), 'both')).toBeCloseTo(1);
  const level = standing([0.1, 0.5, 0]);
  for (const side of ['left', 'right']) {
    level[`${side}-shoulder`] = [1, 0.2, 0];
    level[`${side}-hip`] = [0.5, 0.7, 0];
    level[`${side}-ankle`] = [-0.5, 0.2, 0];
  }
  expect(trueMeasure('hip-lift', 'side', level, 'both')).toBeCloseTo(Math.SQRT1_2);
});

test('what joints tell nothing of has no such truth', () => {
  expect(trueMeasure('back-arch', 'side', standing([0.1, 0.5, 0]), 'both')).toBeNull();
});

test('from the front a leg is raised to its side; from the feet end a shin leans', () => {
  const places = standing([0.4, 0.7, 0]);
  expect(trueMeasure('leg-over-trunk', 'front', places, 'left')).toBeCloseTo(45);
  expect(trueMeasure('leg-over-trunk', 'front', places, 'right')).toBeCloseTo(0);
  const leaning = standing([0.1, 0.5, 0.5]);
  expect(trueMeasure('shin-lean', 'foot-end', leaning, 'left')).toBeCloseTo(45);
});
