import type { SetUpProblem } from '../form/set-up-problems';
import type { CuePriority, CueSign } from './cue';

/** How a cue is given, whatever its words are. */
export interface CueKind {
  readonly priority: CuePriority;
  readonly sign: CueSign;
  /** How long it stays on the screen, in milliseconds; longer where its words take longer. */
  readonly showMs: number;
  /**
   * How long it may wait for another cue to be over; then it is out of date. Milliseconds. What must
   * be heard waits: a fault of a hold shows while "Hold" is still spoken. A count that comes late
   * would not be in step with the screen.
   */
  readonly waitMs: number;
}

/** Every cue that belongs to no single exercise. `fault` stands for the faults of all exercises. */
export const cueKinds = {
  sight: { priority: 'sight', sign: 'eye', showMs: 5000, waitMs: 0 },
  'sight-good': { priority: 'sight', sign: 'check', showMs: 3000, waitMs: 2000 },
  unseen: { priority: 'sight', sign: 'eye', showMs: 3000, waitMs: 0 },
  'left-position': { priority: 'sight', sign: 'stop', showMs: 5000, waitMs: 3000 },
  'got-up': { priority: 'sight', sign: 'stop', showMs: 5000, waitMs: 3000 },
  'slow-down': { priority: 'tempo', sign: 'slow', showMs: 3000, waitMs: 0 },
  jerky: { priority: 'tempo', sign: 'slow', showMs: 3000, waitMs: 0 },
  count: { priority: 'count', sign: 'check', showMs: 1500, waitMs: 400 },
  countdown: { priority: 'count', sign: 'hold', showMs: 900, waitMs: 0 },
  pace: { priority: 'count', sign: 'hold', showMs: 3000, waitMs: 1000 },
  begin: { priority: 'hold', sign: 'go', showMs: 3000, waitMs: 3000 },
  hold: { priority: 'hold', sign: 'hold', showMs: 2000, waitMs: 700 },
  'hold-on': { priority: 'hold', sign: 'hold', showMs: 3000, waitMs: 700 },
  'let-go': { priority: 'hold', sign: 'check', showMs: 3000, waitMs: 700 },
  calibration: { priority: 'hold', sign: 'hold', showMs: 4500, waitMs: 0 },
  'set-done': { priority: 'hold', sign: 'check', showMs: 6000, waitMs: 5000 },
  fault: { priority: 'form', sign: 'adjust', showMs: 4000, waitMs: 3000 },
  // It stays true for as long as nobody turns: it waits until there is room for it.
  'form-hidden': { priority: 'form', sign: 'turn', showMs: 5000, waitMs: 10_000 },
  partial: { priority: 'form', sign: 'adjust', showMs: 3000, waitMs: 1500 },
  'praise-pace': { priority: 'praise', sign: 'check', showMs: 3000, waitMs: 2500 },
  'praise-hold': { priority: 'praise', sign: 'check', showMs: 3000, waitMs: 2500 },
  'praise-slow': { priority: 'praise', sign: 'check', showMs: 3000, waitMs: 2500 },
} as const satisfies Record<string, CueKind>;

export type CueKindId = keyof typeof cueKinds;

/** Some views are put right with the body and some with the laptop or the lamp. */
export const sightSigns: Readonly<Partial<Record<SetUpProblem, CueSign>>> = {
  'turn-side-on': 'turn',
  'turn-front-on': 'turn',
};

/**
 * How the cue with this id is given: by its own name, by the list to which it belongs (`pace-out`), or
 * as a fault of an exercise.
 */
export function cueKindOf(id: string): CueKind {
  if (id in cueKinds) return cueKinds[id as CueKindId];
  const list = id.split('-')[0] ?? '';
  if (list === 'sight') {
    const sign = sightSigns[id.slice('sight-'.length) as SetUpProblem];
    return sign ? { ...cueKinds.sight, sign } : cueKinds.sight;
  }
  if (list === 'calibration' || list === 'pace') return cueKinds[list];
  return cueKinds.fault;
}
