import { describe, expect, it } from 'vitest';
import { keypointNames, type Pose } from '../pose/pose';
import { createFramePace, type PaceNeed } from './frame-pace';

const fps = 30;

/** Somebody with a wrist at that place; null = nobody. */
function pose(timestampMs: number, wristX: number | null): Pose {
  const at = (name: string) => (name === 'left-wrist' ? wristX! : 0.5);
  const keypoints =
    wristX === null
      ? null
      : keypointNames.map((name) => ({ x: at(name), y: 0.5, z: 0, visibility: 0.9 }));
  return { timestampMs, aspect: 4 / 3, keypoints, world: null, silhouette: null };
}

/** A camera, at 30 a second; each frame that is kept is looked at before the next one comes. */
function film(rate = fps) {
  const pace = createFramePace();
  let at = 0;
  return {
    pace,
    /** @returns times of the frames that were looked at */
    play(seconds: number, wrist: (second: number) => number | null, need: PaceNeed = 'all') {
      const looked: number[] = [];
      for (let i = 0; i < seconds * rate; i++, at += 1000 / rate) {
        if (!pace.keeps(at)) continue;
        looked.push(at);
        pace.saw(pose(at, wrist(i / rate)), need);
      }
      return looked;
    },
  };
}

const nobody = () => null;
const still = () => 0.4;

describe('every frame is looked at', () => {
  it('while somebody is there, still or not', () => {
    expect(film().play(20, still)).toHaveLength(20 * fps);
  });

  it('at the start and when somebody is out of sight for a moment', () => {
    const { play } = film();
    expect(play(2.9, nobody)).toHaveLength(87);
    play(5, still);
    expect(play(2.9, nobody)).toHaveLength(87);
  });

  it('in a rest in which the person moves', () => {
    const wave = (second: number) => 0.4 + 0.2 * Math.sin(2 * Math.PI * second);
    expect(film().play(20, wave, 'resting')).toHaveLength(20 * fps);
  });
});

describe('of a quick camera', () => {
  it.each([50, 60, 120])('at %i a second no more than 31 are looked at', (rate) => {
    const looked = film(rate).play(10, still).length;
    expect(looked).toBeGreaterThanOrEqual(240);
    // The first one comes before any time has passed.
    expect(looked).toBeLessThanOrEqual(311);
  });

  it('no more than five are where nobody is', () => {
    const { play } = film(60);
    play(4, nobody);
    expect(play(10, nobody).length).toBeLessThanOrEqual(50);
  });
});

describe('three to five frames a second are looked at', () => {
  it('with nobody there', () => {
    const { play, pace } = film();
    play(4, nobody);
    expect(pace.idle).toBe(true);
    const looked = play(10, nobody).length / 10;
    expect(looked).toBeGreaterThanOrEqual(3);
    expect(looked).toBeLessThanOrEqual(5);
  });

  it('in a rest in which the person keeps still, with the noise of the model', () => {
    const { play } = film();
    play(4, still, 'resting');
    const noisy = (second: number) => 0.4 + (Math.round(second * fps) % 2) * 0.01;
    const looked = play(10, noisy, 'resting').length / 10;
    expect(looked).toBeGreaterThanOrEqual(3);
    expect(looked).toBeLessThanOrEqual(5);
  });
});

describe('all frames again within a quarter of a second', () => {
  it('when somebody appears', () => {
    const { play } = film();
    const from = play(10, nobody).at(-1)!;
    const looked = play(2, still);
    expect(looked[0]! - from).toBeLessThanOrEqual(270);
    expect(looked[1]! - looked[0]!).toBeCloseTo(1000 / fps);
    expect(looked.length).toBeGreaterThanOrEqual(2 * fps - 8);
  });

  it('when a resting person sets out, slowly', () => {
    const { play } = film();
    play(10, still, 'resting');
    // A lift of a third of the picture in three seconds.
    const looked = play(3, (second) => 0.4 + 0.11 * second, 'resting');
    expect(looked.length).toBeGreaterThanOrEqual(3 * fps - 16);
  });

  it('when the rest is over', () => {
    const { play } = film();
    play(10, still, 'resting');
    expect(play(2, still, 'all').length).toBeGreaterThanOrEqual(2 * fps - 8);
  });
});
