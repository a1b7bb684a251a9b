import { describe, expect, it } from 'vitest';
import { findExercise } from '../exercise/exercises';
import { createBodyTracker } from '../motion/body-tracker';
import { createChecker } from './checker';
import type { FormEvent } from './events';
import { birdDog, filmedSet, type StickRep } from './testing/stick-set';

const rep: StickRep = { side: 'left', restS: 1.5, outS: 3, holdS: 4, backS: 3, top: 1 };
const { poses } = filmedSet([rep, { ...rep, side: 'right' }, rep], birdDog(), {
  view: { hip: { x: 0.6, y: 0.5 } },
});

/** @param blindFromMs from when on poses lack what the movement is judged by */
function watch(blindFromMs: number) {
  const tracker = createBodyTracker();
  const checker = createChecker(findExercise('bird-dog')!, { reps: Infinity, holdSeconds: 3 });
  const events: FormEvent[] = [];
  for (const pose of poses) {
    checker.setBlind(pose.timestampMs >= blindFromMs);
    events.push(...checker.next(tracker.next(pose)));
  }
  const sight = checker.state().sight;
  events.push(...checker.end());
  const after = (kind: FormEvent['kind']) =>
    events.filter((event) => event.kind === kind && event.timestampMs > blindFromMs);
  return {
    sight,
    kinds: new Set(events.map(({ kind }) => kind)),
    lost: events.flatMap((event) => (event.kind === 'sight-lost' ? [event.problem] : [])),
    repsAfter: after('rep').length,
    counted: events.filter((event) => event.kind === 'rep' && !event.rep.partial).length,
  };
}

describe('an engine that does not give what the movement is judged by', () => {
  it('would be counted otherwise', () => {
    expect(watch(Infinity)).toMatchObject({ counted: 3, lost: [] });
  });

  it('has nothing counted, praised or blamed, and says why', () => {
    const { kinds, lost, sight } = watch(0);
    expect([...kinds]).toEqual(['sight-lost']);
    expect(lost).toEqual(['engine-blind']);
    expect(sight).toBe('engine-blind');
  });

  it('ends the counting when it takes over in the middle of a set', () => {
    const { lost, counted, repsAfter } = watch(14_000);
    expect(lost).toEqual(['engine-blind']);
    expect(counted).toBe(1);
    expect(repsAfter).toBe(0);
  });
});
