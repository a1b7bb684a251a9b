import type { Exercise } from '../exercise/schema';
import type { Body } from '../motion/body';
import { median } from '../motion/median';
import type { FaultNotice, FormEvent, Phase, Rep, Side, SightProblem } from './events';
import type { Breath } from '../motion/breath';
import { createBreathWatch } from './breath-watch';
import { createCalibratedMovement } from './calibrated-movement';
import type { CalibrationWord, LearntCalibration } from './calibration';
import { createFaultWatch } from './fault-watch';
import type { HoldState } from './hold-clock';
import { createHoldSway } from './hold-sway';
import { createHoldWatch, isHeld } from './hold-watch';
import { createMedianOfFive, movementSample, type MovementSample } from './movement-signal';
import { createLeaveGate, createStartGate } from './position-gate';
import { createPostureCheck, type WrongPosture } from './posture-check';
import { createRepMachine, speedWindowMs, type Movement } from './rep-machine';
import { createRunningStart } from './running-start';
import { viewNeeds } from './set-up-problems';
import { createSightWatch, sightProblem } from './sight-watch';
import { createVanishedLimb } from './vanished-limb';
import { createTempoWatch, peakOverMean, speedLimitFor } from './tempo-watch';

/** Nobody was measured for this long: counting starts anew from the start position. */
const unseenStopsMs = 3000;
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

/** What has happened in the rep that is going on. */
interface RepSoFar {
  /** Something hindered the view: the rep counts as doubtful, and nothing in it is praised. */
  doubtful: boolean;
  tooFast: boolean;
  jerky: boolean;
  faults: FaultNotice[];
}

const newRep = (): RepSoFar => ({
  doubtful: false,
  tooFast: false,
  jerky: false,
  faults: [],
});

/**
 * Watches one set of one exercise: bodies in, events out. Holds no clock: the same bodies give the
 * same events. Judges two frames late, because it looks at both neighbours of a frame.
 */
