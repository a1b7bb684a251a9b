import type { Exercise } from '../exercise/schema';
import type { FormEvent, FormEventKind } from '../form/events';
import type { HoldState } from '../form/hold-clock';
import type { Cue, CuePriority, CueSign } from './cue';
import { createCueGate, type CueCandidate } from './cue-gate';
import type { Wording } from './wording';

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
export function createCoach(exercise: Exercise, wording: Wording) {
  const gate = createCueGate();
  const given = new Map<string, number>();
  const { cues } = exercise.words.en;
  let ticked: number | null = null;

  function cue(
    timestampMs: number,
    id: string,
    priority: CuePriority,
    sign: CueSign,
    text: string,
    showMs = 3000,
  ): Cue {
    return { timestampMs, id, priority, sign, text, showMs };
  }

  /** The first wording, or the next one when the cue was given before. */
  function vary(id: string, wordings: readonly string[]): string {
    return wordings[(given.get(id) ?? 0) % wordings.length] ?? '';
  }

  function cueFor(event: FormEvent): Cue | null {
    const at = event.timestampMs;
    switch (event.kind) {
      case 'sight-lost':
        return cue(
          at,
          `sight-${event.problem}`,
          'sight',
          'eye',
          wording.sight[event.problem],
          5000,
        );
      case 'left-position':
        return cue(at, 'left-position', 'sight', 'stop', wording.leftPosition, 5000);
      case 'ready':
        return cue(at, 'begin', 'praise', 'go', wording.begin);
      case 'too-fast':
        return cue(at, 'slow-down', 'tempo', 'slow', vary('slow-down', wording.slowDown));
      case 'jerky':
        return cue(at, 'jerky', 'tempo', 'slow', vary('jerky', wording.jerky));
      case 'hold-start':
        return cue(at, 'hold', 'hold', 'hold', wording.hold, 2000);
      case 'hold-paused': {
        if (event.remainingMs < leastCallBackMs) return null;
        const seconds = Math.ceil(event.remainingMs / 1000);
        return cue(at, 'hold-on', 'hold', 'hold', wording.holdOn(seconds));
      }
      case 'hold-reached':
        return cue(at, 'well-held', 'hold', 'check', wording.wellHeld);
      case 'fault': {
        const { id } = event.fault;
        const wordings = cues[id];
        return wordings ? cue(at, id, 'form', 'adjust', vary(id, wordings), 4000) : null;
      }
      case 'rep':
        return event.rep.partial
          ? cue(at, 'partial', 'praise', 'adjust', wording.partial)
          : cue(at, 'count', 'count', 'check', wording.count(event.rep.number), 1500);
      case 'calibration': {
        const text = wording.calibration[event.step];
        return cue(at, `calibration-${event.step}`, 'hold', 'hold', text, 4500);
      }
      case 'visibility':
        return event.word === 'clear' ? null : cue(at, 'unseen', 'sight', 'eye', wording.unseen);
      case 'pace': {
        const text = exercise.words.en.pace?.[event.step];
        return text ? cue(at, `pace-${event.step}`, 'count', 'hold', text) : null;
      }
      case 'set-done':
        return cue(at, 'set-done', 'hold', 'check', wording.setDone, 6000);
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
    return cue(timestampMs, 'countdown', 'count', 'hold', wording.countdown(seconds), 900);
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
