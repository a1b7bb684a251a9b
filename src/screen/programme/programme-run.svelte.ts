import type { Exercise } from '../../exercise/schema';
import type { SessionEnd } from '../../record/recorder';
import type { SetCommand, Wish } from '../../session/command';
import { openSource } from '../../session/open-source';
import {
  changeBetween,
  nextStep,
  withSet,
  type ProgrammeRecord,
  type ProgrammeSetEnd,
  type ProgrammeStep,
  type StepChange,
} from '../../session/programme';
import { shareCamera, type SharedCamera } from '../../session/programme-camera';
import {
  afterCommand,
  afterSet,
  afterTime,
  looksAhead,
  restLeftMs,
  type FlowCommand,
  type FlowState,
} from '../../session/programme-flow';
import { shareTracker, type SharedTracker } from '../../session/programme-tracker';
import { findExercise } from '../catalogue';
import { LiveRun } from '../live/live-run.svelte';
import { keepScreenAwake } from '../live/wake-lock';
import { settings } from '../settings.svelte';
import { createSounds } from '../sound/sounds';
import { database, deleteSession } from '../stored-sessions';
import { createVoice } from '../voice';
import { exerciseWords, words } from '../words/words';
import { keepProgramme } from './stored-programmes';

/** How often the rest is looked at. Milliseconds. */
const tickMs = 200;
/** Ticks accompany the last seconds of a rest. */
const tickSeconds = 3;

const isKnown = (id: string): boolean => findExercise(id) !== undefined;

/** What a wish comes to in a rest, where there is nothing to do again; null = nothing. */
function restCommand(wish: Wish, paused: boolean): FlowCommand | null {
  if (wish === 'finish') return 'stop';
  if (wish === 'next') return 'next';
  if (wish === 'resume') return paused ? 'pause' : 'next';
  if (wish === 'pause') return paused ? null : 'pause';
  return wish === 'pause-or-resume' ? 'pause' : null;
}

/** A session of several exercises as the screen sees it: one camera, one set after the other. */
export class ProgrammeRun {
  #programme: ProgrammeRecord = $state.raw() as ProgrammeRecord;
  #flow: FlowState = $state.raw({ kind: 'over', stopped: false });
  #run: LiveRun | null = $state.raw(null);
  #leftMs = $state.raw(0);
  #looking = $state.raw(false);
  #notKept = $state.raw(false);
  /** How the present set is to be noted once it ends because somebody asked for it. */
  #asked: ProgrammeSetEnd = 'stopped';
  #camera: SharedCamera | null = null;
  #tracker: SharedTracker | null = null;
  #lastExercise: Exercise | null = null;
  /** Runs that were more than looked out for in a rest. */
  readonly #begun = new WeakSet<LiveRun>();
  #closed = false;

