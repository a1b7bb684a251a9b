import type { Exercise } from '../exercise/schema';
import type { FormEvent } from './events';

/** Rest between two rounds, seconds. */
const restS = 2;

/**
 * Leads through a movement that the camera cannot see: out, hold, back at the exercise's own pace.
 * It counts rounds that were led, never reps that were done.
 */
export function createPacer(exercise: Pick<Exercise, 'tempo' | 'hold'>, rounds: number) {
  const outMs = exercise.tempo.pace * 1000;
  const holdMs = (exercise.hold?.seconds ?? 1) * 1000;
  const roundMs = 2 * outMs + holdMs + restS * 1000;
  let startedMs: number | null = null;
  let last = '';
  let led = 0;

  return {
    next(timestampMs: number): FormEvent[] {
      startedMs ??= timestampMs;
      const elapsed = timestampMs - startedMs;
      const index = Math.floor(elapsed / roundMs);
      led = Math.min(rounds, index);
      if (index >= rounds) {
        if (last === 'done') return [];
        last = 'done';
        return [{ kind: 'set-done', timestampMs }];
      }
      const within = elapsed - index * roundMs;
      const step =
        within < outMs
          ? 'out'
          : within < outMs + holdMs
            ? 'hold'
            : within < 2 * outMs + holdMs
              ? 'back'
              : null;
      const key = `${index} ${step}`;
      if (step === null || key === last) return [];
      last = key;
      return [{ kind: 'pace', timestampMs, step, round: index + 1 }];
    },
    /** Rounds that were led to their end. */
    led: (): number => led,
  };
}
export type Pacer = ReturnType<typeof createPacer>;
