import { describe, expect, it } from 'vitest';
import type { SetUpProblem } from '../form/set-up-problems';
import { seeded } from '../form/testing/random-numbers';
import { createSetUpGuide, mostUsefulFirst } from './set-up-guide';

const frameMs = 100;

/** What is said, with its time in seconds, while each list of problems lasts. */
function guided(...scenes: (readonly [seconds: number, problems: readonly SetUpProblem[]])[]) {
  const guide = createSetUpGuide();
  const said: string[] = [];
  const shown: (SetUpProblem | null)[] = [];
  let at = 0;
  for (const [seconds, problems] of scenes) {
    for (const end = at + seconds * 1000; at < end; at += frameMs) {
      const step = guide.next(at, problems);
      shown.push(step.problem);
      const what = step.say === 'good' ? 'good' : `${step.problem}:${step.wording}`;
      if (step.say !== null) said.push(`${at / 1000} ${what}`);
    }
  }
  return { said, shown };
}

describe('one instruction at a time', () => {
  it.each<[SetUpProblem[], SetUpProblem]>([
    [['nobody'], 'nobody'],
    [['nobody', 'too-dark'], 'too-dark'],
    [['turn-side-on', 'too-small'], 'too-small'],
    [['too-small', 'cut-off'], 'cut-off'],
    [['parts-hidden', 'turn-side-on', 'camera-high'], 'camera-high'],
    [['few-pictures', 'parts-hidden'], 'parts-hidden'],
    [['few-pictures', 'feet-cut-off'], 'feet-cut-off'],
    [['turn-front-on', 'other-person'], 'other-person'],
  ])('of %j the most useful: %s', (problems, first) => {
    expect(guided([1, problems]).said).toEqual([`0.7 ${first}:0`]);
    expect(guided([1, [...problems].reverse()]).said).toEqual([`0.7 ${first}:0`]);
  });

  it('then the next, when the first is done and had its time', () => {
    expect(guided([1, ['too-small', 'turn-side-on']], [5, ['turn-side-on']]).said).toEqual([
      '0.7 too-small:0',
      '3.7 turn-side-on:0',
    ]);
  });

  it('in other words after ten seconds, and again', () => {
    expect(guided([32, ['cut-off']]).said).toEqual([
      '0.7 cut-off:0',
      '10.7 cut-off:1',
      '20.7 cut-off:0',
      '30.7 cut-off:1',
    ]);
  });

  it('says nothing about what comes and goes', () => {
    const walking = Array.from({ length: 12 }, (_, i): [number, SetUpProblem[]] => [
      0.5,
      i % 2 ? ['nobody'] : ['cut-off'],
    ]);
    expect(guided(...walking).said).toEqual([]);
  });

  it('says once that all is seen, and then keeps quiet', () => {
    expect(guided([1, ['cut-off']], [30, []]).said).toEqual(['0.7 cut-off:0', '1.7 good']);
  });

  it('says it again only after something was wrong again', () => {
    const { said } = guided([5, []], [0.5, ['nobody']], [5, []], [4, ['nobody']], [5, []]);
    expect(said).toEqual(['0.7 good', '11.2 nobody:0', '15.2 good']);
  });

  it('gives an advice once, and goes on without it', () => {
    const { said, shown } = guided([30, ['feet-cut-off']]);
    expect(said).toEqual(['0.7 feet-cut-off:0']);
    expect(shown.at(-1)).toBeNull();
  });

  it('never claims to see all of somebody whose feet are cut off', () => {
    expect(guided([10, ['feet-cut-off']], [10, []]).said).toEqual(['0.7 feet-cut-off:0']);
  });
});

describe('whatever is seen', () => {
  const runs = Array.from({ length: 20 }, (_, seed) => {
    const random = seeded(seed + 1);
    const scenes = Array.from({ length: 60 }, (): [number, SetUpProblem[]] => [
      Math.ceil(random() * 40) / 10,
      mostUsefulFirst.filter(() => random() < 0.15),
    ]);
    return guided(...scenes);
  });

  it('an instruction stands three seconds unless all is well', () => {
    for (const { shown } of runs) {
      let sinceFrame = 0;
      shown.forEach((problem, frame) => {
        const before = shown[frame - 1] ?? null;
        if (problem === before) return;
        if (before !== null && problem !== null) {
          expect((frame - sinceFrame) * frameMs).toBeGreaterThanOrEqual(3000);
        }
        sinceFrame = frame;
      });
    }
  });

  it('two sentences are never closer than seven tenths of a second', () => {
    for (const { said } of runs) {
      const times = said.map((line) => Number(line.split(' ')[0]));
      times.slice(1).forEach((time, i) => {
        expect(time - (times[i] ?? 0)).toBeGreaterThanOrEqual(0.69);
      });
    }
  });
});
