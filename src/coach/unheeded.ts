import type { Rep } from '../form/events';

/** So many good reps in a row after a cue, and it was heeded. */
const heededAfterReps = 3;
/** Said so often in vain, it is shown as well. */
const shownAfter = 2;

interface Told {
  times: number;
  goodReps: number;
}

/** What a rep would carry if the cue had not been heeded. */
function showsAgain(id: string, { faults, tooFast, jerky }: Rep): boolean {
  if (id === 'slow-down') return tooFast;
  if (id === 'jerky') return jerky;
  return faults.some((fault) => fault.id === id);
}

/**
 * Remembers how often somebody was told the same within a set, so that the next time it is said in
 * other words, and after twice in vain also shown.
 */
export function createUnheeded() {
  const told = new Map<string, Told>();
  return {
    /** How the cue is given now. */
    next(id: string): { readonly times: number; readonly showFigure: boolean } {
      const times = told.get(id)?.times ?? 0;
      return { times, showFigure: times >= shownAfter };
    },
    /** The cue was given. */
    given(id: string): void {
      told.set(id, { times: (told.get(id)?.times ?? 0) + 1, goodReps: 0 });
    },
    /** A rep is over: what stays away long enough was heeded. Doubtful reps show nothing. */
    rep(rep: Rep): void {
      for (const [id, own] of told) {
        if (showsAgain(id, rep)) own.goodReps = 0;
        else if (!rep.doubtful && !rep.formUnknown && !rep.partial) own.goodReps += 1;
        if (own.goodReps >= heededAfterReps) told.delete(id);
      }
    },
  };
}
