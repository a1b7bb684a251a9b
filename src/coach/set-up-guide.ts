import type { SetUpAdvice, SetUpProblem } from '../form/set-up-problems';

/**
 * From the most to the least useful: each makes the next one visible. In the dark nobody is found; of
 * whom half is outside neither distance nor turn is known.
 */
export const mostUsefulFirst: readonly SetUpProblem[] = [
  'too-dark',
  'nobody',
  'other-person',
  'view-moved',
  'cut-off',
  'too-small',
  'camera-high',
  'turn-side-on',
  'turn-front-on',
  'against-light',
  'parts-hidden',
  'feet-cut-off',
  'head-cut-off',
  'few-pictures',
];

/** Said once; what follows goes on without it. */
export const onceOnly: readonly SetUpProblem[] = [
  'too-dark',
  'against-light',
  'camera-high',
  'feet-cut-off',
  'head-cut-off',
  'few-pictures',
] satisfies SetUpAdvice[];

/** A problem must last this long to be one: somebody who walks through the picture has many. */
const problemAfterMs = 700;
/** The view must be fine this long. */
const fineAfterMs = 700;
/** An instruction stands at least this long, for nobody follows two at once. */
const standsMs = 3000;
/** Not heeded, it is said again in other words. */
const againAfterMs = 10_000;
/** An advice gives way after this. */
const adviceMs = 6000;

/** What the set-up check has to say. Times are the source's own. */
export interface SetUpStep {
  /** The one thing to do; null = nothing, or not known yet. */
  readonly problem: SetUpProblem | null;
  readonly wording: 0 | 1;
  /** It is to be spoken in this frame. `good`: everything is seen, said once. */
  readonly say: 'problem' | 'good' | null;
}

/**
 * Leads somebody into a good view, one instruction at a time: the most useful first, none that
 * flickers, silence once all is well.
 */
export function createSetUpGuide() {
  const since = new Map<SetUpProblem, number>();
  const advised = new Set<SetUpProblem>();
  let current: SetUpProblem | null = null;
  let wording: 0 | 1 = 0;
  let shownMs = 0;
  let saidMs = 0;
  let fineSince: number | null = null;
  let saidGood = false;

  const quiet = (): SetUpStep => ({ problem: current, wording, say: null });

  function lasting(timestampMs: number, problems: readonly SetUpProblem[]): SetUpProblem[] {
    for (const known of since.keys()) if (!problems.includes(known)) since.delete(known);
    for (const problem of problems) if (!since.has(problem)) since.set(problem, timestampMs);
    return mostUsefulFirst.filter(
      (problem) =>
        timestampMs - (since.get(problem) ?? Infinity) >= problemAfterMs && !advised.has(problem),
    );
  }

  function show(timestampMs: number, problem: SetUpProblem): SetUpStep {
    current = problem;
    wording = 0;
    shownMs = timestampMs;
    saidMs = timestampMs;
    if (!onceOnly.includes(problem)) saidGood = false;
    return { problem, wording, say: 'problem' };
  }

  function fine(timestampMs: number): SetUpStep {
    fineSince ??= timestampMs;
    if (timestampMs - fineSince < fineAfterMs) return quiet();
    current = null;
    if (saidGood || advised.size > 0) return quiet();
    saidGood = true;
    return { problem: null, wording: 0, say: 'good' };
  }

  function goOn(timestampMs: number, next: SetUpProblem | undefined): SetUpStep {
    const stands = current !== null && timestampMs - shownMs < standsMs;
    if (stands) return quiet();
    if (current !== null && onceOnly.includes(current)) {
      if (next === current && timestampMs - shownMs < adviceMs) return quiet();
      advised.add(current);
      current = null;
      return quiet();
    }
    if (next === undefined) return quiet();
    if (next !== current) return show(timestampMs, next);
    if (timestampMs - saidMs < againAfterMs) return quiet();
    wording = wording === 0 ? 1 : 0;
    saidMs = timestampMs;
    return { problem: current, wording, say: 'problem' };
  }

  return {
    /** @param problems of this frame, in any order */
    next(timestampMs: number, problems: readonly SetUpProblem[]): SetUpStep {
      const open = problems.filter((problem) => !advised.has(problem));
      const [next] = lasting(timestampMs, problems);
      if (open.length === 0) return fine(timestampMs);
      fineSince = null;
      return goOn(timestampMs, next);
    },
  };
}
