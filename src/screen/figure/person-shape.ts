import type { FigureView } from './figure-view';
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
  readonly view: FigureView;
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

/** One outline of a drawing. `far`: of a limb that is turned away. */
export interface PersonLayer {
  readonly tone: 'near' | 'far';
  /** SVG path. */
  readonly path: string;
}

/** A person as outlines. */
export interface PersonShape {
  /** From the back to the front of the drawing. */
  readonly layers: readonly PersonLayer[];
  /** The line along the back, which the exercises are about; null where it is not seen. */
  readonly back: string | null;
}

const headRadius = 0.205;

/**
 * Half of what is seen of the trunk, in trunks: hips, waist, chest, shoulders, base of the neck. From
 * the side its depth, from the front and the foot end its breadth.
 */
const trunkSizes = {
  side: [0.172, 0.138, 0.15, 0.158, 0.112],
  front: [0.29, 0.23, 0.25, 0.27, 0.16],
  'foot-end': [0.27, 0.22, 0.24, 0.26, 0.16],
} as const;

/** {@link trunkSizes} in between; `share` runs from the hips (0) to the neck (1). */
function trunkSize(view: FigureView, share: number): number {
  const sizes = trunkSizes[view];
  const place = Math.min(Math.max(share, 0), 1) * (sizes.length - 1);
  const index = Math.min(Math.floor(place), sizes.length - 2);
  const blend = (1 - Math.cos(Math.PI * (place - index))) / 2;
  const [low = 0, high = 0] = sizes.slice(index, index + 2);
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

/** The outlines that draw a person: limbs as tapered shapes, the trunk around its spine. */
export function personShape(joints: PersonJoints): PersonShape {
  const { view, spine, near, far, backSide } = joints;
  const curve = resampleLine(spine, 24);
  const last = curve.length - 1;
  const trunk = curve
    .slice(1)
    .map((point, index) =>
      limbPath(
        curve[index] as DrawnPoint,
        point,
        trunkSize(view, index / last),
        trunkSize(view, (index + 1) / last),
      ),
    )
    .join('');
  const neck = curve.at(-1) ?? joints.head;
  const body = trunk + limbPath(neck, joints.head, 0.1, 0.09);
  const head = limbPath(joints.head, joints.head, headRadius, headRadius);
  const layer = (path: string, tone: PersonLayer['tone'] = 'near'): PersonLayer => ({ tone, path });
  const away = layer(leg(far) + arm(far), 'far');
  if (view === 'foot-end') {
    // The feet are nearest: everything else lies behind the legs.
    const behind = [layer(arm(near) + arm(far), 'far'), layer(body), layer(head)];
    return { layers: [...behind, layer(leg(far), 'far'), layer(leg(near))], back: null };
  }
  if (view === 'front') {
    // An arm before the body is told from it by its tone.
    const before = [layer(head), layer(arm(near), 'far')];
    return { layers: [away, layer(body), layer(leg(near)), ...before], back: null };
  }
  const gap = backSide === 1 ? backGap.free : backGap.lying;
  return {
    layers: [away, layer(body), layer(leg(near)), layer(head), layer(arm(near))],
    back: smoothLine(offsetLine(curve, (share) => backSide * (trunkSize(view, share) + gap))),
  };
}
