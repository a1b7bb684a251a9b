import { describe, expect, it } from 'vitest';
import { english } from '../coach/wording';
import { englishWords } from '../exercise/english-words';
import { findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import { speedLimitFor } from '../form/tempo-watch';
import { minimumJerk } from '../form/testing/simulated-movement';
import { birdDog, filmedSet, type StickRep } from '../form/testing/stick-set';
import { median } from '../motion/median';
import { createCoachedSet } from './coached-set';

const exercise = findExercise('bird-dog') as Exercise;
/** The stick person's hip opens by this much. Degrees. */
const reachDegrees = 90;
const slow: StickRep = { side: 'left', restS: 2, outS: 3, holdS: 1.5, backS: 3, top: 1 };

/** When a way of `durationS` first is over the speed limit, in seconds from its beginning. */
function crossing(durationS: number): number {
  const limit = speedLimitFor(exercise.tempo, reachDegrees);
  for (let t = 0; t < durationS; t += 0.001) {
    const speed = (minimumJerk((t + 0.001) / durationS) - minimumJerk(t / durationS)) / 0.001;
    if (speed > limit) return t;
  }
  throw new Error('never too fast');
}

/** From the moment in which a way out gets too fast to the frame in which it is told, in ms. */
function delayOf(outS: number, fps: number, restS: number): number {
  const reps = [slow, { ...slow, side: 'right' as const }, { ...slow, outS, restS }];
  const { plan, poses } = filmedSet(reps, birdDog(), { fps });
  const words = { general: english, exercise: englishWords('bird-dog') };
  const set = createCoachedSet(exercise, { reps: Infinity, holdSeconds: 30 }, words);
  const fastMs = ((plan[2]?.startS ?? 0) + crossing(outS)) * 1000;
  for (const pose of poses) {
    const { cue } = set.next(pose);
    if (cue?.id !== 'slow-down') continue;
    // Nobody is called fast who is not yet.
    expect(pose.timestampMs).toBeGreaterThan(fastMs);
    return pose.timestampMs - fastMs;
  }
  throw new Error('nobody was told to slow down');
}

describe('from a movement that gets too fast to "slow down"', () => {
  /** Fast ways out, falling differently on the frames. */
  const ways = [0.5, 0.6, 0.7, 0.8].flatMap((outS) =>
    [1.5, 1.52, 1.54].map((restS) => [outS, restS] as const),
  );

  // Of it, the median of five takes two frames, the line through a quarter of a second half of that,
  // and the second frame over the limit one more. The sound itself is started in the same frame.
  it.each([
    [30, 250],
    [15, 350],
  ])('at %d pictures a second the median is at most %d ms', (fps, mostMs) => {
    const delays = ways.map(([outS, restS]) => delayOf(outS, fps, restS));
    expect(median(delays)).toBeLessThanOrEqual(mostMs);
  });
});
