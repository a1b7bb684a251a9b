import { cuePriorities, type Cue, type CuePriority } from './cue';

/** The same cue is not given twice within this time. */
const repeatAfterMs = 8000;
/** A spoken cue of a few words takes about this long; a lesser one does not cut into it. */
const speakingMs = 1600;

/** Cues that follow their own clock: the count and the ticks of a hold may come as often as they do. */
const unlimited: readonly CuePriority[] = ['count'];

const rank = (priority: CuePriority): number => cuePriorities.indexOf(priority);

/**
 * Lets at most one cue through at a time: the most urgent of a moment, none that cuts into a more
 * urgent one, none twice in eight seconds.
 */
export function createCueGate() {
  const lastGiven = new Map<string, number>();
  let current: Cue | null = null;

  function allowed(cue: Cue): boolean {
    const last = lastGiven.get(cue.id);
    const recent = last !== undefined && cue.timestampMs - last < repeatAfterMs;
    if (recent && !unlimited.includes(cue.priority)) return false;
    if (current === null) return true;
    // A tick of the countdown is over before the next one.
    const speaking = cue.timestampMs - current.timestampMs < Math.min(speakingMs, current.showMs);
    return !speaking || rank(cue.priority) < rank(current.priority);
  }

  return {
    /** The one of these cues that may be given now, or null. */
    pass(candidates: readonly Cue[]): Cue | null {
      const cue = candidates
        .filter(allowed)
        .reduce<Cue | null>(
          (best, next) => (!best || rank(next.priority) < rank(best.priority) ? next : best),
          null,
        );
      if (!cue) return null;
      lastGiven.set(cue.id, cue.timestampMs);
      current = cue;
      return cue;
    },
  };
}
