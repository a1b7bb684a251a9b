import type { Exercise } from '../exercise/schema';
import type { FormEvent, Rep } from '../form/events';

/** At most one praise in so many reps. */
export const praiseEveryReps = 4;
/** Not in the first reps: nobody has shown anything yet. */
const firstPraiseRep = 3;
/** "Slow down" must have been heeded within so many reps to be worth a word. */
const recentReps = 2;

export type PraiseId = 'praise-pace' | 'praise-hold' | 'praise-slow';

function faultless({ partial, doubtful, formUnknown, tooFast, jerky, faults }: Rep): boolean {
  return !partial && !doubtful && !formUnknown && !tooFast && !jerky && faults.length === 0;
}

/**
 * Finds what was good about a rep, rarely: a pace that was put right, a hold without a pause, both ways
 * as slow as the exercise is meant. Only for a rep in which everything was seen and nothing was wrong.
 */
export function createPraise(tempo: Pick<Exercise['tempo'], 'pace'>) {
  let repsSince = praiseEveryReps - firstPraiseRep;
  let repsSinceTooFast = Infinity;
  let heldWithoutPause = false;
  let paused = false;
  /** Something went wrong since the last rep, whether or not it is part of the next. */
  let wrong = false;
  let last: PraiseId | null = null;

  function whatWasGood({ outMs, returnMs }: Rep): PraiseId | null {
    const good: PraiseId[] = [];
    if (repsSinceTooFast <= recentReps) good.push('praise-pace');
    if (heldWithoutPause) good.push('praise-hold');
    if (Math.min(outMs, returnMs) >= tempo.pace * 1000) good.push('praise-slow');
    return good.find((id) => id !== last) ?? good[0] ?? null;
  }

  function judge(rep: Rep): PraiseId | null {
    if (!rep.partial) repsSince += 1;
    if (rep.tooFast) repsSinceTooFast = 0;
    else repsSinceTooFast += 1;
    const due = repsSince >= praiseEveryReps && faultless(rep) && !wrong;
    const found = due ? whatWasGood(rep) : null;
    wrong = false;
    heldWithoutPause = false;
    if (found) {
      repsSince = 0;
      last = found;
    }
    return found;
  }

  return {
    /** @returns what to praise, once a rep that deserves it is over */
    next(event: FormEvent): PraiseId | null {
      if (event.kind === 'hold-start') paused = false;
      if (event.kind === 'hold-paused') paused = true;
      if (event.kind === 'hold-end') heldWithoutPause = event.hold.complete && !paused;
      const bad = ['fault', 'too-fast', 'jerky', 'sight-lost', 'left-position'];
      if (bad.includes(event.kind)) wrong = true;
      return event.kind === 'rep' ? judge(event.rep) : null;
    },
  };
}
