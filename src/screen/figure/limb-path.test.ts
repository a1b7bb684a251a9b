import { describe, expect, it } from 'vitest';
import { limbPath, offsetLine, resampleLine } from './limb-path';

const numbers = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('limbPath', () => {
  it('draws two parallel sides between equal circles', () => {
    // M x y A r r 0 large sweep x y L x y A ... Z
    const [startX, startY, , , , , , otherX, otherY] = numbers(
      limbPath({ x: 0, y: 0 }, { x: 10, y: 0 }, 1, 1),
    );
    expect([startX, startY]).toEqual([0, 1]);
    expect([otherX, otherY]).toEqual([0, -1]);
  });

  it('is one circle where the smaller end lies inside the bigger', () => {
    expect(limbPath({ x: 0, y: 0 }, { x: 0.1, y: 0 }, 1, 0.2)).not.toContain('L');
  });
});

describe('resampleLine', () => {
  it('stays on a straight line and keeps both ends', () => {
    const line = resampleLine(
      [
        { x: 0, y: 0 },
        { x: 1, y: 2 },
        { x: 2, y: 4 },
      ],
      8,
    );
    expect(line).toHaveLength(9);
    expect(line.at(0)).toEqual({ x: 0, y: 0 });
    expect(line.at(-1)).toEqual({ x: 2, y: 4 });
    for (const { x, y } of line) expect(y).toBeCloseTo(2 * x, 9);
  });
});

describe('offsetLine', () => {
  it('moves to the left hand of somebody who walks along, y down', () => {
    const moved = offsetLine(
      [
        { x: 0, y: 0 },
        { x: 1, y: 0 },
      ],
      () => 0.5,
    );
    expect(moved.map(({ y }) => y)).toEqual([-0.5, -0.5]);
  });
});
