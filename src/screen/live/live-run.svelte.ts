import type { FrameSource } from '../../camera/frame-source';
import type { Exercise } from '../../exercise/schema';
import type { Body } from '../../motion/body';
import { createRecorder, type Recorder } from '../../record/recorder';
import { goalOf, type Dose } from '../../session/catalogue';
import type { CommandSource, SetCommand, Wish } from '../../session/command';
import {
  createLiveSession,
  type LiveSession,
  type LiveSessionOptions,
} from '../../session/live-session';
import type { LiveState } from '../../session/live-state';
import { createStageTimer } from '../../session/stage-timer';
import { engineIdOf } from '../../session/engine-choice';
import { openSource } from '../../session/open-source';
import { placementOf } from '../../session/placement';
import { demoClip } from '../demo-clip';
import { engineMemory } from '../engine-memory.svelte';
import { keepPlacement } from '../kept-placement';
import { openedVideo } from '../opened-video';
import { usualRange } from '../own-history';
import type { LiveSource } from '../route';
import { settings } from '../settings.svelte';
import { createMovementTone, noTone } from '../sound/movement-tone';
import type { SoundName } from '../sound/sound-notes';
import { createSounds } from '../sound/sounds';
import { soundOf } from '../sound/state-sounds';
import { database, forgetCalibrations, keepLearnt, loadCalibrations } from '../stored-sessions';
import { holdUnkept } from '../unkept-sessions';
import { createVoiceCommands, type VoiceCommands } from '../voice-commands/voice-commands';
import { createVoice } from '../voice';
import { coachWords, words } from '../words/words';
import { BodyFeed } from './body-feed';
import { captionOf } from './caption';
import type { LiveProblem } from './problem-words';
import { SpeechPace } from './speech-pace';
import { keepScreenAwake } from './wake-lock';

export interface Loading {
  readonly step: keyof typeof words.live.loading;
  /** What has come of what there is to fetch; null = nothing is being fetched, or it is not known. */
  readonly bytes: { readonly loadedBytes: number; readonly totalBytes: number } | null;
}

/** What a set takes from the session of several exercises that it is a part of. */
export interface SharedRun extends Pick<
  LiveSessionOptions,
  'goal' | 'source' | 'createTracker' | 'onCommand' | 'onEnded'
> {
  /** The person is still resting: nothing is said and sounded until the movement begins. */
  readonly resting: () => boolean;
  /** Something was asked for while the person is still resting: it belongs to the rest. */
  readonly onRestWish: (wish: Wish) => void;
}

/** One attempt at one exercise as the live screen sees it: state in, voice and sounds out. */
export class LiveRun {
  readonly exercise: Exercise;
  readonly mirrored: boolean;
  readonly #fromCamera: boolean;
  /** A waved hand is understood; in a recording it was meant for nobody here. */
  readonly gestures: boolean;
  readonly bodies = new BodyFeed();
  /** Off until somebody wants to see it. */
  readonly timer = createStageTimer();

