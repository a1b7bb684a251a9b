import { cuePriorities, type Cue, type CuePriority } from './cue';

/** The same cue is not given twice within this time. */
const repeatAfterMs = 8000;
/** A spoken cue of a few words takes about this long; a lesser one does not cut into it. */
const speakingMs = 1600;

/** Cues that follow their own clock: the count and the ticks of a hold may come as often as they do. */
const unlimited: readonly CuePriority[] = ['count'];

const rank = (priority: CuePriority): number => cuePriorities.indexOf(priority);

export interface CueCandidate {
  readonly cue: Cue;
  /** How long it may wait for a more urgent cue to be over; then it is out of date. Milliseconds. */
  readonly waitMs: number;
}

interface Waiting {
  readonly cue: Cue;
  readonly untilMs: number;
}

/**
 * Lets at most one cue through at a time: the most urgent of a moment, none that cuts into a more
 * urgent one, none twice in eight seconds. A cue that may wait is given once the other is over.
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

  function cutsIn(cue: Cue, timestampMs: number): boolean {
    if (current === null) return false;
    // A tick of the countdown is over before the next one.
    const lastsMs = Math.min(speakingMs, current.cue.showMs);
    const over = timestampMs - current.givenMs >= lastsMs;
    return !over && rank(cue.priority) >= rank(current.cue.priority);
  }

  return {
    /** The one cue that may be given now, or null: of these and of those that wait. */
    pass(timestampMs: number, candidates: readonly CueCandidate[]): Cue | null {
      const fresh = candidates
        .filter(({ cue }, i) => !candidates.slice(i + 1).some((later) => later.cue.id === cue.id))
        .map(({ cue, waitMs }) => ({ cue, untilMs: timestampMs + waitMs }));
      const stillDue = waiting.filter(
        ({ cue, untilMs }) =>
          timestampMs < untilMs && !fresh.some((newer) => newer.cue.id === cue.id),
      );
      const due = [...stillDue, ...fresh].filter(({ cue }) => !repeats(cue, timestampMs));
      const best = due
        .filter(({ cue }) => !cutsIn(cue, timestampMs))
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
