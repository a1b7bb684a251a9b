import type { FigureBase, FigureLeg, FigurePose } from './figure';
import { armBetween, type FigureArmJoints } from './figure-arm';
import { plus, towards, type FigurePoint } from './figure-geometry';
import { legBetween, poseLeg, type FigureLegJoints } from './figure-leg';
import { blendPoses } from './figure-poses';
import type { FigureProportions } from './figure-proportions';
import { handsPlace, posedTrunk, withinReach } from './figure-trunk';

/** A posed figure. */
export interface FigureJoints {
  /** From the hips to the base of the neck. */
  readonly spine: readonly FigurePoint[];
  /** Turn of pelvis and chest about the length of the trunk. Degrees, as in the pose. */
  readonly hipsRoll: number;
  readonly chestRoll: number;
  /** Middle of the skull. */
  readonly head: FigurePoint;
  readonly movingLeg: FigureLegJoints;
  readonly otherLeg: FigureLegJoints;
  /** Of the side opposite to the moving leg. */
  readonly movingArm: FigureArmJoints;
  readonly otherArm: FigureArmJoints;
}

function movesAlike(a: FigureLeg, b: FigureLeg): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return 'thigh' in a && 'thigh' in b && a.thigh === b.thigh && a.shin === b.shin;
}

/**
 * The figure between two poses. Planted hands, knees and feet stay where they are; limbs that leave
 * the floor turn about their joints.
 * @param share 0 = rest, 1 = target; beyond 1 the movement goes on
 */
export function figureJoints(
  base: FigureBase,
  rest: FigurePose,
  target: FigurePose,
  share: number,
  body: FigureProportions,
): FigureJoints {
  const hands = handsPlace(base, rest, body);
  const reached = withinReach(base, target, body, hands);
  const blended = blendPoses(rest, reached, share);
  const trunks = {
    start: posedTrunk(base, rest, body, hands),
    now: posedTrunk(base, blended, body, hands),
    end: posedTrunk(base, reached, body, hands),
  };
  const movingLeg = legBetween(rest.movingLeg, target.movingLeg, trunks, 1, share);
  const otherLeg = legBetween(rest.otherLeg, target.otherLeg, trunks, -1, share);
  const legsOf = (which: 'movingLeg' | 'otherLeg') => {
    const side = which === 'movingLeg' ? 1 : -1;
    return {
      start: poseLeg(rest[which], trunks.start, side),
      now: which === 'movingLeg' ? movingLeg : otherLeg,
      end: poseLeg(target[which], trunks.end, side),
    };
  };
  const legs = legsOf('movingLeg');
  // Both hands hold the one leg that comes; of two legs that come, each hand holds its own.
  const ownLegs = movesAlike(target.movingLeg, target.otherLeg) ? legsOf('otherLeg') : legs;
  const { trunk } = trunks.now;
  // Lying on the back the head rests on the floor, however far the hips lift the chest.
  const lying = base === 'supine' || base === 'side-lying';
  const nod = lying ? blended.head : trunk.chest - blended.head;
  return {
    spine: trunk.spine,
    hipsRoll: blended.hipsRoll,
    chestRoll: blended.chestRoll,
    head: plus(trunk.shoulder, towards(nod, body.head)),
    movingLeg,
    otherLeg,
    movingArm: armBetween(rest.movingArm, target.movingArm, trunks, ownLegs, -1, share),
    otherArm: armBetween(rest.otherArm, target.otherArm, trunks, legs, 1, share),
  };
}
