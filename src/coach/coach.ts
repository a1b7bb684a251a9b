import type { Exercise } from '../exercise/schema';
import type { FormEvent } from '../form/events';
import type { HoldState } from '../form/hold-clock';
import type { SetUpProblem } from '../form/set-up-problems';
import type { Cue } from './cue';
import { createCueGate, type CueCandidate } from './cue-gate';
import { cueKindOf } from './cue-kinds';
import { cueWordings, type CoachWords } from './cue-wordings';
import { createPraise } from './praise';
import { createSetUpGuide, type SetUpStep } from './set-up-guide';
import { speakingMs } from './speaking-time';
import { createUnheeded } from './unheeded';

/** The last seconds of a hold that are counted aloud. */
const countedSeconds = 3;
/** Left with less than this to go, nobody is called back into the hold. */
const leastCallBackMs = 1000;
/** A text stays a little longer than it takes to say it. */
const readOnMs = 600;

/**
 * A cue in the words of a language; null when nothing is known to say.
 *
 * @param wording which of its wordings; beyond the last it begins anew
 * @param figure seconds or rounds, where the cue names them
 */
export function cueOf(
  timestampMs: number,
  id: string,
  words: CoachWords,
  { wording = 0, figure }: { readonly wording?: number; readonly figure?: number } = {},
): Cue | null {
  const wordings = cueWordings(id, words, figure);
  const text = wordings[wording % wordings.length];
  if (text === undefined) return null;
  const { priority, sign, showMs } = cueKindOf(id);
  return {
    timestampMs,
    id,
    priority,
    sign,
    wording: wording % wordings.length,
    ...(figure === undefined ? {} : { figure }),
    text,
    showMs: priority === 'count' ? showMs : Math.max(showMs, speakingMs(text) + readOnMs),
  };
}

/**
 * Cues that ask for something else than what is done, and may go unheeded. How one is turned shows in
 * no rep, and the drawn figure cannot show it.
 */
const corrects = ({ id, priority }: Pick<Cue, 'id' | 'priority'>): boolean =>
  priority === 'tempo' || (priority === 'form' && id !== 'form-hidden');

/** What there is to say about an event, by its id; null = nothing. */
function cueAbout(event: FormEvent): { readonly id: string; readonly figure?: number } | null {
  switch (event.kind) {
    case 'sight-lost':
      return { id: `sight-${event.problem}` };
    case 'left-position':
      return { id: 'left-position' };
    case 'got-up':
      return { id: 'got-up' };
    case 'ready':
      return { id: 'begin' };
    case 'form-hidden':
      return { id: 'form-hidden' };
    case 'too-fast':
      return { id: 'slow-down' };
    case 'jerky':
      return { id: 'jerky' };
    case 'hold-start':
      return { id: 'hold' };
    case 'hold-paused':
      return event.remainingMs < leastCallBackMs
        ? null
        : { id: 'hold-on', figure: Math.ceil(event.remainingMs / 1000) };
    case 'hold-reached':
      return { id: 'let-go' };
    case 'fault':
      return { id: event.fault.id };
    case 'rep':
      return event.rep.partial ? { id: 'partial' } : { id: 'count', figure: event.rep.number };
    case 'calibration':
      return { id: `calibration-${event.step}` };
    case 'visibility':
      return event.word === 'clear' ? null : { id: 'unseen' };
    case 'pace':
      return { id: `pace-${event.step}` };
    case 'set-done':
      return { id: 'set-done' };
    default:
      return null;
  }
}

/**
 * Turns events into what is said and shown: at most one cue at a time, silence when all is well,
 * praise rarely. What was not heeded is said in other words, and then shown (see `unheeded.ts`).
 */
export function createCoach(
  words: CoachWords,
  exercise: { readonly tempo: Pick<Exercise['tempo'], 'pace'> },
) {
  const gate = createCueGate();
  const unheeded = createUnheeded();
  const praise = createPraise(exercise.tempo);
  let guide: ReturnType<typeof createSetUpGuide> | null = null;
  let setUpStep: SetUpStep | null = null;
  let ticked: number | null = null;

  /** In the first wording, or the next one and with the figure when it was given before. */
  function candidate(timestampMs: number, id: string, figure?: number): CueCandidate[] {
    const { times, showFigure } = unheeded.next(id);
    const named = figure === undefined ? {} : { figure };
    const cue = cueOf(timestampMs, id, words, { wording: times, ...named });
    if (cue === null) return [];
    return [{ cue: showFigure ? { ...cue, showFigure } : cue, waitMs: cueKindOf(id).waitMs }];
  }

  function candidatesFor(event: FormEvent): CueCandidate[] {
    const about = cueAbout(event);
    const good = praise.next(event);
    if (event.kind === 'rep') unheeded.rep(event.rep);
    return [
      ...(about ? candidate(event.timestampMs, about.id, about.figure) : []),
      ...(good ? candidate(event.timestampMs, good) : []),
    ];
  }

  /** Three, two, one: once each in a hold, while the clock runs. */
  function tick(timestampMs: number, hold: HoldState | null): CueCandidate[] {
    if (!hold) ticked = null;
    if (!hold?.running) return [];
    const seconds = Math.ceil(hold.remainingMs / 1000);
    if (seconds < 1 || seconds > countedSeconds || seconds === ticked) return [];
    ticked = seconds;
    return candidate(timestampMs, 'countdown', seconds);
  }

  /** Leads into a good view; in its own words, so that `sight-lost` is not said besides. */
  function leadIn(timestampMs: number, problems: readonly SetUpProblem[] | null): CueCandidate[] {
    if (problems === null) {
      guide = null;
      setUpStep = null;
      return [];
    }
    guide ??= createSetUpGuide();
    setUpStep = guide.next(timestampMs, problems);
    if (setUpStep.say === null) return [];
    const id = setUpStep.say === 'good' ? 'sight-good' : `sight-${setUpStep.problem}`;
    const cue = cueOf(timestampMs, id, words, { wording: setUpStep.wording });
    return cue ? [{ cue, waitMs: cueKindOf(id).waitMs }] : [];
  }

  return {
    /**
     * @param events what the checker reported for this frame
     * @param hold the hold clock as it stands
     * @param setUp before the set has begun, what could be better about the view; else null
     * @returns the one cue to give now, or null
     */
    next(
      timestampMs: number,
      events: readonly FormEvent[],
      hold: HoldState | null,
      setUp: readonly SetUpProblem[] | null = null,
    ): Cue | null {
      const gotUp = events.some(({ kind }) => kind === 'got-up');
      const told = events.filter(
        ({ kind }) =>
          (setUp === null || kind !== 'sight-lost') && !(gotUp && kind === 'left-position'),
      );
      const candidates = told.flatMap(candidatesFor);
      const passed = gate.pass(timestampMs, [
        ...leadIn(timestampMs, setUp),
        ...candidates,
        ...tick(timestampMs, hold),
      ]);
      if (passed && corrects(passed)) unheeded.given(passed.id);
      return passed;
    },
    /** Where the set-up check stands; null once the set has begun. */
    setUp: (): SetUpStep | null => setUpStep,
  };
}
export type Coach = ReturnType<typeof createCoach>;
