import type { Exercise } from '../exercise/schema';
import type { Body, Reading } from '../motion/body';
import { createBreath, type Breath } from '../motion/breath';
import { freezeFrontProfile, profilePlaces, type FrontProfile } from '../motion/front-profile';
import { median } from '../motion/median';
import type { FaultNotice } from './events';

/** The part of the trunk that breathing lifts, between hip (0) and shoulder (1). */
const belly = [0.25, 0.65] as const;

/** The breaths of a whole set. */
export interface BreathTally {
  readonly count: number;
  /** Breaths a minute while they were seen; null where they never were. */
  readonly perMinute: Reading;
}

/** Mean over the belly of values that are given at the places of the front profile. */
export function bellyMean(values: readonly number[]): number {
  const own = values.filter((_, i) => {
    const place = profilePlaces[i] ?? Infinity;
    return place >= belly[0] - 1e-9 && place <= belly[1] + 1e-9;
  });
  return own.reduce((sum, value) => sum + value, 0) / own.length;
}

/** What moves the belly besides the breath. */
export interface Press {
  /** Where the movement is: 0 relaxed, 1 pressed; null = unknown. */
  readonly score: Reading;
  /** By how much a press lifts (+) the belly. In trunks. */
  readonly lifts: number;
}

const unknown: Breath = { breathing: null, rateHz: null, depth: null, cycles: 0 };

/**
 * Watches the breath of somebody who lies still but for a small movement, and notices when it is
 * held: in exercises that have a fault with the rule `breath-held`, and only where the belly was
 * seen breathing before.
 */
export function createBreathWatch({ faults }: Pick<Exercise, 'faults'>) {
  const fault = faults.find((own) => own.rule === 'breath-held');
  const breath = createBreath();
  let profile: FrontProfile | null = null;
  let state: Breath = unknown;
  let raised = false;
  /** Breaths a second at each breath that was counted. */
  let rates: number[] = [];
  let watched = false;

  return {
    /** @param press the movement, whose share of the belly's way is taken out */
    next(body: Body, press: Press | null = null): FaultNotice[] {
      if (!fault) return [];
      watched = true;
      const { timestampMs } = body;
      profile ??= freezeFrontProfile(body);
      const heights = profile?.next(body) ?? null;
      const hidden = press !== null && press.score === null;
      const moved = (press?.score ?? 0) * (press?.lifts ?? 0);
      const counted = state.cycles;
      state = breath.next(timestampMs, heights && !hidden ? bellyMean(heights) - moved : null);
      if (state.cycles > counted && state.rateHz !== null) rates = [...rates, state.rateHz];
      if (state.breathing !== false) raised = false;
      if (state.breathing !== false || raised) return [];
      raised = true;
      return [{ id: fault.id, timestampMs, value: null }];
    },
    /** The person moved, and the axes are frozen anew. */
    moved(): void {
      profile = null;
      raised = false;
      breath.moved();
      state = { ...state, breathing: null };
    },
    /** What the set was breathed like; null where nothing was watched. */
    tally(): BreathTally | null {
      if (!watched) return null;
      // Of all that was counted: the last rate alone tells of the last half minute.
      const usual = median(rates);
      return { count: state.cycles, perMinute: usual === null ? null : 60 * usual };
    },
    /** Null where the exercise does not watch the breath. */
    state: (): Breath | null => (fault ? state : null),
  };
}
