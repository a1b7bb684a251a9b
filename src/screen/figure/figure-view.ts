import type { FigurePoint } from '../../exercise/figure-geometry';
import type { DrawnPoint } from './limb-path';

/**
 * From where a figure is drawn. `side`: beside the mat; `front`: beside it, and the person on the
 * side faces the viewer; `foot-end`: over the feet, looking along the body.
 */
export type FigureView = 'side' | 'front' | 'foot-end';

/** The view from the foot end looks down by this much, and what is further away is smaller. */
const lookingDown = (35 * Math.PI) / 180;
const smallerPerTrunk = 0.1;

function fromFootEnd({ x, y, z }: FigurePoint): DrawnPoint {
  const scale = 1 / (1 + smallerPerTrunk * x);
  const up = y * Math.cos(lookingDown) + x * Math.sin(lookingDown);
  return { x: z * scale, y: -up * scale };
}

/** Brings a place beside the mat, y up, onto the drawing, y down. Both in trunks. */
export function drawnFrom(view: FigureView): (point: FigurePoint) => DrawnPoint {
  return view === 'foot-end' ? fromFootEnd : ({ x, y }) => ({ x, y: -y });
}
