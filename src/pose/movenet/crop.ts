import { wholePicture, type Point, type Region } from '../region';
import type { Size } from '../working-picture';
import { cocoNames, type CocoKeypoint, type CocoName } from './coco';

/** Below this a keypoint says nothing about where the body is. */
const minScore = 0.2;
/** The crop reaches this many times as far as the torso, and as the whole body, from mid-hips. */
const torsoReach = 1.9;
const bodyReach = 1.2;

const torso: ReadonlySet<CocoName> = new Set([
  'left-shoulder',
  'right-shoulder',
  'left-hip',
  'right-hip',
]);

/**
 * The part of the picture to look at next: a square around mid-hips that holds the body as it was
 * just seen, by the rule that MoveNet's authors publish with the model. The whole picture where the
 * torso was not seen or the body fills the picture.
 *
 * @param found 17 keypoints of the last frame, null when nobody was found
 */
export function nextCrop(found: readonly CocoKeypoint[] | null, picture: Size): Region {
  const whole = wholePicture(picture);
  if (found === null) return whole;
  const places = new Map<CocoName, Point>();
  const seen = new Set<CocoName>();
  for (const [index, { x, y, score }] of found.entries()) {
    const name = cocoNames[index]!;
    places.set(name, { x: x * picture.width, y: y * picture.height });
    if (score > minScore) seen.add(name);
  }
  const sees = (...names: CocoName[]) => names.some((name) => seen.has(name));
  if (!sees('left-hip', 'right-hip') || !sees('left-shoulder', 'right-shoulder')) return whole;

  const left = places.get('left-hip')!;
  const right = places.get('right-hip')!;
  const hips = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const reach = (names: Iterable<CocoName>) => {
    let most = 0;
    for (const name of names) {
      const { x, y } = places.get(name)!;
      most = Math.max(most, Math.abs(x - hips.x), Math.abs(y - hips.y));
    }
    return most;
  };
  const toEdge = Math.max(hips.x, picture.width - hips.x, hips.y, picture.height - hips.y);
  const half = Math.min(toEdge, Math.max(torsoReach * reach(torso), bodyReach * reach(seen)));
  if (half > whole.side / 2) return whole;
  return { ...hips, side: 2 * half, rotation: 0 };
}
