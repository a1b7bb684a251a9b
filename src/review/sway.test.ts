import { describe, expect, it } from 'vitest';
import { packKeypoints } from '../record/keypoint-packing';
import type { Hold, RecordedFrame } from '../record/records';
import { bodyTraces } from './body-trace';
import { movingPoint } from './moving-point';
import { reviewHolds } from './sway';
import { normalNoise } from './testing/synthetic-session';

const aspect = 16 / 9;
const trunk = 0.3;
const [leftKnee, rightKnee] = [25, 26];

interface Way {
  readonly x: number;
  readonly y: number;
}
interface Scene {
  readonly rate?: number;
  /** Where a keypoint has gone from its place, in trunks. */
  readonly move?: (keypoint: number, seconds: number) => Way;
  readonly visibility?: (keypoint: number, seconds: number) => number;
  /** The model's labels of left and right at that time. */
  readonly swapped?: (seconds: number) => boolean;
}

/** A lying person: shoulders, hips a trunk away, knees up, the far one a bit further. */
function place(keypoint: number): Way {
  if (keypoint === leftKnee || keypoint === rightKnee)
    return { x: 1.5, y: keypoint === leftKnee ? -0.5 : 0.6 };
  return { x: keypoint > 20 ? 1 : 0, y: 0 };
}

/** Rest for 5 s, a hold from 5 to 10 s. */
function record({
  rate = 15,
  move = () => ({ x: 0, y: 0 }),
  visibility = () => 0.9,
  swapped = () => false,
}: Scene): RecordedFrame[] {
  return Array.from({ length: 10 * rate + 1 }, (_, i) => {
    const seconds = i / rate;
    const keypoints = Array.from({ length: 33 }, (__, k) => {
      const way = move(k, seconds);
      const { x, y } = place(k);
      return {
        x: 0.3 + ((x + way.x) * trunk) / aspect,
        y: 0.6 + (y + way.y) * trunk,
        visibility: visibility(k, seconds),
      };
    });
    const labelled = swapped(seconds)
      ? keypoints.map((_point, k) => keypoints[k === 0 ? 0 : k % 2 === 1 ? k + 1 : k - 1]!)
      : keypoints;
    return {
      timestampMs: seconds * 1000,
      keypoints: packKeypoints(labelled),
      progress: 0,
      value: 0,
    };
  });
}

const hold: Hold = {
  startMs: 5000,
  endMs: 10_000,
  side: 'left',
  heldMs: 5000,
  targetMs: 5000,
  complete: true,
};
const rest = [{ startMs: 0, endMs: 5000 }];
const judge = (scene: Scene, own: Partial<Hold> = {}, rests = rest) =>
  reviewHolds(
    [{ ...hold, ...own }],
    rests,
    bodyTraces(record(scene), aspect),
    movingPoint('hip-angle'),
  )[0]!;

/** Root mean square 0.02 at half a second's period, in the hold. */
const shake = (seconds: number) =>
  seconds < 5 ? 0 : 0.02 * Math.SQRT2 * Math.sin(2 * Math.PI * 2 * seconds);

