import type { Exercise } from '../exercise/schema';
import type { FaultNotice, FormEvent, Rep, Side } from './events';
import { isHeld, type HoldWatch } from './hold-watch';
import type { Movement, RepMachine } from './rep-machine';
import { peakOverMean, speedLimitFor } from './tempo-watch';

/** What has happened in the rep that is going on. */
export interface RepSoFar {
  /** Something hindered the view: the rep counts as doubtful, and nothing in it is praised. */
  doubtful: boolean;
  tooFast: boolean;
  jerky: boolean;
  faults: FaultNotice[];
}

const newRep = (): RepSoFar => ({ doubtful: false, tooFast: false, jerky: false, faults: [] });

/** Counts finished movements and tells of each what is known once it is over. */
export function createRepReport(
  exercise: Pick<Exercise, 'faults' | 'tempo'>,
  { reps, holdTargetMs }: { readonly reps: number; readonly holdTargetMs: number },
  machine: Pick<RepMachine, 'reach' | 'intended'>,
  holds: Pick<HoldWatch, 'finish'>,
) {
  const { tempo } = exercise;
  let count = 0;
  let done = false;
  let current = newRep();
  let lastSide: Side = 'both';
  let lastEndMs = -Infinity;
  const reportedStarts = new Map<number, number>();

  function ruleFaults(own: Movement, held: boolean, timestampMs: number): FaultNotice[] {
    const notices: FaultNotice[] = [];
    for (const fault of exercise.faults) {
      // A doubtful rep may be cut off by a gap or by the end of the recording: nobody is blamed.
      const early = fault.rule === 'released-early' && !own.doubtful && !held;
      const again =
        fault.rule === 'same-side-again' && own.side !== 'unknown' && own.side === lastSide;
      if (early || again) notices.push({ id: fault.id, timestampMs, value: null });
    }
    return notices;
  }

  /** A partial rep that is adopted later comes again, and keeps the start under which it is known. */
  function startOf({ startMs }: Movement): number {
    const start = reportedStarts.get(startMs) ?? Math.max(startMs, lastEndMs);
    reportedStarts.set(startMs, start);
    return start;
  }

  return {
    /** The rep that is going on, to be written to as things are noticed. */
    current: (): RepSoFar => current,
    count: (): number => count,
    /** The set has reached its reps. */
    isDone: (): boolean => done,

    /** What is going on is no rep. */
    abandon(timestampMs: number, side: Side, events: FormEvent[]): void {
      holds.finish(timestampMs, side, null, events);
      current = newRep();
    },

    /**
     * @param doubtful something outside of the movement itself hindered the view
     * @param events what there is to tell is added here
     */
    finish(own: Movement, timestampMs: number, doubtful: boolean, events: FormEvent[]): void {
      const held = holds.finish(timestampMs, own.side, own, events);
      const holdMs = own.backStartMs - own.outEndMs;
      const outMs = own.outEndMs - own.startMs;
      const returnMs = own.endMs - own.backStartMs;
      const noticed = own.partial
        ? []
        : ruleFaults(own, held ?? isHeld(holdMs, holdTargetMs), timestampMs);
      for (const fault of noticed) events.push({ kind: 'fault', timestampMs, fault });
      const fastestMs = Math.min(outMs, returnMs);
      const rushed = fastestMs < tempo.fastestPhase * 1000 && !own.doubtful && !own.partial;
      if (rushed && !current.tooFast) {
        const limit = speedLimitFor(tempo, machine.reach());
        const speed = (peakOverMean * own.range) / machine.reach() / (fastestMs / 1000);
        events.push({ kind: 'too-fast', timestampMs, speed, limit });
      }
      if (!own.partial) count += 1;
      const rep: Rep = {
        number: own.partial ? count + 1 : count,
        startMs: startOf(own),
        endMs: own.endMs,
        side: own.side,
        outMs,
        holdMs,
        returnMs,
        range: own.range,
        rangeOfTarget: own.range / machine.intended(),
        partial: own.partial,
        doubtful: own.doubtful || current.doubtful || doubtful || own.side === 'unknown',
        tooFast: current.tooFast || rushed,
        jerky: current.jerky,
        faults: [...current.faults, ...noticed],
      };
      lastEndMs = own.endMs;
      if (!own.partial) lastSide = own.side;
      events.push({ kind: 'rep', timestampMs, rep });
      current = newRep();
      if (done || count < reps) return;
      done = true;
      events.push({ kind: 'set-done', timestampMs });
    },
  };
}
