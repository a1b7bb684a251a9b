import type { FormEvent, FormEventKind } from '../form/events';
import type { HoldState } from '../form/hold-clock';
import type { Cue, CuePriority, CueSign } from './cue';
import { createCueGate, type CueCandidate } from './cue-gate';
import { cueWordings, type CoachWords } from './cue-wordings';

/** The last seconds of a hold that are counted aloud. */
const countedSeconds = 3;
/** Left with less than this to go, nobody is called back into the hold. */
const leastCallBackMs = 1000;

/**
 * What must be heard although another cue is being given just then: a fault of a hold shows while
 * "Hold" is still spoken, and the last rep's count comes with the end of the set. The rest is out
 * of date a moment later. Milliseconds.
 */
const waitMs: Readonly<Partial<Record<FormEventKind, number>>> = {
  ready: 3000,
  'left-position': 3000,
  fault: 3000,
  rep: 2500,
  'set-done': 5000,
};

/**
 * Turns events into what is said and shown: at most one cue at a time, silence when all is well.
 * The second time a fault or the pace is called, another wording is used.
 */
export function createCoach(words: CoachWords) {
  const gate = createCueGate();
  const given = new Map<string, number>();
  let ticked: number | null = null;

  /** In the first wording, or the next one when it was given before; null when nothing is known to say. */
  function cue(
    timestampMs: number,
    id: string,
    priority: CuePriority,
    sign: CueSign,
    showMs = 3000,
    figure?: number,
  ): Cue | null {
    const wordings = cueWordings(id, words, figure);
    const wording = (given.get(id) ?? 0) % wordings.length;
    const text = wordings[wording];
    if (text === undefined) return null;
    const named = figure === undefined ? {} : { figure };
    return { timestampMs, id, priority, sign, wording, ...named, text, showMs };
  }

  function cueFor(event: FormEvent): Cue | null {
    const at = event.timestampMs;
    switch (event.kind) {
      case 'sight-lost':
        return cue(at, `sight-${event.problem}`, 'sight', 'eye', 5000);
      case 'left-position':
        return cue(at, 'left-position', 'sight', 'stop', 5000);
      case 'ready':
        return cue(at, 'begin', 'praise', 'go');
      case 'too-fast':
        return cue(at, 'slow-down', 'tempo', 'slow');
      case 'jerky':
        return cue(at, 'jerky', 'tempo', 'slow');
      case 'hold-start':
        return cue(at, 'hold', 'hold', 'hold', 2000);
      case 'hold-paused': {
        if (event.remainingMs < leastCallBackMs) return null;
        return cue(at, 'hold-on', 'hold', 'hold', 3000, Math.ceil(event.remainingMs / 1000));
      }
      case 'hold-reached':
        return cue(at, 'well-held', 'hold', 'check');
      case 'fault':
        return cue(at, event.fault.id, 'form', 'adjust', 4000);
      case 'rep':
        return event.rep.partial
          ? cue(at, 'partial', 'praise', 'adjust')
          : cue(at, 'count', 'count', 'check', 1500, event.rep.number);
      case 'calibration':
        return cue(at, `calibration-${event.step}`, 'hold', 'hold', 4500);
      case 'visibility':
        return event.word === 'clear' ? null : cue(at, 'unseen', 'sight', 'eye');
      case 'pace':
        return cue(at, `pace-${event.step}`, 'count', 'hold');
      case 'set-done':
        return cue(at, 'set-done', 'hold', 'check', 6000);
      default:
        return null;
    }
  }

  /** Three, two, one: once each in a hold, while the clock runs. */
  function tick(timestampMs: number, hold: HoldState | null): Cue | null {
    if (!hold) ticked = null;
    if (!hold?.running) return null;
    const seconds = Math.ceil(hold.remainingMs / 1000);
    if (seconds < 1 || seconds > countedSeconds || seconds === ticked) return null;
    ticked = seconds;
    return cue(timestampMs, 'countdown', 'count', 'hold', 900, seconds);
  }

  return {
    /**
     * @param events what the checker reported for this frame
     * @param hold the hold clock as it stands
     * @returns the one cue to give now, or null
     */
    next(timestampMs: number, events: readonly FormEvent[], hold: HoldState | null): Cue | null {
      const candidates = events.flatMap((event): CueCandidate[] => {
        const own = cueFor(event);
        return own ? [{ cue: own, waitMs: waitMs[event.kind] ?? 0 }] : [];
      });
      const counted = tick(timestampMs, hold);
      if (counted) candidates.push({ cue: counted, waitMs: 0 });
      const passed = gate.pass(timestampMs, candidates);
      if (passed) given.set(passed.id, (given.get(passed.id) ?? 0) + 1);
      return passed;
    },
  };
}
export type Coach = ReturnType<typeof createCoach>;
