import { keypointNames, type KeypointName, type Pose, type WorldPoint } from '../../pose/pose';
import type { BodyPoints, Reading, View } from '../body';
import { bodyPoints, middle } from '../body-points';
import { distance, midpoint } from '../geometry';
import {
  armParts,
  doubt,
  exchangeSides,
  exchangeWorldSides,
  keypointsOf,
  legParts,
} from './body-sides';
import { createBoneLengths } from './bone-lengths';
import { createFlipWatch } from './front-back-flip';
import { createJumpWatch } from './jumps';
import { createMisplacedKnees } from './misplaced-knee';
import { createSwapWatch } from './left-right-swap';
import { createMovedView } from './moved-view';
import { createOtherPerson } from './other-person';
import { outsideSilhouette } from './outside-silhouette';

/** The keypoints of a frame as far as they can be believed. */
export interface PlausiblePoints {
  /** Null when nobody was found. */
  readonly points: BodyPoints | null;
  /** The model's points in metres, exchanged as the keypoints were; null when they are nobody's. */
  readonly world: readonly WorldPoint[] | null;
  readonly view: View;
}

const limbs = [
  { joints: ['hip', 'knee', 'ankle'], names: keypointsOf(legParts), root: keypointsOf(['hip']) },
  {
    joints: ['shoulder', 'elbow', 'wrist'],
    names: keypointsOf(armParts),
    root: keypointsOf(['shoulder']),
  },
] as const;

/**
 * Judges what the model says by what a body can do, from frame to frame and without delay: sides
 * that are exchanged are put back where that is certain, and what cannot be is not seen.
 */
export function createPlausibility() {
  const flip = createFlipWatch();
  const swaps = limbs.map((limb) => ({ ...limb, watch: createSwapWatch(limb.joints) }));
  const jumps = createJumpWatch();
  const bones = createBoneLengths();
  const knees = createMisplacedKnees();
  const moved = createMovedView();
  const person = createOtherPerson();

  /** What was learnt from another view or another person says nothing here. */
  function startAnew(): void {
    flip.clear();
    for (const { watch } of swaps) watch.clear();
    jumps.clear();
    bones.clear();
    knees.clear();
  }

  function viewOf(points: BodyPoints, timestampMs: number, trunk: Trunk): View {
    if (moved.next(points, timestampMs, trunk.length)) {
      person.clear();
      return 'moved';
    }
    const centre = midpoint(trunk.shoulders, trunk.hips);
    const verdict = person.next(timestampMs, centre, trunk.length);
    if (verdict === 'same') return 'steady';
    moved.clear();
    return verdict === 'other' ? 'other-person' : 'moved';
  }

  return {
    /**
     * @param pose time stamps must grow from call to call
     * @param turned degrees by which the person was turned away from a side view; null = unknown
     */
    next(pose: Pose, turned: Reading = null): PlausiblePoints {
      const { timestampMs, keypoints, aspect } = pose;
      let points = bodyPoints(pose);
      const trunk = points && trunkOf(points);
      if (!points || !keypoints || !trunk) return { points, world: pose.world, view: 'steady' };
      let world = pose.world;
      const doubted: KeypointName[] = [];
      const putBack = (names: readonly KeypointName[]): void => {
        points = points && exchangeSides(points, names);
        world = world && exchangeWorldSides(world, names);
      };

      const facing = flip.next(keypoints, aspect, timestampMs, trunk.length);
      if (facing === 'exchanged') putBack(keypointNames);
      if (facing === 'renamed') {
        for (const { watch } of swaps) watch.clear();
        jumps.clear();
      }

      // Seen from the feet end the trunk is short, and limbs go as far as ever.
      const size = Math.max(trunk.length, bones.size());
      const leg = { thigh: bones.lengthOf('hip'), shin: bones.lengthOf('knee') };
      points = knees.next(points, timestampMs, turned, leg);
      for (const { joints, names, root, watch } of swaps) {
        const known = joints[0] === 'shoulder' || !knees.lost();
        const { verdict, rootToo } = watch.next(points, timestampMs, size, known);
        if (verdict === 'exchanged') putBack(names);
        if (rootToo) putBack(root);
        if (verdict === 'unsure') doubted.push(...names);
        if (verdict === 'renamed') jumps.forget([...names, ...root]);
      }

      const view = viewOf(points, timestampMs, trunk);
      if (view !== 'steady') {
        startAnew();
        const own = view === 'moved';
        return {
          points: own ? points : doubt(points, keypointNames),
          world: own ? world : null,
          view,
        };
      }
      doubted.push(...jumps.next(points, timestampMs, size));
      doubted.push(...bones.next(points, timestampMs, trunk.length));
      if (pose.silhouette) {
        doubted.push(...outsideSilhouette(points, pose.silhouette, trunk, bones.size()));
      }
      return { points: doubt(points, doubted), world, view };
    },
  };
}

type Trunk = NonNullable<ReturnType<typeof trunkOf>>;

function trunkOf(points: BodyPoints) {
  const shoulders = middle(points, 'shoulder');
  const hips = middle(points, 'hip');
  if (!shoulders || !hips) return null;
  const length = distance(shoulders, hips);
  return length < 1e-3 ? null : { shoulders, hips, length };
}
