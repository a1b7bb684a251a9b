import type { SceneName } from '../../tests/person/scenes';
import type { Posture } from '../../src/motion/posture/posture';
import type { ClipTruth } from '../footage/truth';
import type { FigureBase } from '../../src/exercise/figure';

type Known = Exclude<Posture, 'unknown'>;

/** Lying on the side, the moving leg is above. */
const postureOfBase: Readonly<Record<Exclude<FigureBase, 'side-lying'>, Known>> = {
  'all-fours': 'all-fours',
  supine: 'supine',
  prone: 'prone',
};

/** What people do in a scene, from a time to a time in seconds; on the way between it has no name. */
const scenes: Readonly<Record<SceneName, readonly (readonly [number, number, Known])[]>> = {
  'getting-down': [
    [0, 1.7, 'standing'],
    [4.4, 4.8, 'kneeling'],
    [6.2, Infinity, 'all-fours'],
  ],
  'getting-up': [
    [0, 1.7, 'supine'],
    [4, 6, 'sitting'],
    [8.6, Infinity, 'standing'],
  ],
  scratching: [[0, Infinity, 'all-fours']],
  reaching: [
    [0, 1.7, 'kneeling'],
    [5.4, 5.8, 'kneeling'],
    [6.8, Infinity, 'all-fours'],
  ],
  'walking-through': [[0, Infinity, 'standing']],
  empty: [[0, Infinity, 'none']],
  'waving-supine': [[0, Infinity, 'supine']],
  'waving-on-supine': [[0, Infinity, 'supine']],
  'waving-prone': [[0, Infinity, 'prone']],
  'waving-all-fours': [[0, Infinity, 'all-fours']],
  'waving-on-all-fours': [[0, Infinity, 'all-fours']],
};

/** Joints that must be in the picture for a walker to have a posture at all. */
function isInside(frame: ClipTruth['frames'][number]): boolean {
  return Object.values(frame.joints).every(([x, y]) => x > 0 && x < 1 && y > 0 && y < 1);
}

/**
 * What posture the synthetic person is in, frame by frame; null where it has no name: on the way from
 * one to another, or half out of the picture.
 */
export function truePosture(
  truth: ClipTruth,
  base: FigureBase | null,
): (index: number) => Known | null {
  return (index) => {
    const frame = truth.frames[index];
    if (!frame) return null;
    if (base === 'side-lying') return frame.side === 'right' ? 'side-left' : 'side-right';
    if (base !== null) return postureOfBase[base];
    const seconds = frame.timestampMs / 1000;
    const own = scenes[truth.scene as SceneName];
    const posture = own.find(([from, to]) => seconds >= from && seconds <= to)?.[2] ?? null;
    return truth.scene === 'walking-through' && !isInside(frame) ? null : posture;
  };
}
