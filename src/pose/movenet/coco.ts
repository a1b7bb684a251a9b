import { keypointNames, type Keypoint, type KeypointName } from '../pose';

/** The 17 COCO keypoints in the order in which MoveNet gives them, by our names. */
export const cocoNames = [
  'nose',
  'left-eye',
  'right-eye',
  'left-ear',
  'right-ear',
  'left-shoulder',
  'right-shoulder',
  'left-elbow',
  'right-elbow',
  'left-wrist',
  'right-wrist',
  'left-hip',
  'right-hip',
  'left-knee',
  'right-knee',
  'left-ankle',
  'right-ankle',
] as const satisfies readonly KeypointName[];

export type CocoName = (typeof cocoNames)[number];

/** A keypoint of MoveNet: place as fractions of the picture, score 0..1. */
export interface CocoKeypoint {
  readonly x: number;
  readonly y: number;
  readonly score: number;
}

/** Where a keypoint that MoveNet does not know is put, so that nothing is drawn far away. */
const standIns: Readonly<Partial<Record<KeypointName, CocoName>>> = {
  'left-eye-inner': 'left-eye',
  'left-eye-outer': 'left-eye',
  'right-eye-inner': 'right-eye',
  'right-eye-outer': 'right-eye',
  'mouth-left': 'nose',
  'mouth-right': 'nose',
  'left-pinky': 'left-wrist',
  'right-pinky': 'right-wrist',
  'left-index': 'left-wrist',
  'right-index': 'right-wrist',
  'left-thumb': 'left-wrist',
  'right-thumb': 'right-wrist',
  'left-heel': 'left-ankle',
  'right-heel': 'right-ankle',
  'left-foot-index': 'left-ankle',
  'right-foot-index': 'right-ankle',
};

const cocoIndex = new Map<KeypointName, number>(cocoNames.map((name, index) => [name, index]));

/**
 * The 33 keypoints that the product works with. Those that MoveNet does not give have visibility 0,
 * which is to say that nobody may believe them; depth is 0, as there is none.
 *
 * @param found 17 keypoints in {@link cocoNames} order
 */
export function fromCoco(found: readonly CocoKeypoint[]): Keypoint[] {
  return keypointNames.map((name) => {
    const own = cocoIndex.get(name);
    const { x, y, score } = found[own ?? cocoIndex.get(standIns[name] ?? 'nose')!]!;
    return { x, y, z: 0, visibility: own === undefined ? 0 : score };
  });
}
