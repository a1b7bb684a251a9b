import { expect, test } from 'vitest';
import { readExercises } from '../read-exercises';
import { benchmarkClips, benchmarkSets, clipName, quickClips } from './design';

const exercises = readExercises();
const clips = benchmarkClips(exercises);

type Read = (clip: (typeof clips)[number]) => unknown;
const values = (set: string, read: Read) =>
  new Set(clips.filter((clip) => clip.set === set).map(read));

test.each([
  ['body', ({ body }) => body],
  ['seed', ({ options }) => options.seed],
] satisfies [string, Read][])('no two sets share a %s', (_name, read) => {
  const all = benchmarkSets.flatMap((set) => [...values(set, read)]);
  expect(new Set(all).size).toBe(all.length);
});

test('two people are held out', () => {
  expect(values('held-out', ({ body }) => body).size).toBe(2);
});

test('the turns of the held-out set are its own, but for none and 40 degrees', () => {
  const turns = (set: string) => [...values(set, ({ yaw }) => Math.abs(yaw))];
  const others = [...turns('tuning'), ...turns('wider')];
  expect(new Set(turns('held-out').filter((turn) => others.includes(turn)))).toEqual(
    new Set([0, 40]),
  );
});

test.each(benchmarkSets)('%s: every exercise as meant, turned by 40 degrees, too fast', (set) => {
  for (const { id } of exercises) {
    const own = clips.filter((clip) => clip.exercise === id && clip.set === set);
    expect(own.filter((clip) => clip.fault === null)).toHaveLength(2);
    expect(own.filter((clip) => Math.abs(clip.yaw) === 40)).toHaveLength(1);
    expect(own.filter((clip) => clip.fault === 'too-fast')).toHaveLength(1);
  }
});

test('every fault that a figure can show is shown in every set', () => {
  for (const { id, figure } of exercises) {
    for (const fault of Object.keys(figure.faults)) {
      const own = clips.filter((clip) => clip.exercise === id && clip.fault === fault);
      expect(own.map(({ set }) => set).sort()).toEqual([...benchmarkSets].sort());
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
