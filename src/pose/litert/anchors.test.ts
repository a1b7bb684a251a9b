import { expect, it } from 'vitest';
import { anchorCentres } from './anchors';

const centres = anchorCentres();

it('has two numbers for each of the 2,254 anchors, inside the picture', () => {
  expect(centres).toHaveLength(2 * 2254);
  expect(Math.min(...centres)).toBeCloseTo(0.5 / 28);
  expect(Math.max(...centres)).toBeCloseTo(27.5 / 28);
});

it.each([
  ['two in each of 28 x 28 cells', 0, [0.5 / 28, 0.5 / 28]],
  ['row by row', 2, [1.5 / 28, 0.5 / 28]],
  ['then two in each of 14 x 14', 28 * 28 * 2, [0.5 / 14, 0.5 / 14]],
  ['then six in each of 7 x 7', 28 * 28 * 2 + 14 * 14 * 2 + 6, [1.5 / 7, 0.5 / 7]],
  ['to the last corner', 2253, [6.5 / 7, 6.5 / 7]],
])('goes through the grids: %s', (_, anchor, [x, y]) => {
  expect(centres[2 * anchor]).toBeCloseTo(x!);
  expect(centres[2 * anchor + 1]).toBeCloseTo(y!);
});
