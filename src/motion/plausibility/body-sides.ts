import { keypointIndex, keypointNames, type KeypointName, type WorldPoint } from '../../pose/pose';
import type { BodyPoints, LimbSide } from '../body';

/** Parts of a limb that come in a left and a right one. */
export type LimbPart = 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle';

/** What is exchanged when the model takes one leg for the other: all from the knee down. */
export const legParts = ['knee', 'ankle', 'heel', 'foot-index'] as const;
/** The same for the arms. */
export const armParts = ['elbow', 'wrist', 'pinky', 'index', 'thumb'] as const;

export type SidedPart = 'ear' | LimbPart | (typeof legParts)[number] | (typeof armParts)[number];

export const bothSides: readonly LimbSide[] = ['left', 'right'];

/** The keypoint's fellow on the other side; itself on the middle of the body. */
const counterpart = Object.fromEntries(
  keypointNames.map((name) => {
    const other = name.startsWith('left-')
      ? name.replace('left-', 'right-')
      : name.startsWith('right-')
        ? name.replace('right-', 'left-')
        : name === 'mouth-left'
          ? 'mouth-right'
          : name === 'mouth-right'
            ? 'mouth-left'
            : name;
    return [name, other];
  }),
) as Record<KeypointName, KeypointName>;

/** The keypoints of both sides of some parts. */
export function keypointsOf(parts: readonly SidedPart[]): KeypointName[] {
  return parts.flatMap((part) => [`left-${part}` as const, `right-${part}` as const]);
}

/** The points with left and right exchanged for some keypoints; the others stay. */
export function exchangeSides(points: BodyPoints, names: readonly KeypointName[]): BodyPoints {
  const exchanged = { ...points };
  for (const name of names) exchanged[name] = points[counterpart[name]];
  return exchanged;
}

/** The same for points in metres, which are listed as the keypoints are. */
export function exchangeWorldSides(
  world: readonly WorldPoint[],
  names: readonly KeypointName[],
): WorldPoint[] {
  const exchanged = [...world];
  for (const name of names) {
    const point = world[keypointIndex[counterpart[name]]];
    if (point) exchanged[keypointIndex[name]] = point;
  }
  return exchanged;
}

/** The points with some of them doubted: not to be relied on. */
export function doubt(points: BodyPoints, names: Iterable<KeypointName>): BodyPoints {
  const doubted = { ...points };
  for (const name of names) doubted[name] = { ...points[name], seen: false, clear: false };
  return doubted;
}
