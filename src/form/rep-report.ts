import type { Exercise } from '../exercise/schema';
import type { BackHalves, FaultNotice, FormEvent, Rep, Side } from './events';
import { isBrokenUp } from './broken-way';
import { isHeld, type HoldOutcome, type HoldWatch } from './hold-watch';
import type { Movement, RepMachine } from './rep-machine';
import { isTimed } from './watched-way';
import { peakOverMean, speedLimitFor } from './tempo-watch';

/** What has happened in the rep that is going on. */
export interface RepSoFar {
  /** Something hindered the view: the rep counts as doubtful, and nothing in it is praised. */
  doubtful: boolean;
  /** The view let nothing be said about its form. */
  formUnknown: boolean;
  /** For how long its limb was taken for its neighbour, milliseconds. */
  waveredMs: number;
  tooFast: boolean;
  jerky: boolean;
  /** Null where the exercise is not about the back's own movement. */
  backHalves: BackHalves | null;
  faults: FaultNotice[];
}

/** What is known of a rep that was reported. A partial one that is adopted later comes once more. */
interface Reported {
  readonly startMs: number;
  readonly soFar: RepSoFar;
  readonly hold: HoldOutcome;
}

const newRep = (): RepSoFar => ({
  doubtful: false,
  formUnknown: false,
  waveredMs: 0,
  tooFast: false,
  jerky: false,
  backHalves: null,
  faults: [],
});

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
  const reported = new Map<number, Reported>();

  function ruleFaults(own: Movement, held: boolean, timestampMs: number): FaultNotice[] {
    const notices: FaultNotice[] = [];
    for (const fault of exercise.faults) {
      const early = fault.rule === 'released-early' && !held;
      const again =
        fault.rule === 'same-side-again' && own.side !== 'unknown' && own.side === lastSide;
      if (early || again) notices.push({ id: fault.id, timestampMs, value: null });
    }
    return notices;
  }

  return {
    /** The rep that is going on, to be written to as things are noticed. */
    current: (): RepSoFar => current,
    count: (): number => count,
    /** The set has reached its reps. */
    isDone: (): boolean => done,

    /** No rep has begun: what was noticed so far belongs to none, but for the faults of the body. */
    atRest(): void {
      current = { ...newRep(), faults: current.faults };
    },

    /** A round may have gone by unseen, or counting begins anew: nobody knows which side is next. */
    forgetSide(): void {
      lastSide = 'both';
    },

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
      const before = reported.get(own.startMs);
      const { startMs, soFar, hold } = before ?? {
        startMs: Math.max(own.startMs, lastEndMs),
        soFar: current,
        hold: holds.finish(timestampMs, own.side, own, events),
      };
      reported.set(own.startMs, { startMs, soFar, hold });
      const { held, only } = hold;
      // Who arrives in stages, or creeps on, is timed by the hold's own clock: the phases go by it.
      const outEndMs = Math.max(own.startMs, only?.startMs ?? own.outEndMs);
      const backStartMs = Math.min(own.endMs, Math.max(outEndMs, only?.endMs ?? own.backStartMs));
      const holdMs = backStartMs - outEndMs;
      const outMs = outEndMs - own.startMs;
      const returnMs = own.endMs - backStartMs;
      // A doubtful rep may be cut off by a gap or by the end of the recording: nobody is blamed.
      const doubted = own.doubtful || soFar.doubtful || doubtful;
      const unblamed = own.partial || doubted || before !== undefined;
      const noticed = unblamed
        ? []
        : ruleFaults(own, held ?? isHeld(holdMs, holdTargetMs), timestampMs);
      for (const fault of noticed) events.push({ kind: 'fault', timestampMs, fault });
      const ways = [
        [own.startMs, outEndMs],
        [backStartMs, own.endMs],
      ] as const;
      const fastestMs = Math.min(
        ...ways
          .filter(([fromMs, toMs]) => isTimed(own.curve, fromMs, toMs, own.range))
          .map(([fromMs, toMs]) => toMs - fromMs),
      );
      const rushed = fastestMs < tempo.fastestPhase * 1000 && !doubted && !own.partial;
      if (rushed && !soFar.tooFast) {
        const limit = speedLimitFor(tempo, machine.reach());
        const speed = (peakOverMean * own.range) / machine.reach() / (fastestMs / 1000);
        events.push({ kind: 'too-fast', timestampMs, speed, limit });
      }
      const brokenUp =
        !unblamed &&
        !soFar.jerky &&
        ways.some(([fromMs, toMs]) => isBrokenUp(own.curve, fromMs, toMs, own.range));
      if (brokenUp) events.push({ kind: 'jerky', timestampMs });
      if (!own.partial) count += 1;
      const rep: Rep = {
        number: own.partial ? count + 1 : count,
        startMs,
        endMs: own.endMs,
        side: own.side,
        outMs,
        holdMs,
        returnMs,
        range: own.range,
        rangeOfTarget: own.range / machine.intended(),
        partial: own.partial,
        doubtful: doubted || own.side === 'unknown',
        ...(soFar.formUnknown ? { formUnknown: true } : {}),
        tooFast: soFar.tooFast || rushed,
        jerky: soFar.jerky || brokenUp,
        ...(soFar.backHalves ? { backHalves: soFar.backHalves } : {}),
        faults: [...soFar.faults, ...noticed],
      };
      if (!before) {
        lastEndMs = own.endMs;
        if (!own.partial) lastSide = own.side;
        current = newRep();
      }
      events.push({ kind: 'rep', timestampMs, rep });
      if (done || count < reps) return;
      done = true;
      events.push({ kind: 'set-done', timestampMs });
    },
  };
}
