import type { KeypointName } from '../../pose/pose';
import type { BodyPoints } from '../body';
import { distance } from '../geometry';
import { bothSides, type LimbPart } from './body-sides';
import { createRunningLength } from './running-length';

interface Bone {
  readonly from: LimbPart;
  readonly to: LimbPart;
  /** Usual length over mid-shoulder to mid-hip as the model places the joints. */
  readonly usual: number;
}

/** Medians of people and synthetic bodies seen from the side; proportions differ by about a tenth. */
const bones: readonly Bone[] = [
  { from: 'hip', to: 'knee', usual: 0.85 },
  { from: 'knee', to: 'ankle', usual: 0.83 },
  { from: 'shoulder', to: 'elbow', usual: 0.58 },
  { from: 'elbow', to: 'wrist', usual: 0.5 },
];

/** Seen from far, a bone gets shorter by pointing at the camera, and longer only by coming nearer. */
const longestShare = 1.3;
/** A length that stays this long is the person's own: it was the scale that was wrong. */
const believedAfterMs = 5000;

/**
 * Finds joints that lie further from the joint before than this person's bones reach. The person's
 * size in the picture is what the least foreshortened of trunk and bones says it is, so that a trunk
 * that points at the camera makes no leg too long.
 */
export function createBoneLengths() {
  const trunk = createRunningLength();
  const own = bones.map(() => createRunningLength());
  let tooLongSince: (number | null)[] = bones.map(() => null);

  /** Length of the trunk, picture heights, if it were not foreshortened. */
  function size(): number {
    return Math.max(
      trunk.value() ?? 0,
      ...bones.map((bone, i) => (own[i]?.value() ?? 0) / bone.usual),
    );
  }

  /** Length of one of the person's bones as the picture shows it, picture heights; null = not known. */
  const lengthOf = (from: LimbPart): number | null =>
    own[bones.findIndex((bone) => bone.from === from)]?.value() ?? null;

  return {
    size,
    lengthOf,
    /**
     * @param trunkLength mid-shoulder to mid-hip in this frame, picture heights
     * @returns the far joints of bones that are too long
     */
    next(points: BodyPoints, timestampMs: number, trunkLength: number): KeypointName[] {
      trunk.add(timestampMs, trunkLength);
      const tooLong: KeypointName[] = [];
      const before = size();
      bones.forEach((bone, i) => {
        let longest = 0;
        const limit = longestShare * bone.usual * before;
        // The first length is believed: the trunk alone may be foreshortened, as from the feet end.
        const first = own[i]?.value() === null;
        for (const side of bothSides) {
          const from = points[`${side}-${bone.from}`];
          const to = points[`${side}-${bone.to}`];
          if (!from.seen || !to.seen) continue;
          const length = distance(from, to);
          longest = Math.max(longest, length);
          if (!first && length > limit) tooLong.push(`${side}-${bone.to}`);
        }
        const since = longest > limit ? (tooLongSince[i] ?? timestampMs) : null;
        tooLongSince[i] = since;
        const believed = first || since === null || timestampMs - since > believedAfterMs;
        if (longest > 0 && believed) own[i]?.add(timestampMs, longest);
      });
      return tooLong;
    },
    clear(): void {
      trunk.clear();
      for (const length of own) length.clear();
      tooLongSince = bones.map(() => null);
    },
  };
}
