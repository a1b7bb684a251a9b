import { describe, expect, it } from 'vitest';
import { bodyPoints } from '../../motion/body-points';
import { allFours, stickPose } from '../../motion/testing/stick-person';
import { backColour, drawBody, type BodyInk, type DrawableBody } from './draw-body';

const ink: BodyInk = { bone: 'white', joint: 'grey', backCalm: 'teal', backWarm: 'orange' };

/** The colours of the strokes that drawing this body makes, in order. */
function strokes(body: Partial<DrawableBody>): string[] {
  const drawn: string[] = [];
  const context = {
    canvas: { width: 640, height: 480 },
    strokeStyle: '',
    stroke: () => drawn.push(context.strokeStyle),
    ...Object.fromEntries(
      ['clearRect', 'beginPath', 'moveTo', 'lineTo', 'arc', 'fill'].map((name) => [
        name,
        () => undefined,
      ]),
    ),
  };
  const points = bodyPoints(stickPose(allFours));
  const whole = { points, backLine: [], ...body };
  drawBody(context as unknown as CanvasRenderingContext2D, whole, ink);
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
