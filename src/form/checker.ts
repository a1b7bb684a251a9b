import type { Exercise } from '../exercise/schema';
import type { Body } from '../motion/body';
import { median } from '../motion/median';
import { createBackWatch } from './back-watch';
import { createBreathWatch } from './breath-watch';
import { createCalibratedMovement } from './calibrated-movement';
import type { LearntCalibration } from './calibration';
import type { FormEvent, SightProblem } from './events';
import { createFaultWatch } from './fault-watch';
import { createFormSight } from './form-sight';
import { createHoldSwings } from './hold-swings';
import { createHoldWatch } from './hold-watch';
import { createMedianOfFive, movementSample, type SteadiedSample } from './movement-signal';
import { createLeaveGate, createStartGate } from './position-gate';
import { createPostureCheck } from './posture-check';
import { createRepMachine, speedWindowMs, type Movement } from './rep-machine';
import { createRepReport } from './rep-report';
import { createRunningStart } from './running-start';
import { stateBefore, type CheckerState, type SetGoal } from './set-state';
import { viewNeeds } from './set-up-problems';
import { createSideRest } from './side-rest';
import { createSightWatch, sightProblem } from './sight-watch';
import { createTempoWatch, speedLimitFor } from './tempo-watch';
import { createVanishedLimb } from './vanished-limb';

/** Nobody was measured for this long: counting starts anew from the start position. */
const unseenStopsMs = 3000;
/** A rep in which the limb was taken for its neighbour for longer than this is doubtful. */
const mostWaveringMs = 1200;

/**
 * Watches one set of one exercise: bodies in, events out. Holds no clock: the same bodies give the
 * same events. Judges two frames late, because it looks at both neighbours of a frame.
 */
