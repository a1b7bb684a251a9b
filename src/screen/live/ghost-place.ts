import type { CameraPlacement } from '../../session/placement';
import type { FigureFrame } from '../figure/figure-frame';
import type { DrawnPoint } from '../figure/limb-path';

/** Where a figure is drawn over the picture, in picture heights. */
export interface GhostPlace {
  /** Where the figure's hip comes to lie. */
  readonly hip: DrawnPoint;
  /** Picture heights of one trunk. */
  readonly trunk: number;
  /** The head is at the left: the figure is turned round. */
  readonly flipped: boolean;
}

/** Share of the picture's width that the whole movement takes, where nothing is known yet. */
const filled = 0.8;
/** The mat lies this far down the picture. */
const matAt = 0.88;

/**
 * Where to step into: where it was good the last time, else in the middle, as large as the picture
 * allows.
 *
 * @param aspect width over height of the picture
 * @param frame what the figure's movement takes, in trunks
 * @param hip the figure's own hip, in trunks
 * @param placement of last time; null = not known
 */
export function ghostPlace(
  aspect: number,
  frame: FigureFrame,
  hip: DrawnPoint,
  placement: CameraPlacement | null,
): GhostPlace {
  if (placement !== null) {
    const { trunkLength, head } = placement;
    return { hip: placement.hip, trunk: trunkLength, flipped: head === 'left' };
  }
  const trunk = Math.min((filled * aspect) / frame.width, (filled * matAt) / frame.height);
  const middle = frame.x + frame.width / 2;
  const floor = frame.y + frame.height;
  return {
    hip: { x: aspect / 2 + trunk * (hip.x - middle), y: matAt + trunk * (hip.y - floor) },
    trunk,
    flipped: false,
  };
}
