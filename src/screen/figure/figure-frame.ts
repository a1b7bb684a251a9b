import type { Exercise } from '../../exercise/schema';
import { drawnFrom } from './figure-view';
import { personJoints, viewOf } from './person-joints';
import type { PersonJoints } from './person-shape';

/** The part of the drawing plane that a figure needs, in trunks; the same through the movement. */
export interface FigureFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** SVG path of the mat. */
  readonly mat: string;
}

/** Every figure gets the same plane, so that people are drawn in one size. */
const width = 4.5;
const height = 1.72;
const margin = 0.1;

function allPoints({ spine, head, near, far }: PersonJoints): { x: number; y: number }[] {
  return [...spine, head, ...Object.values(near), ...Object.values(far)];
}

/** From the foot end the mat is a surface; it reaches from before the feet to beyond the head. */
function matFromFootEnd(): FigureFrame {
  const draw = drawnFrom('foot-end');
  const corners = [-1.05, 1.75].flatMap((x) => [-0.72, 0.72].map((z) => draw({ x, y: 0, z })));
  const [nearLeft, nearRight, farLeft, farRight] = corners.map(
    ({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`,
  );
  const floor = Math.max(...corners.map(({ y }) => y));
  return {
    x: -width / 2,
    y: floor + margin - height,
    width,
    height,
    mat: `M${nearLeft}L${nearRight}L${farRight}L${farLeft}Z`,
  };
}

/** Centres what the movement sweeps over; the mat lies at the bottom. */
export function frameOf(exercise: Exercise): FigureFrame {
  if (viewOf(exercise) === 'foot-end') return matFromFootEnd();
  const points = [0, 0.5, 1].flatMap((share) => allPoints(personJoints(exercise, share)));
  const xs = points.map(({ x }) => x);
  const x = (Math.min(...xs) + Math.max(...xs)) / 2 - width / 2;
  const [left, right, thickness] = [x + margin / 2, x + width - margin / 2, 0.07];
  return {
    x,
    y: margin - height,
    width,
    height,
    mat: `M${left} 0H${right}V${thickness}H${left}Z`,
  };
}
