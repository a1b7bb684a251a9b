import { beforeEach, describe, expect, it } from 'vitest';
import { rgbaPicture } from '../picture-planes';
import { PersonFollower } from './person-follower';

const picture = rgbaPicture({
  width: 64,
  height: 48,
  data: new Uint8ClampedArray(64 * 48 * 4),
});

let someone: boolean;
let presence: number;
let runs: { detector: number; landmarks: number };
beforeEach(() => {
  someone = true;
  presence = 0.9;
  runs = { detector: 0, landmarks: 0 };
});

/** Models that say what the test wants: a detection in the middle, a body around the same place. */
function follower(silhouette = false): PersonFollower {
  const boxes = new Float32Array(2254 * 12);
  // The last anchor is at 6.5 / 7; mid-hips in the middle, the edge of the body above it.
  const toMiddle = 224 * (0.5 - 6.5 / 7);
  boxes.set([toMiddle, toMiddle, 100, 100, toMiddle, toMiddle, toMiddle, toMiddle - 40], 2253 * 12);
  const detector = {
    input: new Float32Array(224 * 224 * 3),
    run: () => {
      runs.detector++;
      const logits = new Float32Array(2254).fill(-20);
      if (someone) logits[2253] = 5;
      return Promise.resolve([boxes, logits]);
    },
  };
  const points = new Float32Array(195);
  for (let i = 0; i < 39; i++) points.set([128, i === 34 ? 26 : 128, 0, 3, 0], 5 * i);
  const landmarks = {
    input: new Float32Array(256 * 256 * 3),
    run: () => {
      runs.landmarks++;
      return Promise.resolve([
        points.slice(),
        Float32Array.of(presence),
        new Float32Array(silhouette ? 256 * 256 : 1).fill(20),
        new Float32Array(64 * 64 * 39).fill(-30),
        new Float32Array(117),
      ]);
    },
  };
  return new PersonFollower(detector, landmarks, silhouette);
}

describe('PersonFollower', () => {
  it('detects once, then follows', async () => {
    const person = follower();
    const found = await person.next(picture, 0);
    expect(found!.keypoints[0]!.x).toBeCloseTo(0.5);
    expect(found!.keypoints[0]!.y).toBeCloseTo(0.5);
    expect(found!.silhouette).toBeNull();
    await person.next(picture, 33);
    await person.next(picture, 66);
    expect(runs).toEqual({ detector: 1, landmarks: 3 });
  });

  it('warms up both models, and sees nobody in that', async () => {
    const person = follower();
    await person.warmUp();
    expect(runs).toEqual({ detector: 1, landmarks: 1 });
    await person.next(picture, 0);
    expect(runs).toEqual({ detector: 2, landmarks: 2 });
  });

  it('looks for somebody in each picture while nobody is there', async () => {
    someone = false;
    const person = follower();
    expect(await person.next(picture, 0)).toBeNull();
    expect(await person.next(picture, 33)).toBeNull();
    expect(runs).toEqual({ detector: 2, landmarks: 0 });
  });

  it('looks closer, where somebody far away lies, when it finds nobody in the whole picture', async () => {
    someone = false;
    const person = follower();
    expect(await person.next(picture, 0)).toBeNull();
    someone = true;
    const found = await person.next(picture, 33);
    expect(found!.keypoints[0]!.x).toBeCloseTo(0.5);
    expect(found!.keypoints[0]!.y).toBeCloseTo(0.6);
  });

  it('goes on to the next place when what it found is nobody', async () => {
    presence = 0.4;
    const person = follower();
    expect(await person.next(picture, 0)).toBeNull();
    presence = 0.9;
    expect((await person.next(picture, 33))!.keypoints[0]!.y).toBeCloseTo(0.6);
  });

  it('begins with the whole picture again when it has lost somebody', async () => {
    presence = 0.4;
    const person = follower();
    await person.next(picture, 0);
    presence = 0.9;
    await person.next(picture, 33);
    presence = 0.4;
    await person.next(picture, 66);
    presence = 0.9;
    expect((await person.next(picture, 99))!.keypoints[0]!.y).toBeCloseTo(0.5);
  });

  it('says so in the picture in which it loses somebody, and searches the next', async () => {
    const person = follower();
    await person.next(picture, 0);
    presence = 0.4;
    expect(await person.next(picture, 33)).toBeNull();
    presence = 0.9;
    expect(await person.next(picture, 66)).not.toBeNull();
    expect(runs).toEqual({ detector: 2, landmarks: 3 });
  });

  it('searches after it was told to forget', async () => {
    const person = follower();
    await person.next(picture, 0);
    person.forget();
    await person.next(picture, 0);
    expect(runs.detector).toBe(2);
  });

  it('gives an outline of half the working size when it is to', async () => {
    const found = await follower(true).next(picture, 0);
    expect(found!.silhouette).toMatchObject({ width: 320, height: 240 });
    expect(found!.silhouette!.data[120 * 320 + 160]).toBe(255);
  });
});