  readonly #voice = createVoice(words.language, () => settings.values.voiceVolume);
  readonly #sounds = createSounds(() => settings.values.soundVolume);
  readonly #letScreenSleep = keepScreenAwake();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(programme: ProgrammeRecord) {
    this.#programme = programme;
    this.#timer = setInterval(() => this.#tick(), tickMs);
    const step = nextStep(programme, isKnown);
    if (step) {
      this.#flow = { kind: 'set', step };
      this.#begin(step);
    } else this.#end();
  }

  get programme(): ProgrammeRecord {
    return this.#programme;
  }

  get flow(): FlowState {
    return this.#flow;
  }

  /** The set in front of the camera; in a rest, the one that is looked out for. */
  get run(): LiveRun | null {
    return this.#run;
  }

  /** Seconds of rest that are left, as they are written and ticked. */
  get secondsLeft(): number {
    return Math.ceil(this.#leftMs / 1000);
  }

  /** In a rest: the next exercise begins as soon as its start position is held. */
  get looking(): boolean {
    return this.#looking;
  }

  /** The browser did not let the session be stored: it can't be gone on with later. */
  get notKept(): boolean {
    return this.#notKept;
  }

  /** The exercise of a step. */
  exerciseOf({ item }: ProgrammeStep): Exercise {
    const id = this.#programme.items[item]?.exerciseId ?? '';
    const exercise = findExercise(id);
    // Steps are made of known exercises alone.
    if (!exercise) throw new Error(`There is no exercise ${id}.`);
    return exercise;
  }

  /** What is different in the next set, seen from the one before. */
  changeTo(step: ProgrammeStep): StepChange {
    const to = this.exerciseOf(step);
    return changeBetween(this.#lastExercise ?? to, to, this.#lastExercise ? step.set : 0);
  }

  /** What is said at the start of the rest before a step. */
  announcement(step: ProgrammeStep): string {
    const text = words.today.rest;
    const own = exerciseWords(this.exerciseOf(step));
    const { exercise, otherSide, camera } = this.changeTo(step);
    const what = exercise
      ? text.nextSaid(own.name)
      : otherSide
        ? text.otherSideSaid
        : text.sameSaid;
    return [what, ...(camera ? own.setUp.slice(0, 1) : []), own.startPosition].join(' ');
  }

  /** What the person asks for in a rest; in a set it goes to the set itself. */
  ask(wish: Wish): void {
    const now = performance.now();
    if (this.#flow.kind === 'set' || this.#flow.kind === 'over') return;
    const before = this.#flow;
    const paused = before.kind === 'rest' && before.pausedMs !== null;
    if (wish === 'hurts') this.#change({ kind: 'asking', step: before.step });
    else {
      const command = restCommand(wish, paused);
      if (command !== null) this.#change(afterCommand(before, command, now));
    }
  }

  /** The camera or the model failed: begins the set anew with new ones. */
  tryAgain(): void {
    if (this.#flow.kind !== 'set') return;
    this.#letGo();
    this.#begin(this.#flow.step);
  }

  /** Leaves the page: what is done stays done, and the rest can be gone on with. */
  close(): void {
    this.#closed = true;
    this.#run?.close();
    this.#run = null;
    this.#end();
    this.#voice.stop();
    this.#sounds.close();
  }

  #begin(step: ProgrammeStep): void {
    const exercise = this.exerciseOf(step);
    const { reps, holdSeconds } = this.#programme.items[step.item] ?? { reps: 1, holdSeconds: 0 };
    this.#asked = 'stopped';
    const camera = (this.#camera ??= shareCamera(openSource(null)));
    // One worker for all: it makes the outline where any of them needs it.
    const silhouette = this.#programme.items.some(
      ({ exerciseId }) => findExercise(exerciseId)?.silhouette,
    );
    const tracker = (this.#tracker ??= shareTracker(silhouette));
    this.#run?.close();
    const run: LiveRun = new LiveRun(
      exercise,
      'camera',
      'usual',
      {
        goal: { reps, holdSeconds },
        source: camera.lease(),
        createTracker: tracker.lease,
        resting: () => this.#flow.kind !== 'set',
        onRestWish: (wish) => {
          this.#sound('heard');
          this.ask(wish);
        },
        onCommand: (command) => this.#heard(command),
        onEnded: (end, sessionId) => this.#setEnded(run, step, end, sessionId),
      },
      () => this.#begin(step),
    );
    this.#run = run;
    if (this.#flow.kind === 'set') this.#begun.add(run);
  }

  #heard(command: SetCommand): void {
    if (command === 'next') this.#asked = 'left';
  }

  #setEnded(run: LiveRun, step: ProgrammeStep, end: SessionEnd, sessionId: string | null): void {
    if (this.#run !== run || this.#closed) {
      this.#noteLeft(run, step, sessionId);
      return;
    }
    const reported = end === 'finished' || end === 'hurt' ? end : this.#asked;
    // A lost camera: the notice stands on the screen, and the set is begun again from there.
    const ended: ProgrammeSetEnd = end === 'camera-lost' ? 'stopped' : reported;
    const { count, visibility } = run.live;
    const set = {
      ...step,
      sessionId: run.notKept ? null : sessionId,
      end: ended,
      count: visibility === 'not-visible' ? 0 : count,
    };
    this.#keep(withSet(this.#programme, set, Date.now(), isKnown));
    if (end === 'camera-lost') return;
    this.#lastExercise = run.exercise;
    run.close();
    this.#run = null;
    const next = nextStep(this.#programme, isKnown);
    const now = performance.now();
    this.#change(
      ended === 'stopped'
        ? { kind: 'over', stopped: true }
        : afterSet(next, ended === 'hurt', now, settings.values.restSeconds * 1000),
    );
  }

  /** What was only looked out for leaves no trace; a set that the page was left in does. */
  #noteLeft(run: LiveRun, step: ProgrammeStep, sessionId: string | null): void {
    if (sessionId === null) return;
    if (!this.#begun.has(run)) void deleteSession(database, sessionId).catch(() => undefined);
    else if (this.#closed) {
      const set = { ...step, sessionId, end: 'stopped', count: run.live.count } as const;
      this.#keep(withSet(this.#programme, set, Date.now(), isKnown));
    }
  }

  #keep(programme: ProgrammeRecord): void {
    this.#programme = programme;
    keepProgramme(programme).catch(() => (this.#notKept = true));
  }

  #tick(): void {
    const now = performance.now();
    const { flow } = this;
    if (flow.kind !== 'rest') return;
    const before = this.secondsLeft;
    this.#leftMs = restLeftMs(flow, now);
    const after = this.secondsLeft;
    if (after < before && after > 0 && after <= tickSeconds) this.#sound('tick');
    this.#looking = looksAhead(flow, now);
    if (this.#looking && this.#run === null) this.#begin(flow.step);
    const live = this.#run?.live;
    const ready = live !== undefined && (live.stage === 'moving' || live.countIn !== null);
    // A camera that went away in the rest is told of where the set is.
    const failed = this.#run?.problem != null;
    const then = failed ? ({ kind: 'set', step: flow.step } as const) : afterTime(flow, now, ready);
    if (then !== flow) this.#change(then);
  }

  /** Goes over to another state: with its sound, its words, and the camera where it is needed. */
  #change(to: FlowState): void {
    const from = this.#flow;
    this.#flow = to;
    this.#looking = false;
    if (to.kind === 'set') {
      this.#voice.stop();
      if (this.#run === null) this.#begin(to.step);
      else this.#begun.add(this.#run);
      return;
    }
    const pausedNow = to.kind === 'rest' && to.pausedMs !== null;
    if (this.#run !== null && (to.kind !== 'rest' || pausedNow)) {
      const early = this.#run;
      this.#run = null;
      early.close();
    }
    if (to.kind === 'rest') {
      this.#leftMs = restLeftMs(to, performance.now());
      if (from.kind === 'rest') this.#say(pausedNow ? words.today.rest.paused : null);
      else {
        this.#sound('finished');
        this.#say(this.announcement(to.step));
      }
    } else if (to.kind === 'asking') {
      this.#say(`${words.live.hurtSaid} ${words.today.hurt.said}`);
    } else {
      this.#sound('finished');
      this.#end();
    }
  }

  /** Speaks a sentence of the session's end, which is put together from what was recorded. */
  say(text: string): void {
    this.#say(text);
  }

  #say(text: string | null): void {
    if (text === null) this.#voice.stop();
    else if (settings.values.voice) this.#voice.say(text);
  }

  #sound(name: 'tick' | 'finished' | 'heard'): void {
    if (settings.values.sounds) this.#sounds.play(name);
  }

  #letGo(): void {
    this.#run?.close();
    this.#run = null;
    this.#tracker?.close();
    this.#tracker = null;
    this.#camera?.stop();
    this.#camera = null;
  }

  #end(): void {
    clearInterval(this.#timer);
    this.#letGo();
    this.#letScreenSleep();
  }
}
