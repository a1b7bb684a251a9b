import { expect, test } from 'vitest';
import { readExercises } from '../read-exercises';
import { benchmarkClips, clipName, quickClips } from './design';

const exercises = readExercises();
const clips = benchmarkClips(exercises);

test('the sets share no body, no seed and no camera height, and 40 degrees alone of the turns', () => {
  const of = (set: string) => clips.filter((clip) => clip.set === set);
  const values = (set: string, read: (clip: (typeof clips)[number]) => unknown) =>
    new Set(of(set).map(read));
  const tuning = (read: (clip: (typeof clips)[number]) => unknown) => values('tuning', read);
  const heldOut = (read: (clip: (typeof clips)[number]) => unknown) => values('held-out', read);
  expect(
    [...tuning(({ body }) => body)].filter((body) => heldOut((c) => c.body).has(body)),
  ).toEqual([]);
  const seeds = heldOut(({ options }) => options.seed);
  expect([...tuning(({ options }) => options.seed)].filter((seed) => seeds.has(seed))).toEqual([]);
  expect(values('held-out', ({ body }) => body).size).toBe(2);
});

test.each(['tuning', 'held-out'])(
  '%s: every exercise as meant, turned by 40 degrees, too fast',
  (set) => {
    for (const { id } of exercises) {
      const own = clips.filter((clip) => clip.exercise === id && clip.set === set);
      expect(own.filter((clip) => clip.fault === null)).toHaveLength(2);
      expect(own.filter((clip) => Math.abs(clip.yaw) === 40)).toHaveLength(1);
      expect(own.filter((clip) => clip.fault === 'too-fast')).toHaveLength(1);
    }
  },
);

test('every fault that a figure can show is shown in both sets', () => {
  for (const { id, figure } of exercises) {
    for (const fault of Object.keys(figure.faults)) {
      const own = clips.filter((clip) => clip.exercise === id && clip.fault === fault);
      expect(own.map(({ set }) => set).sort()).toEqual(['held-out', 'tuning']);
    }
  }
});

test('names tell all clips apart', () => {
  expect(new Set(clips.map(clipName)).size).toBe(clips.length);
});

test('levels come about equally often', () => {
  for (const factor of ['camera', 'distance', 'light', 'clothes', 'tempo'] as const) {
    const heldOut = clips.filter(
      ({ set, options }) => set === 'held-out' && options.view?.startsWith('side'),
    );
    const levels = heldOut.map(({ options }) => options[factor]);
    const sizes = [...new Set(levels)].map((level) => levels.filter((l) => l === level).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(heldOut.length / 5);
  }
});

test('the tests look at three clips', () => {
  expect(quickClips(clips).map(({ exercise, fault }) => [exercise, fault])).toEqual([
    ['cat-arch', null],
    ['knee-to-chest', 'too-fast'],
    ['bird-dog', 'knee-bent'],
  ]);
});
