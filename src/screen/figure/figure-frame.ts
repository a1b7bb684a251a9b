import type { Exercise } from '../../exercise/schema';
import { personJoints } from './person-joints';
import type { PersonJoints } from './person-shape';

/** The part of the drawing plane that a figure needs, in trunks; the same through the movement. */
export interface FigureFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Height of the mat's upper edge. */
  readonly floor: number;
  readonly matX: number;
  readonly matWidth: number;
}

/** Every figure gets the same plane, so that people are drawn in one size. */
const width = 4.5;
const height = 1.72;

function allPoints({ spine, head, near, far }: PersonJoints): { x: number; y: number }[] {
  return [...spine, head, ...Object.values(near), ...Object.values(far)];
}

/** Centres what the movement sweeps over; the mat lies at the bottom. */
export function frameOf(exercise: Exercise): FigureFrame {
  const points = [0, 0.5, 1].flatMap((share) => allPoints(personJoints(exercise, share)));
  const xs = points.map(({ x }) => x);
  const centre = (Math.min(...xs) + Math.max(...xs)) / 2;
  const floor = 0;
  return {
    x: centre - width / 2,
    y: floor + 0.1 - height,
    width,
    height,
    floor,
    matX: centre - width / 2 + 0.05,
    matWidth: width - 0.1,
  };
}