  #live: LiveState = $state.raw({
    stage: 'loading',
    sight: null,
    sightWording: 0,
    wrongPosture: null,
    count: 0,
    targetCount: 0,
    side: 'both',
    phase: 'rest',
    progress: null,
    hold: null,
    visibility: null,
    cue: null,
    engineLacks: null,
    countIn: null,
    pause: null,
    timestampMs: 0,
  });
  #loading: Loading = $state.raw({ step: 'model', bytes: null });
  #problem: LiveProblem | null = $state.raw(null);
  #preview: FrameSource['preview'] = $state.raw(null);
  #paused = $state.raw(false);
  #wantsAgain = false;
  #placed = false;
  #hurt = $state.raw(false);
  #notKept = $state.raw(false);
  #sessionId: string | null = $state.raw(null);
  #session: LiveSession | null = null;
  #recorder: Recorder | null = null;

  readonly #voice = createVoice(words.language, () => settings.values.voiceVolume);
  readonly #sounds = createSounds(() => settings.values.soundVolume);
  #listening: VoiceCommands | null = null;
  readonly #tone: ReturnType<typeof createMovementTone>;
  readonly #speech = new SpeechPace();
  readonly #letScreenSleep = keepScreenAwake();
  readonly #shared: SharedRun | null;

  /** @param onAgain the set is over, and another one was asked for */
  constructor(
    exercise: Exercise,
    sourceKind: LiveSource,
    dose: Dose,
    shared: SharedRun | null = null,
    onAgain: (() => void) | null = null,
  ) {
    engineMemory.stop();
    this.exercise = exercise;
    this.#shared = shared;
    this.#fromCamera = sourceKind === 'camera';
    this.#tone = createMovementTone(exercise.tempo.pace);
    // Only the person's own looking-glass view is turned round, and only from the front.
    this.mirrored = exercise.camera === 'front' && sourceKind === 'camera';
    this.gestures = sourceKind === 'camera' && settings.values.gestures;
    const video = sourceKind === 'file' ? openedVideo() : demoClip(exercise.id);
    if (sourceKind !== 'camera' && video === null) {
      this.#problem = { kind: sourceKind === 'file' ? 'no-file' : 'no-demo' };
      return;
    }
    if (sourceKind === 'camera') this.#loading = { step: 'allowCamera', bytes: null };
    this.#session = createLiveSession({
      exercise,
      goal: shared?.goal ?? goalOf(exercise, dose),
      // The demo shows somebody else.
      usualRange: () => (sourceKind === 'demo' ? Promise.resolve(undefined) : usualRange(exercise)),
      // Only the camera's own placement is met again.
      calibrations: () =>
        sourceKind === 'camera'
          ? loadCalibrations(database, exercise.id).catch(() => [])
          : Promise.resolve([]),
      onCalibrated: (learnt) => {
        if (sourceKind !== 'camera') return;
        keepLearnt(database, learnt, Date.now()).catch(() => (this.#notKept = true));
      },
      source: shared?.source ?? openSource(sourceKind === 'camera' ? null : video),
      sourceKind,
      gestures: this.gestures,
      engine: engineMemory.kind(exercise),
      onFrameTime: (kind, usualMs) => {
        const id = engineIdOf(kind);
        if (id !== null) engineMemory.noteFrameTime(id, usualMs);
      },
      ...(shared?.createTracker ? { createTracker: shared.createTracker } : {}),
      words: coachWords(exercise),
      timer: this.timer,
      ...(shared ? { resting: shared.resting } : {}),
      openRecorder: (start) =>
        (this.#recorder = createRecorder(database, start, {
          onProblem: () => (this.#notKept = true),
        })),
      onState: (state) => this.#take(state),
      onBody: (body) => {
        this.bodies.push(body);
        if (sourceKind === 'camera') this.#remember(body);
      },
      onLoading: ({ loadedBytes, totalBytes }) => {
        if (this.#preview === null && sourceKind === 'camera') return;
        const bytes = totalBytes === null ? null : { loadedBytes, totalBytes };
        const done = loadedBytes === totalBytes;
        this.#loading = done ? { step: 'first', bytes: null } : { step: 'model', bytes };
      },
      onPreview: (preview) => {
        this.#preview = preview;
        this.#loading = { step: 'first', bytes: null };
      },
      onProblem: (problem) => {
        this.#problem = problem;
        this.#quiet();
      },
      onCommand: (command, by) => {
        if (by === 'voice' || by === 'gesture') this.#sound('heard');
        this.#obey(command);
        shared?.onCommand?.(command, by);
      },
      onEnded: async (end, sessionId) => {
        if (this.#wantsAgain && onAgain) return onAgain();
        if (this.#notKept && this.#recorder) holdUnkept(await this.#recorder.recorded());
        this.#sessionId = sessionId;
        this.#hurt = end === 'hurt';
        this.#take({ ...this.#live, stage: 'finished', cue: null, hold: null });
        this.#letScreenSleep();
        shared?.onEnded(end, sessionId);
      },
    });
    // A recording has nobody who says anything.
    if (sourceKind === 'camera' && settings.values.voiceCommands) {
      this.#listening = createVoiceCommands({
        language: words.language,
        phrases: words.voiceCommands,
        ownSpeech: () => this.#voice.speaking,
        onWish: (wish) => this.ask(wish, 'voice'),
      });
      void this.#listening.listen();
    }
    this.#session.start().catch(() => (this.#problem = { kind: 'unknown', detail: '' }));
  }

  get live(): LiveState {
    return this.#live;
  }

  get loading(): Loading {
    return this.#loading;
  }

  get problem(): LiveProblem | null {
    return this.#problem;
  }

  get preview(): FrameSource['preview'] {
    return this.#preview;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** It was ended because it hurt. */
  get hurt(): boolean {
    return this.#hurt;
  }

  /** The browser did not let the record be written. */
  get notKept(): boolean {
    return this.#notKept;
  }

  /**
   * The record, once the set is over; null when there is none to look at. One that could not be stored
   * is held in this window.
   */
  get sessionId(): string | null {
    return this.#sessionId;
  }

  /** Hands on what the person asks for; the session decides what it comes to. */
  ask(wish: Wish, by: CommandSource): void {
    if (this.#shared?.resting()) this.#shared.onRestWish(wish);
    else this.#session?.ask(wish, by);
  }

  /** Asks for the person's two positions again, where the exercise needs them. */
  recalibrate(): void {
    this.#session?.recalibrate();
    // Whatever comes of it, the next session is not to begin with what was found wrong.
    if (this.#fromCamera) forgetCalibrations(database, this.exercise.id).catch(() => undefined);
  }

  /** Leaves for good; a set that still runs is ended and kept. */
  close(): void {
    void this.#session?.finish('stopped');
    this.#quiet();
    this.#letScreenSleep();
  }

  /** The place is good once the set has begun in it; it is drawn there the next time. */
  #remember(body: Body): void {
    if (this.#placed || this.#live.stage !== 'moving') return;
    const placement = placementOf([body]);
    if (placement === null) return;
    this.#placed = true;
    keepPlacement(this.exercise.id, placement);
  }

  /** What a command means for picture and voice. */
  #obey(command: SetCommand): void {
    this.#voice.stop();
    if (command === 'again') this.#wantsAgain = true;
    if (command === 'hurts') {
      this.#sounds.tone(noTone);
      if (settings.values.voice) this.#voice.say(words.live.hurtSaid);
    }
    if (command !== 'pause' && command !== 'resume') return;
    this.#paused = command === 'pause';
    if (this.#paused && settings.values.voice) this.#voice.say(words.live.paused);
    // The camera goes on, so that a gesture is seen; a video waits.
    if (!(this.#preview instanceof HTMLVideoElement)) return;
    if (this.#paused) this.#preview.pause();
    else this.#preview.play().catch(() => undefined);
  }

  #take(state: LiveState): void {
    const { voice, tone } = settings.values;
    const followed = this.#tone.next(state);
    this.#sounds.tone(tone ? followed : noTone);
    if (this.#shared?.resting() && state.stage !== 'moving' && state.countIn === null) {
      this.#live = state;
      return;
    }
    const sound = this.#hurt || this.#problem ? null : soundOf(this.#live, state);
    if (sound !== null) this.#sound(sound);
    const said = this.#speech.next(state, captionOf(state, this.exercise));
    if (said !== null) {
      if (voice) this.#voice.say(said);
    } else if (state.countIn !== null && state.countIn !== this.#live.countIn && voice) {
      this.#voice.say(words.live.countIn(state.countIn));
    }
    this.#live = state;
  }

  #sound(name: SoundName): void {
    if (settings.values.sounds) this.#sounds.play(name);
  }

  #quiet(): void {
    this.#listening?.stop();
    this.#voice.stop();
    this.#sounds.close();
  }
}
