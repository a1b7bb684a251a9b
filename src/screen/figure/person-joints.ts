import type { FigureArmJoints } from '../../exercise/figure-arm';
import type { FigurePoint } from '../../exercise/figure-geometry';
import type { FigureLegJoints } from '../../exercise/figure-leg';
import type { Exercise } from '../../exercise/schema';
import { figurePose } from '../../session/figure-pose';
import { drawnFrom, type FigureView } from './figure-view';
import type { DrawnPoint } from './limb-path';
import type { PersonJoints, PersonSide } from './person-shape';

/** From where the figure of an exercise is drawn: as its camera sees it. */
export function viewOf({ camera, figure }: Exercise): FigureView {
  if (camera === 'foot-end') return 'foot-end';
  return figure.base === 'side-lying' ? 'front' : 'side';
}

function sideOf(
  arm: FigureArmJoints,
  leg: FigureLegJoints,
  draw: (point: FigurePoint) => DrawnPoint,
): PersonSide {
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
 * @param otherWay seen from the foot end, the movement goes to the other side
 */
export function personJoints(exercise: Exercise, share: number, otherWay = false): PersonJoints {
  const pose = figurePose(exercise, share);
  const view = viewOf(exercise);
  const seen = drawnFrom(view);
  const draw = (point: FigurePoint): DrawnPoint =>
    seen(otherWay ? { ...point, z: -point.z } : point);
  const { base } = exercise.figure;
  return {
    view,
    spine: pose.spine.map(draw),
    head: draw(pose.head),
    near: sideOf(pose.otherArm, pose.movingLeg, draw),
    far: sideOf(pose.movingArm, pose.otherLeg, draw),
    backSide: base === 'all-fours' || base === 'prone' ? 1 : -1,
  };
}
