import { describe, expect, it } from 'vitest';
import { bodyPoints } from '../../motion/body-points';
import { allFours, stickPose } from '../../motion/testing/stick-person';
import {
  backColour,
  drawBody,
  type BodyInk,
  type DrawableBody,
  type WorkingJoint,
} from './draw-body';

const ink: BodyInk = { bone: 'white', joint: 'grey', backCalm: 'teal', backWarm: 'orange' };

/** How the arcs of the last drawing were asked for. */
const arcs: unknown[][] = [];

/** The colours of the strokes that drawing this body makes, in order. */
function strokes(body: Partial<DrawableBody>, working: WorkingJoint | null = null): string[] {
  const drawn: string[] = [];
  arcs.length = 0;
  const context = {
    canvas: { width: 640, height: 480 },
    strokeStyle: '',
    stroke: () => drawn.push(context.strokeStyle),
    arc: (...how: unknown[]) => arcs.push(how),
    ...Object.fromEntries(
      ['clearRect', 'beginPath', 'moveTo', 'lineTo', 'fill'].map((name) => [name, () => undefined]),
    ),
  };
  const points = bodyPoints(stickPose(allFours));
  const whole = { points, backLine: [], ...body };
  drawBody(context as unknown as CanvasRenderingContext2D, whole, ink, working);
  return drawn;
}

const line = [
  { x: 0.4, y: 0.4 },
  { x: 0.6, y: 0.4 },
];

describe('the line along the back', () => {
  it('is calm at the neutral and warm far from it', () => {
    expect(strokes({ backLine: line, backDeparture: 0 })).toEqual(['white', backColour(ink, 0)]);
    expect(backColour(ink, 0)).toContain('orange 0%');
    expect(backColour(ink, 0.4)).toContain('orange 40%');
    expect(backColour(ink, 3)).toContain('orange 100%');
  });

  it('is not drawn where the back is withheld', () => {
    expect(strokes({ backLine: [] })).toEqual(['white']);
  });

  it('is not drawn where nobody is', () => {
    expect(strokes({ points: null, backLine: line })).toEqual([]);
  });
});

describe('the angle that moves', () => {
  const hip: WorkingJoint = ['left-shoulder', 'left-hip', 'left-knee'];

  it('is drawn at its joint, over the smaller angle', () => {
    expect(strokes({}, hip)).toEqual(['white', 'orange']);
    const [x, y, radius, start, end, other] = arcs.at(-1) as number[];
    // On all fours the trunk points to the right and the thigh down: a quarter, in the corner.
    expect([x, y]).toEqual([expect.closeTo(320, 3), expect.closeTo(240, 3)]);
    expect(radius).toBeCloseTo((0.8 * 0.2 * 480) / 3, 3);
    expect([start, end]).toEqual([expect.closeTo(0, 6), expect.closeTo(Math.PI / 2, 6)]);
    expect(other).toBe(false);
  });

  it('is not drawn where one of its joints is hidden', () => {
    const points = bodyPoints(stickPose(allFours, { hidden: ['left-knee'] }));
    expect(strokes({ points }, hip)).toEqual(['white']);
  });
});