describe('the sway of a hold', () => {
  it.each([8, 15, 30])('is the root mean square of the shaking in trunks, at %i Hz', (rate) => {
    const all = judge({ rate, move: (_, t) => ({ x: 0, y: shake(t) }) });
    expect(all.trunkSway.trunks! / 0.02).toBeGreaterThan(0.9);
    expect(all.trunkSway.trunks! / 0.02).toBeLessThan(1.1);
    const along = judge({ rate, move: (_, t) => ({ x: shake(t), y: 0 }) });
    expect(along.trunkSway.trunks! / 0.02).toBeGreaterThan(0.9);
    expect(along.trunkSway.trunks! / 0.02).toBeLessThan(1.1);
  });

  it('tells the limb from the trunk', () => {
    const limb = judge({
      move: (k, t) => ({ x: 0, y: k === leftKnee ? shake(t) : shake(t) / 100 }),
    });
    expect(limb.limbSway!.trunks! / 0.02).toBeGreaterThan(0.9);
    expect(limb.trunkSway.trunks).toBeLessThan(0.001);
  });

  it('does not mind slow drift', () => {
    const drift = judge({ move: (_, t) => ({ x: 0, y: t < 5 ? 0 : 0.05 * (t - 5) }) });
    expect(drift.trunkSway.trunks ?? 0).toBeLessThan(0.002);
  });

  it('takes the points’ own noise away', () => {
    const random = normalNoise(11);
    const noisy = judge({
      move: (_, t) => ({ x: 0.01 * random(), y: shake(t) + 0.01 * random() }),
    });
    expect(noisy.trunkSway.noise! / (0.01 * Math.SQRT2)).toBeGreaterThan(0.8);
    expect(noisy.trunkSway.noise! / (0.01 * Math.SQRT2)).toBeLessThan(1.2);
    expect(noisy.trunkSway.trunks! / 0.02).toBeGreaterThan(0.8);
    expect(noisy.trunkSway.trunks! / 0.02).toBeLessThan(1.2);
  });

  it('is withheld where it drowns in that noise', () => {
    const random = normalNoise(12);
    const still = judge({ move: () => ({ x: 0.01 * random(), y: 0.01 * random() }) });
    expect(still.trunkSway).toMatchObject({ trunks: null, withheld: 'below-noise' });
    expect(still.trunkSway.noise).toBeGreaterThan(0.01);
  });

  it('follows a limb through swapped labels', () => {
    const swapped = judge({
      swapped: (t) => t > 6 && t < 7.5,
      move: (k, t) => ({ x: 0, y: k === leftKnee ? shake(t) : 0 }),
    });
    expect(swapped.limbSway!.trunks! / 0.02).toBeGreaterThan(0.9);
    expect(swapped.limbSway!.trunks! / 0.02).toBeLessThan(1.1);
  });

  it('follows the side of the trunk that is seen', () => {
    // Right keypoints have even numbers; the hidden left ones are thrown about by the model.
    const oneSided = judge({
      visibility: (k) => (k % 2 === 0 ? 0.95 : 0.1),
      move: (k, t) => ({ x: 0, y: k % 2 === 1 ? Math.sin(40 * t) : shake(t) }),
    });
    expect(oneSided.trunkSway.trunks! / 0.02).toBeGreaterThan(0.9);
    expect(oneSided.trunkSway.trunks! / 0.02).toBeLessThan(1.1);
  });
});

describe('what cannot be told', () => {
  const withheld = (scene: Scene, own: Partial<Hold> = {}, rests = rest) => {
    const { trunkSway, limbSway } = judge(scene, own, rests);
    return [trunkSway.withheld, limbSway?.withheld];
  };

  it('is a hold of less than two seconds', () => {
    expect(withheld({}, { endMs: 6700 })).toEqual(['too-short', 'too-short']);
  });

  it('is a limb that was hidden, while the trunk was seen', () => {
    const scene: Scene = {
      visibility: (k) => (k === leftKnee || k === rightKnee ? 0.2 : 0.9),
      move: (_, t) => ({ x: 0, y: shake(t) }),
    };
    expect(withheld(scene)).toEqual([null, 'not-seen']);
  });

  it('is a hold in too few pictures', () => {
    expect(withheld({ rate: 2 })).toEqual(['not-seen', 'not-seen']);
  });

  it('is a session without a rest', () => {
    expect(withheld({}, {}, [])).toEqual(['noise-unknown', 'noise-unknown']);
  });

  it('is everything when nobody was seen', () => {
    expect(bodyTraces([], aspect)).toBeNull();
    expect(bodyTraces(record({ visibility: () => 0.3 }), aspect)).toBeNull();
    const [unseen] = reviewHolds([hold], rest, null, null);
    expect(unseen).toMatchObject({ trunkSway: { withheld: 'not-seen' }, limbSway: null });
  });
});
