import type { Breath } from '../motion/breath';
import type { CalibrationWord, LearntCalibration } from './calibration';
import type { Phase, Side, SightProblem } from './events';
import type { HoldState } from './hold-clock';
import type { WrongPosture } from './posture-check';

/** What one set aims at. */
export interface SetGoal {
  /** Reps, both sides together; Infinity for an open end. */
  readonly reps: number;
  /** Seconds a hold should last; ignored for exercises without a hold. */
  readonly holdSeconds: number;
  /** What the person usually reaches, in the movement's unit: the first guess at today's reach. */
  readonly usualRange?: number;
  /** Nobody is there to be asked for positions or paced, e.g. in a recorded file. */
  readonly unattended?: boolean;
  /** The person's two positions as they were learnt earlier, where the exercise needs them. */
  readonly calibrations?: readonly LearntCalibration[];
}

/** The set as it stands, for the screen. */
export interface CheckerState {
  /** Time of the frame that was judged last, two frames behind the newest; null before the first. */
  readonly judgedMs: number | null;
  readonly counting: boolean;
  /** The person is asked for their two positions, or led through what cannot be seen. */
  readonly leading: boolean;
  readonly sight: SightProblem | null;
  /** A posture in which the exercise cannot be done, while its start is awaited; null = none is known. */
  readonly wrongPosture: WrongPosture | null;
  readonly count: number;
  readonly side: Side;
  readonly phase: Phase;
  readonly progress: number | null;
  readonly value: number | null;
  readonly hold: HoldState | null;
  /** How well a calibrated movement shows; null where nothing is calibrated, or not yet. */
  readonly visibility: CalibrationWord | null;
  /** Rounds that were led through because they cannot be seen; null while reps are counted. */
  readonly led: number | null;
  /** What is seen of the breath; null where the exercise does not watch it. */
  readonly breath: Breath | null;
}

/** The set before its first frame. */
export function stateBefore(breath: Breath | null): CheckerState {
  return {
    judgedMs: null,
    counting: false,
    leading: false,
    sight: null,
    wrongPosture: null,
    count: 0,
    side: 'both',
    phase: 'rest',
    progress: null,
    value: null,
    hold: null,
    visibility: null,
    led: null,
    breath,
  };
}