export function createChecker(exercise: Exercise, goal: SetGoal) {
  const { movement, tempo } = exercise;
  const steady = createMedianOfFive(movement);
  const vanished = createVanishedLimb(movement);
  const sideRest = createSideRest(movement);
  const startGate = createStartGate(exercise);
  const runningStart = createRunningStart(exercise);
  const leaveGate = createLeaveGate(exercise);
  const sight = createSightWatch();
  const needs = viewNeeds(exercise);
  const machine = createRepMachine(movement, goal.usualRange);
  const tempoWatch = createTempoWatch(exercise);
  const faults = createFaultWatch(exercise);
  const unsteady = exercise.faults
    .filter(({ rule }) => rule === 'wobble')
    .map(({ id, max }) => ({ id, swings: createHoldSwings(max ?? Infinity) }));
  const holdTargetMs = exercise.hold ? goal.holdSeconds * 1000 : 0;
  const holds = createHoldWatch(exercise, holdTargetMs);
  const reps = createRepReport(exercise, { reps: goal.reps, holdTargetMs }, machine, holds);
  const calibrated = createCalibratedMovement(
    exercise,
    goal.reps,
    goal.unattended ?? false,
    goal.calibrations,
  );
  const breath = createBreathWatch(exercise);
  const back = createBackWatch(exercise);
  const formSight = createFormSight();
  const posture = createPostureCheck(exercise);

  let counting = false;
  let lastKnownMs = 0;
  /** The view has moved, and the start position has not been held in the new one. */
  let lookingAgain = false;
  /** Poses do not carry what the movement is judged by. */
  let blind = false;
  let hiddenMs = -Infinity;
  /** When the movement was watched last. */
  let movedMs = 0;
  let source: SteadiedSample['source'] = null;
  /** The person was counted or led, and has not got up since. */
  let begun = false;
  let state = stateBefore(breath.state());

  function finishReps(
    finished: readonly Movement[],
    timestampMs: number,
    events: FormEvent[],
  ): void {
    if (finished.length > 0) reps.current().backHalves = back.halves();
    for (const own of finished) reps.finish(own, timestampMs, leaveGate.isOut(), events);
  }

  function watchMovement(sample: SteadiedSample, events: FormEvent[]): void {
    const { timestampMs, body } = sample;
    const step = machine.next(sample, holds.isWhole());
    if (step.newRest !== null) faults.restAt(step.newRest);
    if (step.began) {
      faults.nextRep();
      back.nextRep();
      reps.current().faults = [];
    }
    back.next(body, step.phase, step.progress);
    // What happens at rest belongs to no rep.
    if (step.phase === 'rest' && !step.beginning && step.finished.length === 0 && !step.voided) {
      reps.atRest();
    }
    const rep = reps.current();
    if (sample.wavers && step.phase !== 'rest') rep.waveredMs += timestampMs - movedMs;
    movedMs = timestampMs;
    if (sight.problem() !== null) reps.forgetSide();
    if (sight.problem() !== null || rep.waveredMs > mostWaveringMs) rep.doubtful = true;
    if (step.phase !== state.phase) {
      events.push({ kind: 'phase', timestampMs, phase: step.phase, side: step.side });
    }
    const phase = step.beginning ? 'out' : step.phase;
    // Where the other limb takes over, the value leaps and nobody has moved.
    if (!sample.clear || sample.wavers || sample.source !== source) hiddenMs = timestampMs;
    source = sample.source;
    // Who reaches further than before is not faster for it.
    const range = machine.speedRange();
    const hidden = timestampMs - hiddenMs <= speedWindowMs;
    const inRange = (speed: number | null) =>
      speed === null || hidden ? null : (speed * machine.reach()) / range;
    const [speed, newest] = [inRange(step.speed), inRange(step.quickSpeed)];
    const pace = tempoWatch.next(timestampMs, phase, step.progress, speed, range, newest);
    if (pace.tooFast) {
      reps.current().tooFast = true;
      const limit = speedLimitFor(tempo, range);
      events.push({ kind: 'too-fast', timestampMs, speed: Math.abs(newest ?? 0), limit });
    }
    if (pace.jerky) {
      reps.current().jerky = true;
      events.push({ kind: 'jerky', timestampMs });
    }
    const noticed = faults.next(body, step.phase, step.progress);
    if (step.phase !== 'rest' && !faults.mayBlame()) rep.formUnknown = true;
    const seen = sample.clear && !sample.wavers;
    const raw = seen ? machine.progressOf(sample.raw) : null;
    for (const { id, swings } of unsteady) {
      const value = swings.next(timestampMs, step.phase !== 'rest', raw, sample.source);
      const known = reps.current().faults.some((notice) => notice.id === id);
      if (value !== null && !known && faults.mayBlame()) noticed.push({ id, timestampMs, value });
    }
    for (const fault of noticed) {
      reps.current().faults.push(fault);
      events.push({ kind: 'fault', timestampMs, fault });
    }
    const hold = holds.next(sample, step, !reps.current().doubtful, events);
    finishReps(step.finished, timestampMs, events);
    if (step.voided) {
      reps.abandon(timestampMs, state.side, events);
      if (sample.value === null) reps.forgetSide();
    }
    state = {
      ...state,
      count: reps.count(),
      side: step.side,
      phase: step.phase,
      progress: step.progress,
      value: sample.value,
      hold: step.finished.length > 0 ? null : hold,
    };
  }

  function watchStart(
    sample: SteadiedSample,
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
    sideRest.learn(bodies, rest);
    begin(rest, sample.timestampMs, events);
  }

  /** Who is led is not counted; what goes wrong at rest can be seen all the same. */
  function watchLed(sample: SteadiedSample, events: FormEvent[]): void {
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
  function makeUp(sample: SteadiedSample, events: FormEvent[]): void {
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
    reps.abandon(timestampMs, state.side, events);
    reps.forgetSide();
    counting = false;
    calibrated.startOver();
    sideRest.forget();
    breath.moved();
    back.moved();
    leaveGate.clear();
    startGate.clear();
    runningStart.clear();
    if (state.phase !== 'rest') {
      events.push({ kind: 'phase', timestampMs, phase: 'rest', side: state.side });
    }
  }

  function watchBreath(sample: SteadiedSample, events: FormEvent[]): void {
    for (const fault of breath.next(sample.body, calibrated.press(sample.value))) {
      if (counting) reps.current().faults.push(fault);
      events.push({ kind: 'fault', timestampMs: sample.timestampMs, fault });
    }
  }

  /**
   * A trunk that rises or rolls looks turned away by some degrees more than it is: who began in view is
   * not told to turn in the middle of it, and then counted all the same.
   */
  function isTurnOnTheWay(problem: SightProblem | null): boolean {
    return problem === 'turn-side-on' && counting && state.phase !== 'rest' && !sight.problem();
  }

  function judge(sample: SteadiedSample): FormEvent[] {
    const events: FormEvent[] = [];
    const { timestampMs, body } = sample;
    const leads = calibrated.needed && !counting && body.points !== null;
    const known = sample.value !== null || leads;
    const active = counting || calibrated.isLeading();
    const moved = active && body.view === 'moved';
    lookingAgain = (lookingAgain && !active) || moved;
    const inView = sightProblem(body, known || blind, needs);
    const hinders = known && isTurnOnTheWay(inView) ? null : inView;
    const seen = hinders ?? (blind ? 'engine-blind' : null);
    const problem = seen ?? (lookingAgain ? 'view-moved' : null);
    const change = sight.next(timestampMs, problem);
    if (change === 'found') events.push({ kind: 'sight-found', timestampMs });
    else if (change) events.push({ kind: 'sight-lost', timestampMs, problem: change.lost });
    if (known || lastKnownMs === 0) lastKnownMs = timestampMs;
    const { wrong, up } = posture.next(body);
    if (active) begun = true;
    const gotUp = begun && up && !reps.isDone();
    const left = active && (leaveGate.next(body) || gotUp);
    if (left) events.push({ kind: 'left-position', timestampMs });
    if (gotUp) {
      begun = false;
      events.push({ kind: 'got-up', timestampMs });
    }
    const unseen = blind || timestampMs - lastKnownMs > unseenStopsMs;
    if (moved) machine.forgetReach();
    if (left || moved || (active && unseen)) startOver(timestampMs, events);
    if (counting) watchMovement(sample, events);
    else if (calibrated.lead(timestampMs, events)) watchLed(sample, events);
    else if (body.view === 'steady' && !blind) watchStart(sample, problem, events);
    if (counting || calibrated.isPacing()) watchBreath(sample, events);
    if (counting && !reps.isDone()) {
      const turned = sight.problem() === null ? faults.turnedAside() : null;
      if (formSight.next(timestampMs, turned)) events.push({ kind: 'form-hidden', timestampMs });
    }
    state = {
      ...state,
      judgedMs: timestampMs,
      counting,
      leading: calibrated.isLeading(),
      sight: sight.problem(),
      wrongPosture: counting || calibrated.isLeading() ? null : wrong,
      count: reps.count(),
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
        vanished.next(movementSample(body, movement, calibrated.value(body), sideRest.aligned)),
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
      const breaths = breath.tally();
      if (breaths) events.push({ kind: 'breaths', timestampMs: lastMs, ...breaths });
      if (!counting) return events;
      finishReps(machine.end(holds.heldMs()), lastMs, events);
      reps.abandon(lastMs, state.side, events);
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
