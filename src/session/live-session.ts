import type { FrameSource } from '../camera/frame-source';
import { SourceError, type SourceProblem } from '../camera/source-problem';
import type { Cue } from '../coach/cue';
import type { CoachWords } from '../coach/cue-wordings';
import type { Exercise } from '../exercise/schema';
import type { LearntCalibration } from '../form/calibration';
import { createGestureWatch } from '../form/gesture-watch';
import type { SetGoal } from '../form/set-state';
import type { Body } from '../motion/body';
import type { Pose } from '../pose/pose';
import { PoseError, type PoseProblem } from '../pose/pose-problem';
import {
  createPoseTracker,
  type PoseTracker,
  type PoseTrackerOptions,
  type RunningEngine,
} from '../pose/pose-tracker';
import type { EngineKind, LoadProgress } from '../pose/protocol';
import type { Recorder, SessionEnd, SessionStart } from '../record/recorder';
import { createBackDeparture } from './back-departure';
import { createCoachedSet, pipelineVersion, type CoachedSet, type SetStep } from './coached-set';
import { commandFor, wishOf, type CommandSource, type SetCommand, type Wish } from './command';
import { exerciseVersion } from './exercise-version';
import { createFramePace } from './frame-pace';
import { engineLacks, engineLineUp } from './engine-line-up';
import type { LiveState, SetStage } from './live-state';
import type { PauseReason } from './set-pause';
import type { StageTimer } from './stage-timer';

/** After the last rep the person is left in peace for a moment before the set closes. */
const closeAfterMs = 3500;
/** The view must be fine this long before the start position is asked for. */
const viewFineMs = 1000;

export interface LiveSessionOptions {
  readonly exercise: Exercise;
  readonly goal: SetGoal;
  /**
   * What the person usually reaches, in the movement's unit; undefined = not known. Asked for while
   * the model loads; never rejects.
   */
  readonly usualRange: () => Promise<number | undefined>;
  /** The person's positions as they were learnt earlier. Never rejects. */
  readonly calibrations: () => Promise<readonly LearntCalibration[]>;
  /** The person's positions were learnt, clearly enough to be used again. */
  readonly onCalibrated: (learnt: LearntCalibration) => void;
  readonly source: FrameSource;
  readonly sourceKind: SessionStart['source'];
  readonly engine: EngineKind;
  /** Whether a hand that is waved asks for something; not in a recording. */
  readonly gestures?: boolean;
  /** Where poses come from; a worker of its own by default. */
  readonly createTracker?: (options: PoseTrackerOptions) => PoseTracker;
  /** What the coach says, in the language of the screen. */
  readonly words: CoachWords;
  /** Opens the record once the first pose has come; null = nothing is kept. */
  readonly openRecorder: (start: SessionStart) => Recorder | null;
  readonly onState: (state: LiveState) => void;
  /** Each body, and how far its back has left the person's neutral: 0..1, null = unknown. */
  readonly onBody: (body: Body & { readonly backDeparture: number | null }) => void;
  readonly onLoading: (progress: LoadProgress) => void;
  /** The source has started and can be shown. */
  readonly onPreview: (preview: FrameSource['preview']) => void;
  /** The session cannot go on; what was recorded is kept. */
  readonly onProblem: (problem: SourceProblem | PoseProblem) => void;
  /** Something was asked for, and is about to be done. */
  readonly onCommand?: (command: SetCommand, by: CommandSource) => void;
  /** The person is still resting from the set before. */
  readonly resting?: () => boolean;
  /** Times the stages of each frame, if somebody wants to know. */
  readonly timer?: StageTimer | undefined;
  /** What the engine took for a frame usually, in ms, when the session ended; not told if unknown. */
  readonly onFrameTime?: (kind: EngineKind, usualMs: number) => void;
  /** The session is over; the id of its record, null when nothing was recorded. */
  readonly onEnded: (end: SessionEnd, sessionId: string | null) => void;
}

/** Share of the movement within which it is where it began. */
const restsWithin = 0.1;

function isAtRest({ state }: SetStep): boolean {
  return (
    state.phase === 'rest' && state.progress !== null && Math.abs(state.progress) < restsWithin
  );
}

/**
 * One workout of one exercise in front of the camera (or a video that stands in for it): starts
 * source and model, feeds every pose through the set, keeps the record, tells the screen.
 */
