import { cuePriorities, type Cue, type CuePriority } from './cue';
import { speakingMs } from './speaking-time';

/** The same cue is not given twice within this time. */
export const repeatAfterMs = 8000;

/** Cues that follow their own clock: the count and the ticks of a hold may come as often as they do. */
const unlimited: readonly CuePriority[] = ['count'];
/** Together with any of these a praise is not true. */
const corrections: readonly CuePriority[] = ['safety', 'sight', 'tempo', 'form'];

const rank = (priority: CuePriority): number => cuePriorities.indexOf(priority);

export interface CueCandidate {
  readonly cue: Cue;
  /** How long it may wait for another cue to be over; then it is out of date. Milliseconds. */
  readonly waitMs: number;
}

interface Waiting {
  readonly cue: Cue;
  readonly untilMs: number;
}

/**
 * Lets at most one cue through at a time:
 *
 * - of a moment, the most urgent (the count before what it would have to follow);
 * - while one is spoken, only a more urgent one, which cuts in; the count never does;
 * - none twice in eight seconds, except the count, which is a clock of its own;
 * - what may wait is given once the other is over, unless it is out of date by then. Praise that
 *   waits is dropped as soon as anything else comes up.
 */
export function createCueGate() {
  const lastGiven = new Map<string, number>();
  let current: { readonly cue: Cue; readonly givenMs: number } | null = null;
  let waiting: readonly Waiting[] = [];

  function repeats({ id, priority }: Cue, timestampMs: number): boolean {
    const last = lastGiven.get(id);
    const recent = last !== undefined && timestampMs - last < repeatAfterMs;
    return recent && !unlimited.includes(priority);
  }

  function mustWait(cue: Cue, timestampMs: number): boolean {
    if (current === null) return false;
    // A tick of the countdown is over before the next one.
    const lastsMs = Math.min(speakingMs(current.cue.text), current.cue.showMs);
    if (timestampMs - current.givenMs >= lastsMs) return false;
    return cue.priority === 'count' || rank(cue.priority) >= rank(current.cue.priority);
  }

  return {
    /** The one cue that may be given now, or null: of these and of those that wait. */
    pass(timestampMs: number, candidates: readonly CueCandidate[]): Cue | null {
      const fresh = candidates
        .filter(({ cue }, i) => !candidates.slice(i + 1).some((later) => later.cue.id === cue.id))
        .map(({ cue, waitMs }) => ({ cue, untilMs: timestampMs + waitMs }));
      const wrong = fresh.some(({ cue }) => corrections.includes(cue.priority));
      const stillDue = waiting.filter(
        ({ cue, untilMs }) =>
          timestampMs < untilMs &&
          !(cue.priority === 'praise' && fresh.length > 0) &&
          !fresh.some((newer) => newer.cue.id === cue.id),
      );
      const due = [...stillDue, ...fresh].filter(
        ({ cue }) => !repeats(cue, timestampMs) && !(wrong && cue.priority === 'praise'),
      );
      const best = due
        .filter(({ cue }) => !mustWait(cue, timestampMs))
        .reduce<Waiting | null>(
          (first, next) =>
            !first || rank(next.cue.priority) < rank(first.cue.priority) ? next : first,
          null,
        );
      waiting = due.filter((entry) => entry !== best);
      if (!best) return null;
      const waited = stillDue.includes(best);
      const cue = waited ? { ...best.cue, timestampMs } : best.cue;
      lastGiven.set(cue.id, timestampMs);
      current = { cue, givenMs: timestampMs };
      return cue;
    },
  };
}
