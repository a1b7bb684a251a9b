import { figureJoints, type FigureJoints } from '../exercise/figure-joints';
import { figurePoses } from '../exercise/figure-poses';
import { averageProportions } from '../exercise/figure-proportions';
import type { Exercise } from '../exercise/schema';

/**
 * The drawn figure of an exercise on its way, with the proportions of an average adult.
 *
 * @param share 0 = start position, 1 = end of the movement
 */
export function figurePose(exercise: Exercise, share: number): FigureJoints {
  const { base } = exercise.figure;
  const { rest, target } = figurePoses(exercise.figure);
  return figureJoints(base, rest, target, share, averageProportions);
}
