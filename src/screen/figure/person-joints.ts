import type { FigureArmJoints, FigureLegJoints, FigurePoint } from '../../exercise/figure-joints';
import type { Exercise } from '../../exercise/schema';
import { figurePose } from '../../session/figure-pose';
import type { DrawnPoint } from './limb-path';
import type { PersonJoints, PersonSide } from './person-shape';

/** Figures are described with y up; drawings have y down. */
const draw = ({ x, y }: FigurePoint): DrawnPoint => ({ x, y: -y });

function side(arm: FigureArmJoints, leg: FigureLegJoints): PersonSide {
  return {
    shoulder: draw(arm.shoulder),
    elbow: draw(arm.elbow),
    wrist: draw(arm.wrist),
    fingers: draw(arm.fingers),
    hip: draw(leg.hip),
    knee: draw(leg.knee),
    ankle: draw(leg.ankle),
    toes: draw(leg.toes),
  };
}

/**
 * The figure of an exercise as a drawing: the moving leg is turned to the viewer, and the arm that
 * goes with it, which is the opposite one, away.
 *
 * @param share 0 = start position, 1 = end of the movement
 */
export function personJoints(exercise: Exercise, share: number): PersonJoints {
  const pose = figurePose(exercise, share);
  return {
    spine: pose.spine.map(draw),
    head: draw(pose.head),
    near: side(pose.otherArm, pose.movingLeg),
    far: side(pose.movingArm, pose.otherLeg),
    backSide: exercise.figure.base === 'all-fours' ? 1 : -1,
  };
}