export interface LiveSession {
  /** Starts everything; problems come through `onProblem`. */
  start(): Promise<void>;
  /** The one place where what the person asks for takes effect, from wherever they ask. */
  ask(wish: Wish, by: CommandSource): void;
  /** Asks for the person's two positions again, where the exercise needs them. */
  recalibrate(): void;
  /** Ends the set; resolves when the record is stored. Later calls do nothing. */
  finish(end: SessionEnd): Promise<void>;
}

export function createLiveSession(options: LiveSessionOptions): LiveSession {
  const { exercise, goal, source, timer } = options;
  const pace = createFramePace();
  let set: CoachedSet | null = null;
  const back = createBackDeparture();
  const gestures = options.gestures ? createGestureWatch() : null;
  let tracker: PoseTracker | null = null;
  let recorder: Recorder | null = null;
  let engine: string | null = null;
  let running: EngineKind | null = null;
  /** The person has asked for a pause. */
  let paused = false;
  let told: LiveState | null = null;
  let ended = false;
  let cue: Cue | null = null;
  let lastMs = 0;
  let viewFineSince: number | null = null;
  let setDoneMs: number | null = null;
  let side: LiveState['side'] = 'both';

  function stageOf(step: SetStep): SetStage {
    const { state, body } = step;
    const fine = state.sight === null && body.points !== null;
    viewFineSince = fine ? (viewFineSince ?? lastMs) : null;
    if (state.counting || state.leading) return 'moving';
    return viewFineSince !== null && lastMs - viewFineSince >= viewFineMs ? 'waiting' : 'set-up';
  }

  function tell(step: SetStep): void {
    const { state } = step;
    if (step.cue) cue = step.cue;
    else if (cue && lastMs - cue.timestampMs > cue.showMs) cue = null;
    if (state.side === 'left' || state.side === 'right') side = state.side;
    const hold = state.hold;
    told = {
      stage: stageOf(step),
      sight: step.setUp
        ? step.setUp.problem
        : (state.sight ?? (step.body.points ? null : 'nobody')),
      sightWording: step.setUp?.wording ?? 0,
      wrongPosture: state.wrongPosture,
      count: state.led ?? state.count,
      targetCount: goal.reps,
      side: exercise.movement.sides === 'each' ? side : 'both',
      phase: state.phase,
      progress: state.progress,
      hold: hold && {
        remainingMs: hold.remainingMs,
        targetMs: goal.holdSeconds * 1000,
        running: hold.running,
      },
      visibility: state.visibility,
      engineLacks: lacksOf(running),
      cue,
      countIn: step.countIn,
      pause: step.pause,
      timestampMs: lastMs,
    };
    options.onState(told);
  }

  /** In a pause that was asked for the picture goes on, and only the set stands still. */
  function tellPaused(pause: PauseReason = 'asked'): void {
    cue = null;
    if (told) options.onState({ ...told, cue, countIn: null, hold: null, pause });
  }

  function record(step: SetStep): void {
    if (!recorder) return;
    for (const event of step.events) recorder.event({ type: 'form', event });
    if (step.cue) recorder.event({ type: 'cue', cue: step.cue });
    if (step.judged && recorder.wants(step.judged.timestampMs)) {
      recorder.frame(step.judged.toRecord());
    }
  }

  function take(pose: Pose): void {
    if (ended || set === null) return;
    lastMs = pose.timestampMs;
    if (paused) {
      pace.saw(pose, 'resting');
      const body = set.watch(pose);
      options.onBody({ ...body, backDeparture: null });
      tellPaused();
      heed(body, true);
      return;
    }
    recorder ??= options.openRecorder({
      id: crypto.randomUUID(),
      startedAt: Date.now(),
      exerciseId: exercise.id,
      exerciseVersion: exerciseVersion(exercise),
      engine: engine ?? 'unknown',
      pipelineVersion,
      source: options.sourceKind,
      aspect: pose.aspect,
    });
    timer?.begin();
    const step = set.next(pose, pace.idle);
    const { counting, leading } = step.state;
    const begins = counting || leading || step.countIn !== null;
    pace.saw(pose, options.resting?.() === true && !begins ? 'resting' : 'all');
    record(step);
    options.onBody({
      ...step.body,
      backDeparture: back.next(step.body, step.events, isAtRest(step)),
    });
    tell(step);
    timer?.lap('screen');
    for (const event of step.events) {
      if (event.kind === 'set-done') setDoneMs = lastMs;
      const learnt = event.kind === 'visibility' ? set.learnt() : null;
      if (learnt) options.onCalibrated(learnt);
    }
    if (setDoneMs !== null && lastMs - setDoneMs >= closeAfterMs) void finish('finished');
    heed(step.body, setDoneMs === null && (counting || leading || step.pause !== null));
  }

  /** Does what a gesture asks for. Before a set and after it people move their arms as they like. */
  function heed(body: Body, begun: boolean): void {
    const gesture = gestures?.next(body) ?? null;
    if (gesture !== null && begun) ask(wishOf[gesture], 'gesture');
  }

  function fail(problem: SourceProblem | PoseProblem): void {
    if (ended) return;
    options.onProblem(problem);
    void finish('camera-lost');
  }

  function poseProblem(problem: PoseProblem): void {
    const passing =
      problem.kind === 'frame-unreadable' ||
      problem.kind === 'time-not-growing' ||
      ('restarting' in problem && problem.restarting);
    if (!passing && problem.kind !== 'closed') fail(problem);
  }

  function lacksOf(kind: EngineKind | null): LiveState['engineLacks'] {
    if (kind === null) return null;
    const { toCount, forFaults } = engineLacks(kind, exercise);
    if (toCount.length > 0) return 'to-count';
    return forFaults.length > 0 ? 'for-faults' : null;
  }

  function tellSetOfEngine(): void {
    set?.setBlind(lacksOf(running) === 'to-count');
  }

  /** Another engine may have taken over. */
  function noteEngine({ version, kind }: RunningEngine): void {
    running = kind;
    tellSetOfEngine();
    if (version === engine) return;
    engine = version;
    recorder?.event({ type: 'engine', timestampMs: lastMs, engine });
  }

  async function finish(end: SessionEnd): Promise<void> {
    if (ended) return;
    ended = true;
    source.stop();
    const usualMs = tracker?.usualMs() ?? null;
    if (running && usualMs !== null) options.onFrameTime?.(running, usualMs);
    tracker?.close();
    for (const event of set?.end() ?? []) recorder?.event({ type: 'form', event });
    const id = recorder?.sessionId ?? null;
    await recorder?.finish(end, lastMs);
    options.onEnded(end, id);
  }

  function pause(): void {
    paused = true;
    for (const event of set?.standBy(lastMs) ?? []) recorder?.event({ type: 'form', event });
    tellPaused();
  }

  function ask(wish: Wish, by: CommandSource): void {
    const command = ended ? null : commandFor(wish, paused);
    if (command === null) return;
    recorder?.event({ type: 'command', timestampMs: lastMs, command, by });
    options.onCommand?.(command, by);
    if (command === 'pause') pause();
    else if (command === 'resume') {
      paused = false;
      if (told) options.onState({ ...told, timestampMs: lastMs });
    } else void finish(command === 'hurts' ? 'hurt' : 'stopped');
  }

  return {
    async start() {
      try {
        const [first, ...fallbacks] = engineLineUp(options.engine, exercise);
        tracker = (options.createTracker ?? createPoseTracker)({
          ...(first ?? options.engine),
          fallbacks,
          silhouette: exercise.silhouette,
          onPose: take,
          onTiming: ({ cameMs, sentMs, backMs, tookMs }) => {
            timer?.add('wait', cameMs, sentMs);
            timer?.add('pose', backMs - tookMs, backMs);
            timer?.add('hand-over', sentMs, backMs - tookMs);
          },
          onEngine: noteEngine,
          onProblem: poseProblem,
          onProgress: options.onLoading,
        });
        const pushTo = tracker;
        // The camera is asked for at once, so that the browser's question is tied to the click.
        await source.start({
          onFrame: (frame, timestampMs) => {
            if (ended || set === null || !pace.keeps(timestampMs)) frame.close();
            else pushTo.push(frame, timestampMs);
          },
          onEnd: () => void finish('finished'),
          onSilent: () => {
            // The next pose says by itself that there is a picture again.
            if (!ended) tellPaused('no-picture');
          },
          onProblem: fail,
        });
        options.onPreview(source.preview);
        const [, usualRange, calibrations] = await Promise.all([
          tracker.ready,
          options.usualRange(),
          options.calibrations(),
        ]);
        const known = usualRange === undefined ? {} : { usualRange };
        set = createCoachedSet(
          exercise,
          { ...goal, ...known, calibrations },
          options.words,
          (stage) => timer?.lap(stage),
        );
        tellSetOfEngine();
        source.play?.();
      } catch (error) {
        const isTold = error instanceof SourceError || error instanceof PoseError;
        // Whatever it was: camera and worker must not stay on.
        fail(isTold ? error.problem : { kind: 'unknown', detail: String(error) });
      }
    },
    ask,
    recalibrate() {
      set?.recalibrate();
    },
    finish,
  };
}
