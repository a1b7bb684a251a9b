import type { Exercise } from '../../exercise/schema';
import type { Side } from '../../form/events';
import type { WorkingJoint } from './draw-body';

const angles = {
  'hip-angle': ['shoulder', 'hip', 'knee'],
  'leg-over-trunk': ['shoulder', 'hip', 'knee'],
  'knee-angle': ['hip', 'knee', 'ankle'],
  'elbow-angle': ['shoulder', 'elbow', 'wrist'],
  'arm-raise': ['hip', 'shoulder', 'wrist'],
} as const;

/**
 * The angle to draw over the picture; null where the exercise moves no single joint, or it is not
 * known which side moves. Where both sides move, the left one stands for both.
 */
export function workingJoint(
  { movement }: Pick<Exercise, 'movement'>,
  side: Side,
): WorkingJoint | null {
  const { measure } = movement;
  if (!(measure in angles)) return null;
  const own = movement.sides === 'both' ? 'left' : side;
  if (own !== 'left' && own !== 'right') return null;
  const [from, at, to] = angles[measure as keyof typeof angles];
  return [`${own}-${from}`, `${own}-${at}`, `${own}-${to}`];
}
