import { createCoach } from '../coach/coach';
import type { Cue } from '../coach/cue';
import type { CoachWords } from '../coach/cue-wordings';
import type { SetUpStep } from '../coach/set-up-guide';
import type { Exercise } from '../exercise/schema';
import type { LearntCalibration } from '../form/calibration';
import { createChecker } from '../form/checker';
import type { FormEvent } from '../form/events';
import type { CheckerState, SetGoal } from '../form/set-state';
import { createPictureRate, setUpProblems, viewNeeds } from '../form/set-up-problems';
import type { Body } from '../motion/body';
import { createBodyTracker } from '../motion/body-tracker';
import type { Pose } from '../pose/pose';
import { packKeypoints } from '../record/keypoint-packing';
import type { RecordedFrame } from '../record/records';
import { createCountIn } from './count-in';
import { createSetPause, type PauseReason } from './set-pause';

/** What one frame led to. */
export interface SetStep {
  readonly body: Body;
  readonly events: readonly FormEvent[];
  readonly cue: Cue | null;
  readonly state: CheckerState;
  /** The second of the count-in, 3 to 1; null outside of it. */
  readonly countIn: number | null;
  /** Why the set, once begun, is waiting; null while it goes on. */
  readonly pause: PauseReason | null;
  /** Where the check of the view stands; null once the set has begun. */
  readonly setUp: SetUpStep | null;
  /** The frame that was judged, two behind this one, with its value; null while judging starts. */
  readonly judged: { readonly timestampMs: number; toRecord(): RecordedFrame } | null;
}

/** Changes when the same frames would give other events; stored with every session. */
export const pipelineVersion = '2';

/** The checker looks at two later frames before it judges one; a few more do no harm. */
const keptPoses = 5;

/**
 * One set from pose to cue: motion, form and coach joined. The camera, a file and the tests all go
 * through here, so the same poses give the same events and cues everywhere.
 *
 * @param onStage told each time that a stage is done with a pose, for whoever times them
 */
export function createCoachedSet(
  exercise: Exercise,
  goal: SetGoal,
  words: CoachWords,
  onStage: (stage: 'motion' | 'form' | 'coach') => void = () => undefined,
) {
  const tracker = createBodyTracker();
  const checker = createChecker(exercise, goal);
  const coach = createCoach(words, exercise);
  const countIn = goal.unattended ? null : createCountIn();
  const setPause = createSetPause();
  const rate = createPictureRate();
  const needs = viewNeeds(exercise);
  let poses: Pose[] = [];
  let done = false;

  function judgedFrame(state: CheckerState): SetStep['judged'] {
    const pose = poses.find((candidate) => candidate.timestampMs === state.judgedMs);
    if (!pose) return null;
    const { timestampMs } = pose;
    return {
      timestampMs,
      toRecord: () => ({
        timestampMs,
        keypoints: pose.keypoints && packKeypoints(pose.keypoints),
        progress: state.progress,
        value: state.value,
      }),
    };
  }

  return {
    /**
     * @param pose time stamps must grow from call to call
     * @param frameLeftOut frames around it were left out on purpose, and not for want of speed
     */
    next(pose: Pose, frameLeftOut = false): SetStep {
      poses = [...poses, pose].slice(-keptPoses);
      const body = tracker.next(pose);
      onStage('motion');
      const events = checker.next(body);
      // What somebody else does, or nobody, is not the person's.
      if (checker.state().counting && checker.state().sight === 'other-person') {
        events.push(...checker.standBy(pose.timestampMs));
      }
      const state = checker.state();
      // After its last rep a set is over: whoever gets up then is told nothing.
      const over = done;
      done ||= events.some(({ kind }) => kind === 'set-done');
      const counted = over
        ? { left: null, events: [] }
        : (countIn?.next(pose.timestampMs, events, state) ?? { left: null, events });
      const pause = over ? null : setPause.next(events, state);
      const begun = state.counting || state.leading || pause !== null || state.count > 0;
      if (frameLeftOut) rate.restart();
      const perSecond = rate.next(pose.timestampMs);
      const problems = setUpProblems(body, needs, perSecond);
      if (state.sight !== null && !problems.includes(state.sight)) problems.push(state.sight);
      const setUp = begun || goal.unattended ? null : problems;
      onStage('form');
      const cue = coach.next(pose.timestampMs, counted.events, over ? null : state.hold, setUp);
      onStage('coach');
      return {
        body,
        events,
        cue,
        state,
        countIn: counted.left,
        pause,
        setUp: coach.setUp(),
        judged: judgedFrame(state),
      };
    },
    /** The body of a pose in a pause that was asked for: seen, and not judged. */
    watch(pose: Pose): Body {
      return tracker.next(pose);
    },
    /** A pause was asked for: counting ends, and what is counted stays. */
    standBy(timestampMs: number): readonly FormEvent[] {
      countIn?.clear();
      setPause.asked();
      return checker.standBy(timestampMs);
    },
    /** The source has ended or the person has finished: closes what is complete. */
    end(): readonly FormEvent[] {
      return checker.end();
    },
    /** Whether poses lack what the movement is judged by: then nothing is counted, and it is said. */
    setBlind(value: boolean): void {
      checker.setBlind(value);
    },
    /** Asks for the person's two positions again, where the exercise needs them. */
    recalibrate(): void {
      checker.recalibrate();
    },
    /** What was learnt of the person's two positions in this set; null when nothing was. */
    learnt: (): LearntCalibration | null => checker.learnt(),
  };
}
export type CoachedSet = ReturnType<typeof createCoachedSet>;
