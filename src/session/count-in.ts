import type { CheckerState } from '../form/set-state';
import type { FormEvent } from '../form/events';

/** Seconds that are counted before "begin". */
const seconds = 3;

/**
 * Counts three, two, one once the start position is held, and then lets the coach say "begin". All the
 * while movement is judged already: somebody who starts at once ends the count-in, and loses nothing.
 */
export function createCountIn() {
  let sinceMs: number | null = null;

  return {
    /**
     * @returns `left`: the second that is being counted, 3 to 1, null outside of a count-in; `events`:
     *   the same events with `ready` moved to when the count-in is over, or dropped when it was cut
     */
    next(
      timestampMs: number,
      events: readonly FormEvent[],
      { counting, phase }: Pick<CheckerState, 'counting' | 'phase'>,
    ): { readonly left: number | null; readonly events: readonly FormEvent[] } {
      const begins = events.some((event) => event.kind === 'ready');
      // Somebody who began long before is made up for: there is nothing to count in.
      const running = events.some((event) => event.kind === 'rep');
      if (begins) sinceMs = running ? null : timestampMs;
      const others = events.filter((event) => event.kind !== 'ready');
      if (sinceMs === null) return { left: null, events: others };
      if (!counting || phase !== 'rest') {
        sinceMs = null;
        return { left: null, events: others };
      }
      const left = seconds - Math.floor((timestampMs - sinceMs) / 1000);
      if (left > 0) return { left, events: others };
      sinceMs = null;
      return { left: null, events: [...others, { kind: 'ready', timestampMs }] };
    },
    clear(): void {
      sinceMs = null;
    },
  };
}