export function createChecker(exercise: Exercise, goal: SetGoal) {
  const { movement, tempo } = exercise;
  const steady = createMedianOfFive();
  const vanished = createVanishedLimb(movement);
  const startGate = createStartGate(exercise);
  const runningStart = createRunningStart(exercise);
  const leaveGate = createLeaveGate(exercise);
  const sight = createSightWatch();
  const needs = viewNeeds(exercise);
  const machine = createRepMachine(movement, goal.usualRange);
  const tempoWatch = createTempoWatch(exercise);
  const faults = createFaultWatch(exercise);
  const sway = createHoldSway();
  const holdTargetMs = exercise.hold ? goal.holdSeconds * 1000 : 0;
  const holds = createHoldWatch(exercise, holdTargetMs);
  const calibrated = createCalibratedMovement(
    exercise,
    goal.reps,
    goal.unattended ?? false,
    goal.calibrations,
  );
  const breath = createBreathWatch(exercise);
  const posture = createPostureCheck(exercise);

  let counting = false;
  let count = 0;
  let done = false;
  let current = newRep();
  let lastSide: Side = 'both';
  let lastKnownMs = 0;
  /** The view has moved, and the start position has not been held in the new one. */
  let lookingAgain = false;
  /** Poses do not carry what the movement is judged by. */
  let blind = false;
  let hiddenMs = -Infinity;
  let source: MovementSample['source'] = null;
  let lastEndMs = -Infinity;
  /** The person was counted or led, and has not got up since. */
  let begun = false;
  const reportedStarts = new Map<number, number>();
  let state: CheckerState = {
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
    breath: breath.state(),
  };

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

  function reportRep(own: Movement, timestampMs: number, events: FormEvent[]): void {
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
    const doubtful = own.doubtful || current.doubtful || leaveGate.isOut();
    // A partial rep that is adopted later comes again, and keeps the start under which it is known.
    const known = reportedStarts.get(own.startMs);
    const startMs = known ?? Math.max(own.startMs, lastEndMs);
    reportedStarts.set(own.startMs, startMs);
    lastEndMs = own.endMs;
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
      doubtful: doubtful || own.side === 'unknown',
      tooFast: current.tooFast || rushed,
      jerky: current.jerky,
      faults: [...current.faults, ...noticed],
    };
    if (!own.partial) lastSide = own.side;
    events.push({ kind: 'rep', timestampMs, rep });
    current = newRep();
    if (!done && count >= goal.reps) {
      done = true;
      events.push({ kind: 'set-done', timestampMs });
    }
  }

  function abandon(timestampMs: number, events: FormEvent[]): void {
    holds.finish(timestampMs, state.side, null, events);
    current = newRep();
  }

  function watchMovement(sample: MovementSample, events: FormEvent[]): void {
    const { timestampMs, body } = sample;
    const step = machine.next(sample);
    if (step.began) {
      faults.nextRep();
      current.faults = [];
    }
    if (sight.problem() !== null) current.doubtful = true;
    if (step.phase !== state.phase) {
      events.push({ kind: 'phase', timestampMs, phase: step.phase, side: step.side });
    }
    const phase = step.beginning ? 'out' : step.phase;
    // Where the other limb takes over, the value leaps and nobody has moved.
    if (!sample.clear || sample.source !== source) hiddenMs = timestampMs;
    source = sample.source;
    // Who reaches further than before is not faster for it.
    const range = machine.speedRange();
    const own = step.speed === null ? null : (step.speed * machine.reach()) / range;
    const speed = timestampMs - hiddenMs > speedWindowMs ? own : null;
    const pace = tempoWatch.next(timestampMs, phase, step.progress, speed, range);
    if (pace.tooFast) {
      current.tooFast = true;
      const limit = speedLimitFor(tempo, range);
      events.push({ kind: 'too-fast', timestampMs, speed: Math.abs(own ?? 0), limit });
    }
    if (pace.jerky) {
      current.jerky = true;
      events.push({ kind: 'jerky', timestampMs });
    }
    const noticed = faults.next(body, step.phase, step.progress);
    const unsteady = sway.next(timestampMs, step.phase === 'hold', step.progress);
    for (const fault of exercise.faults) {
      const known = current.faults.some((notice) => notice.id === fault.id);
      if (fault.rule !== 'wobble' || known || unsteady === null) continue;
      if (unsteady > (fault.max ?? Infinity)) {
        noticed.push({ id: fault.id, timestampMs, value: unsteady });
      }
    }
    for (const fault of noticed) {
      current.faults.push(fault);
      events.push({ kind: 'fault', timestampMs, fault });
    }
    const hold = holds.next(sample, step, !current.doubtful, events);
    for (const own of step.finished) reportRep(own, timestampMs, events);
    if (step.voided) abandon(timestampMs, events);
    state = {
      ...state,
      count,
      side: step.side,
      phase: step.phase,
      progress: step.progress,
      value: sample.value,
      hold: step.finished.length > 0 ? null : hold,
    };
  }

  function watchStart(
    sample: MovementSample,
    problem: SightProblem | null,
    events: FormEvent[],
  ): void {
    state = { ...state, progress: null, value: sample.value, hold: null, phase: 'rest' };
    // From the side a leg that is lifted to the front looks like one that is lifted sideways.
    if (problem === 'turn-front-on') return;
    const held = startGate.next(sample);
    if (!held) {
      makeUp(sample, events);
      return;
    }
    const bodies = held.map((entry) => entry.body);
    faults.settle(bodies);
    if (!calibrated.start(sample.timestampMs, events, bodies)) return;
    const rest = median(held.map((entry) => entry.value ?? movement.rest)) as number;
    begin(rest, sample.timestampMs, events);
  }

  /** Who is led is not counted; what goes wrong at rest can be seen all the same. */
  function watchLed(sample: MovementSample, events: FormEvent[]): void {
    if (events.some((event) => event.kind === 'pace' && event.step === 'out')) faults.nextRep();
    for (const fault of faults.next(sample.body, 'rest', null)) {
      events.push({ kind: 'fault', timestampMs: sample.timestampMs, fault });
    }
  }

  function begin(rest: number, timestampMs: number, events: FormEvent[]): void {
    machine.settle(rest);
    faults.nextRep();
    leaveGate.clear();
    runningStart.clear();
    counting = true;
    events.push({ kind: 'ready', timestampMs });
  }

  /** Counts what somebody did who began at once. What it was like is past, and is not called out. */
  function makeUp(sample: MovementSample, events: FormEvent[]): void {
    const begun = runningStart.next(sample);
    if (!begun) return;
    faults.settle(begun.samples.slice(0, 1).map((entry) => entry.body));
    begin(begun.rest, sample.timestampMs, events);
    const past: FormEvent[] = [];
    for (const earlier of begun.samples) watchMovement(earlier, past);
    for (const event of past) {
      const counts = event.kind === 'rep' || event.kind === 'set-done';
      if (counts) events.push({ ...event, timestampMs: sample.timestampMs });
    }
  }

  /** Counting, calibration and pace end; the start position is awaited again. */
  function startOver(timestampMs: number, events: FormEvent[]): void {
    machine.drop();
    abandon(timestampMs, events);
    counting = false;
    calibrated.startOver();
    breath.moved();
    leaveGate.clear();
    startGate.clear();
    runningStart.clear();
    if (state.phase !== 'rest') {
      events.push({ kind: 'phase', timestampMs, phase: 'rest', side: state.side });
    }
  }

  function watchBreath(sample: MovementSample, events: FormEvent[]): void {
    for (const fault of breath.next(sample.body, calibrated.press(sample.value))) {
      if (counting) current.faults.push(fault);
      events.push({ kind: 'fault', timestampMs: sample.timestampMs, fault });
    }
  }

  function judge(sample: MovementSample): FormEvent[] {
    const events: FormEvent[] = [];
    const { timestampMs, body } = sample;
    const known = sample.value !== null || (calibrated.needed && !counting);
    const active = counting || calibrated.isLeading();
    const moved = active && body.view === 'moved';
    lookingAgain = (lookingAgain && !active) || moved;
    const inView = sightProblem(body, known || blind, needs);
    const seen = inView ?? (blind ? 'engine-blind' : null);
    const problem = seen ?? (lookingAgain ? 'view-moved' : null);
    const change = sight.next(timestampMs, problem);
    if (change === 'found') events.push({ kind: 'sight-found', timestampMs });
    else if (change) events.push({ kind: 'sight-lost', timestampMs, problem: change.lost });
    if (known || lastKnownMs === 0) lastKnownMs = timestampMs;
    const { wrong, up } = posture.next(body);
    if (active) begun = true;
    const gotUp = begun && up && !done;
    const left = active && (leaveGate.next(body) || gotUp);
    if (left) events.push({ kind: 'left-position', timestampMs });
    if (gotUp) {
      begun = false;
      events.push({ kind: 'got-up', timestampMs });
    }
    const unseen = blind || timestampMs - lastKnownMs > unseenStopsMs;
    if (left || moved || (active && unseen)) startOver(timestampMs, events);
    if (counting) watchMovement(sample, events);
    else if (calibrated.lead(timestampMs, events)) watchLed(sample, events);
    else if (body.view === 'steady' && !blind) watchStart(sample, problem, events);
    if (counting || calibrated.isPacing()) watchBreath(sample, events);
    state = {
      ...state,
      judgedMs: timestampMs,
      counting,
      leading: calibrated.isLeading(),
      sight: sight.problem(),
      wrongPosture: counting || calibrated.isLeading() ? null : wrong,
      count,
      visibility: calibrated.word(),
      led: calibrated.led(),
      breath: breath.state(),
    };
    return events;
  }

  return {
    /** @param body time stamps must grow from call to call */
    next(body: Body): FormEvent[] {
      const events = calibrated.listen(body);
      const sample = steady.next(
        vanished.next(movementSample(body, movement, calibrated.value(body))),
      );
      return sample ? [...events, ...judge(sample)] : events;
    },
    /** The source has ended: judges what was waiting and closes what is complete. */
    end(): FormEvent[] {
      const events: FormEvent[] = [];
      let lastMs = 0;
      for (const sample of steady.rest()) {
        events.push(...judge(sample));
        lastMs = sample.timestampMs;
      }
      if (!counting) return events;
      for (const own of machine.end(holds.heldMs())) reportRep(own, lastMs, events);
      abandon(lastMs, events);
      return events;
    },
    state: (): CheckerState => state,
    /**
     * Stops counting, leading and the hold clock: what is counted stays, and it goes on by itself
     * once the start position is held.
     */
    standBy(timestampMs: number): FormEvent[] {
      const events: FormEvent[] = [];
      startOver(timestampMs, events);
      state = {
        ...state,
        counting: false,
        leading: false,
        phase: 'rest',
        progress: null,
        hold: null,
      };
      return events;
    },
    /** Whether poses lack what the movement is judged by: then nothing is counted, and it is said. */
    setBlind(value: boolean): void {
      blind = value;
    },
    /** Asks for the person's two positions again, where the exercise needs them. */
    recalibrate(): void {
      if (!calibrated.needed) return;
      calibrated.recalibrate();
      counting = false;
      machine.drop();
      startGate.clear();
    },
    /** The person's two positions as they were learnt in this set; null when they were not. */
    learnt: (): LearntCalibration | null => calibrated.learnt(),
  };
}
export type Checker = ReturnType<typeof createChecker>;
