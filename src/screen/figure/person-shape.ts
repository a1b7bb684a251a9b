import { limbPath, offsetLine, resampleLine, smoothLine, type DrawnPoint } from './limb-path';

/** An arm and a leg of one side. */
export interface PersonSide {
  readonly shoulder: DrawnPoint;
  readonly elbow: DrawnPoint;
  readonly wrist: DrawnPoint;
  readonly fingers: DrawnPoint;
  readonly hip: DrawnPoint;
  readonly knee: DrawnPoint;
  readonly ankle: DrawnPoint;
  readonly toes: DrawnPoint;
}

/** A person as points in a plane, y down, in trunks (shoulder to hip). */
export interface PersonJoints {
  /** From the hips to the base of the neck. */
  readonly spine: readonly DrawnPoint[];
  /** Middle of the skull. */
  readonly head: DrawnPoint;
  /** The side turned to the viewer. */
  readonly near: PersonSide;
  readonly far: PersonSide;
  /** +1 with the back up, on the left hand of whoever walks from hip to neck; -1 lying on it. */
  readonly backSide: 1 | -1;
}

/** SVG paths of one person, from the back to the front of the drawing. */
export interface PersonShape {
  readonly far: string;
  readonly trunk: string;
  readonly nearArm: string;
  readonly nearLeg: string;
  readonly head: { readonly x: number; readonly y: number };
  /** The line along the back, which the exercises are about. */
  readonly back: string;
}

export const headRadius = 0.205;

/** Half the depth of the trunk seen from the side, in trunks: hips, waist, chest, base of the neck. */
const depths = [0.172, 0.138, 0.15, 0.158, 0.112] as const;

/** {@link depths} in between; `share` runs from the hips (0) to the neck (1). */
function trunkDepth(share: number): number {
  const place = Math.min(Math.max(share, 0), 1) * (depths.length - 1);
  const index = Math.min(Math.floor(place), depths.length - 2);
  const blend = (1 - Math.cos(Math.PI * (place - index))) / 2;
  const [low = 0, high = 0] = depths.slice(index, index + 2);
  return low + (high - low) * blend;
}

/** How far the drawn back line keeps from the body, in trunks; inside it where the body lies. */
const backGap = { free: 0.075, lying: -0.06 };

// Radii of a slender adult in trunks, rounded to what looks right at this size.
function arm(side: PersonSide): string {
  return (
    limbPath(side.shoulder, side.elbow, 0.098, 0.07) +
    limbPath(side.elbow, side.wrist, 0.07, 0.048) +
    limbPath(side.wrist, side.fingers, 0.048, 0.035)
  );
}

function leg(side: PersonSide): string {
  return (
    limbPath(side.hip, side.knee, 0.162, 0.104) +
    limbPath(side.knee, side.ankle, 0.104, 0.06) +
    limbPath(side.ankle, side.toes, 0.06, 0.04)
  );
}

const limbs = (side: PersonSide): string => leg(side) + arm(side);

/** The outlines that draw a person: limbs as tapered shapes, the trunk around its spine. */
export function personShape({ spine, head, near, far, backSide }: PersonJoints): PersonShape {
  const curve = resampleLine(spine, 24);
  const last = curve.length - 1;
  const trunk = curve
    .slice(1)
    .map((point, index) =>
      limbPath(
        curve[index] as DrawnPoint,
        point,
        trunkDepth(index / last),
        trunkDepth((index + 1) / last),
      ),
    )
    .join('');
  const neck = curve.at(-1) ?? head;
  const gap = backSide === 1 ? backGap.free : backGap.lying;
  return {
    far: limbs(far),
    trunk: trunk + limbPath(neck, head, 0.1, 0.09),
    nearArm: arm(near),
    nearLeg: leg(near),
    head,
    back: smoothLine(offsetLine(curve, (share) => backSide * (trunkDepth(share) + gap))),
  };
}
