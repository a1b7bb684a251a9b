import type { Cue } from '../coach/cue';
import type { Phase, Side } from '../form/events';
import type { SetUpProblem } from '../form/set-up-problems';
import type { WrongPosture } from '../form/posture-check';
import type { PauseReason } from './set-pause';

/**
 * Where a set stands.
 *
 * | stage    | what happens                                         | leaves when                 |
 * | -------- | ---------------------------------------------------- | --------------------------- |
 * | loading  | model and camera start                               | first pose arrives          |
 * | set-up   | the picture is checked: whole body, side-on, size    | it fits for a second        |
 * | waiting  | the start position is awaited                        | it is held                  |
 * | moving   | reps are counted, holds timed, or the person is led  | set done, position left     |
 * | finished | the set's target was reached or the person ended it  | -                           |
 */
export type SetStage = 'loading' | 'set-up' | 'waiting' | 'moving' | 'finished';

/** Everything that the live screen shows, as small finished values. */
export interface LiveState {
  readonly stage: SetStage;
  /** The one thing to do about the view now; null = it is fine. */
  readonly sight: SetUpProblem | null;
  /** Which of its two wordings is due: the second when the first was not heeded. */
  readonly sightWording: 0 | 1;
  /** A posture in which the exercise cannot be done, before it begins; null = none is known. */
  readonly wrongPosture: WrongPosture | null;
  readonly count: number;
  readonly targetCount: number;
  /** Side that moves, or moved last; `both` where sides do not matter. */
  readonly side: Side;
  readonly phase: Phase;
  /** Where the movement is: 0 rest, 1 the person's reachable range; null = unknown. */
  readonly progress: number | null;
  /** The hold clock, while there is one. */
  readonly hold: {
    readonly remainingMs: number;
    readonly targetMs: number;
    readonly running: boolean;
  } | null;
  /** How well a weak signal can be told from noise; null where it does not apply. */
  readonly visibility: 'clear' | 'faint' | 'not-visible' | null;
  /**
   * What the running engine cannot give: `to-count`, so that nothing is counted; `for-faults`, so
   * that some faults are not noticed; null = nothing that this exercise needs.
   */
  readonly engineLacks: 'to-count' | 'for-faults' | null;
  readonly cue: Cue | null;
  /** Seconds until "begin", 3 to 1, once the start position is held; null otherwise. */
  readonly countIn: number | null;
  /** Why the set waits, by itself or because it was asked to; null = it does not. */
  readonly pause: PauseReason | null;
  /** Time on the source's clock of the newest frame, milliseconds. */
  readonly timestampMs: number;
}
