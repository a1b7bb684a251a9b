import { describe, expect, it } from 'vitest';
import { findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import type { Body } from '../motion/body';
import { createBodyTracker } from '../motion/body-tracker';
import { drawnBelly } from '../motion/testing/drawn-silhouette';
import { emptyPose, lying, stickPose } from '../motion/testing/stick-person';
import { calibrationStepMs, createCalibration, type LearntCalibration } from './calibration';
import { createChecker } from './checker';
import type { FormEvent } from './events';
import { minimumJerk, planned } from './testing/simulated-movement';

const pelvicTilt = findExercise('pelvic-tilt') as Exercise;
const place = { hip: { x: 0.5, y: 0.6 }, trunk: 0.35 };

/** How far the belly sinks when the back is pressed down, in trunks: a centimetre and a half. */
const sinks = 0.03;

/**
 * Somebody who does what is asked: presses when asked to, lies relaxed when asked to, and does
 * three presses of two seconds once counting has begun. Breathes all the while.
 * @param depth how far the belly sinks in a press, in trunks
 */
function obedient(
  depth: number,
  { seconds = 70, unattended = false, presses = 3, calibrations = [] as LearntCalibration[] } = {},
) {
  const tracker = createBodyTracker();
  const checker = createChecker(pelvicTilt, { reps: 3, holdSeconds: 2, unattended, calibrations });
  const rep = { restS: 2.5, outS: 2, holdS: 2.5, backS: 2, top: 1 };
  const { excursion } = planned(Array.from({ length: presses }, () => rep));
  const events: FormEvent[] = [];
  let askedMs = 0;
  let from = 0;
  let to = 0;
  let readyMs: number | null = null;
  for (let at = 0; at < seconds * 1000; at += 1000 / 15) {
    const asked = from + (to - from) * minimumJerk((at - askedMs) / 1500);
    const pressed = readyMs === null ? asked : excursion((at - readyMs) / 1000);
    const height = 0.25 + 0.003 * Math.sin((2 * Math.PI * at) / 4100);
    const silhouette = drawnBelly({ ...place, height, sunk: depth * pressed });
    const body = tracker.next(stickPose(lying, { timestampMs: at, silhouette, ...place }));
    for (const event of checker.next(body)) {
      events.push(event);
      if (event.kind === 'ready') readyMs = at;
      if (event.kind === 'calibration') {
        from = asked;
        to = event.step === 'press' ? 1 : 0;
        askedMs = at;
      }
    }
  }
  return { events, state: checker.state(), checker };
}

const kinds = (events: readonly FormEvent[]) =>
  events.map((event) =>
    event.kind === 'calibration' || event.kind === 'pace' ? event.step : event.kind,
  );

describe('pelvic tilt', () => {
  it('learns both positions, tests them, and counts presses', () => {
    const { events, state } = obedient(sinks);
    const asked = kinds(events).filter((kind) => ['relax', 'press', 'done'].includes(kind));
    expect(asked).toEqual(['relax', 'press', 'relax', 'press', 'done']);
    expect(state.visibility).toBe('clear');
    const reps = events.flatMap((event) => (event.kind === 'rep' ? [event.rep] : []));
    expect(reps.map((rep) => [rep.number, rep.side, rep.partial])).toEqual([
      [1, 'both', false],
      [2, 'both', false],
      [3, 'both', false],
    ]);
    for (const rep of reps) {
      expect(Math.abs(rep.range - 1)).toBeLessThan(0.2);
      expect(Math.abs(rep.holdMs - 2500)).toBeLessThan(500);
    }
    expect(state).toMatchObject({ count: 3, led: null });
  });

  it('tells in the end how the person breathed', () => {
    const told = obedient(sinks, { seconds: 90 }).checker.end();
    const breaths = told.find((event) => event.kind === 'breaths');
    // One in 4.1 s, and two that teach the rate first.
    expect(Math.abs((breaths?.perMinute ?? NaN) - 60 / 4.1)).toBeLessThan(1.2);
    expect(breaths?.count).toBeGreaterThanOrEqual(5);
    expect(breaths?.timestampMs).toBeGreaterThan(89_000);
  });

  it('counts nothing while somebody only breathes', () => {
    const { events, state } = obedient(sinks, { presses: 0 });
    expect(state).toMatchObject({ visibility: 'clear', count: 0 });
    expect(kinds(events)).not.toContain('rep');
  });

  it('knows the positions from last time, asks for nothing, and counts the same', () => {
    const learnt = obedient(sinks).checker.learnt() as LearntCalibration;
    const { events, state, checker } = obedient(sinks, { calibrations: [learnt], seconds: 40 });
    const said = kinds(events).filter((kind) => ['relax', 'press', 'done', 'known'].includes(kind));
    expect(said).toEqual(['known']);
    expect(state).toMatchObject({ visibility: 'clear', count: 3 });
    expect(checker.learnt()).toBeNull();
  });

  it('asks again when that is wished', () => {
    const learnt = obedient(sinks).checker.learnt() as LearntCalibration;
    const { checker } = obedient(sinks, { calibrations: [learnt], seconds: 10 });
    checker.recalibrate();
    const tracker = createBodyTracker();
    const silhouette = drawnBelly({ ...place, height: 0.25 });
    const asked = Array.from({ length: 30 }, (_, i) => 10_000 + i * 67).flatMap((timestampMs) =>
      checker.next(tracker.next(stickPose(lying, { timestampMs, silhouette, ...place }))),
    );
    expect(kinds(asked)).toContain('relax');
    expect(kinds(asked)).not.toContain('known');
  });

  it('asks and leads no longer once nobody is there', () => {
    const { checker } = obedient(sinks, { seconds: 8 });
    expect(checker.state().leading).toBe(true);
    const tracker = createBodyTracker();
    const gone = Array.from({ length: 75 }, (_, i) =>
      checker.next(tracker.next(emptyPose(8000 + i * 67))),
    ).flat();
    expect(kinds(gone)).toContain('sight-lost');
    expect(checker.state().leading).toBe(false);
  });

  it('says that it cannot see a press that does not show, and leads through the set', () => {
    const { events, state } = obedient(0);
    expect(state.visibility).not.toBe('clear');
    expect(kinds(events)).not.toContain('ready');
    expect(kinds(events)).not.toContain('rep');
    const led = kinds(events).filter((kind) => ['out', 'hold', 'back', 'set-done'].includes(kind));
    const round = ['out', 'hold', 'back'];
    expect(led).toEqual([...round, ...round, ...round, 'set-done']);
    expect(state).toMatchObject({ count: 0, led: 3 });
  });

  it('in a recording, where nobody can be asked, says that it cannot see, once', () => {
    const { events, state } = obedient(sinks, { unattended: true, seconds: 10 });
    expect(kinds(events)).toEqual(['visibility']);
    expect(state).toMatchObject({ visibility: 'not-visible', count: 0, led: null });
  });
});

/** Somebody lying in one frame, with a thigh that the silhouette shows. */
function lyingBody({ pressed = 0, breath = 0, slide = 0, kneeShift = 0, x = 0.5, at = 0 }): Body {
  const [kneeX, kneeY] = lying['knee'] as readonly [number, number];
  const knee = [kneeX + kneeShift, kneeY] as const;
  const hip = { x: x + slide * place.trunk, y: place.hip.y };
  const drawn = { hip, trunk: place.trunk, height: 0.25 + breath, sunk: sinks * pressed, knee };
  const silhouette = drawnBelly(drawn);
  const joints = { ...lying, knee };
  return createBodyTracker().next(
    stickPose(joints, { timestampMs: at, silhouette, hip, trunk: place.trunk }),
  );
}

/** A centimetre and a half of breath, in trunks from the middle. */
const breathing = (at: number) => 0.015 * Math.sin((2 * Math.PI * at) / 4100);

/** A calibration with somebody who does as asked and breathes on. */
function calibrated(x = 0.5, seenUntilMs = Infinity) {
  const calibration = createCalibration('pelvic-tilt');
  let asked = 0;
  let from = 0;
  let askedMs = 0;
  for (let at = 0; at < 4 * calibrationStepMs + 500; at += 1000 / 7.5) {
    const pressed = from + (asked - from) * minimumJerk((at - askedMs) / 1500);
    const body = lyingBody({ pressed, breath: breathing(at), at, x });
    const seen = at < seenUntilMs ? body : { ...body, silhouette: null };
    for (const event of calibration.next(seen)) {
      if (event.kind !== 'calibration') continue;
      from = asked;
      asked = event.step === 'press' ? 1 : 0;
      askedMs = at;
    }
  }
  return calibration;
}

describe('the score of a calibration, where one press is 1', () => {
  const calibration = calibrated();
  const score = (how: Parameters<typeof lyingBody>[0]) => calibration.score(lyingBody(how)) ?? NaN;
  const still = score({});

  it('runs from 0 to 1', () => {
    expect(calibration.word()).toBe('clear');
    expect(Math.abs(still)).toBeLessThan(0.05);
    expect(Math.abs(score({ pressed: 1 }) - 1)).toBeLessThan(0.05);
    expect(Math.abs(score({ pressed: 0.5 }) - 0.5)).toBeLessThan(0.15);
  });

  it('hears breathing by 0.04 at most', () => {
    for (const breath of [-0.015, -0.007, 0.007, 0.015]) {
      expect(Math.abs(score({ breath }) - still)).toBeLessThan(0.04);
    }
  });

  it('hears a slide of a centimetre by 0.02 at most, once the axes have followed', () => {
    for (const slide of [0.02, -0.02]) {
      let after = NaN;
      for (let frame = 0; frame < 12; frame++) after = score({ slide });
      expect(Math.abs(after - still)).toBeLessThan(0.02);
    }
  });

  it('hears the knees by 0.06 at most when they shift by two centimetres', () => {
    for (let frame = 0; frame < 12; frame++) score({});
    for (const kneeShift of [0.04, -0.04]) {
      expect(Math.abs(score({ kneeShift }) - still)).toBeLessThan(0.06);
    }
  });
});

it('is not clear where the second press, which tests it, was out of sight', () => {
  const calibration = calibrated(0.5, 3 * calibrationStepMs);
  expect(calibration.word()).toBe('not-visible');
  expect(calibration.learnt()).toBeNull();
});

it('keeps nothing of what is to be learnt anew', () => {
  const calibration = calibrated();
  expect(calibration.learnt()).not.toBeNull();
  calibration.forget();
  expect(calibration.learnt()).toBeNull();
});

describe('what was learnt earlier', () => {
  const learnt = calibrated().learnt() as LearntCalibration;
  const relaxed = (x = 0.5) => [0, 67, 133].map((at) => lyingBody({ at, x }));

  it('is used again from the same place, from where the person lies now', () => {
    const again = createCalibration('pelvic-tilt', [learnt]);
    expect(again.recall(relaxed(0.54))).toBe(true);
    expect(again.word()).toBe('clear');
    expect(again.learnt()).toBeNull();
    expect(Math.abs(again.score(lyingBody({ x: 0.54 })) ?? NaN)).toBeLessThan(0.05);
    const pressed = again.score(lyingBody({ x: 0.54, pressed: 1 })) ?? NaN;
    expect(Math.abs(pressed - 1)).toBeLessThan(0.15);
  });

  it('survives being kept as JSON', () => {
    const kept = JSON.parse(JSON.stringify(learnt)) as LearntCalibration;
    const again = createCalibration('pelvic-tilt', [kept]);
    expect(again.recall(relaxed())).toBe(true);
  });

  it('is not used from another place, for another exercise, or once it was forgotten', () => {
    expect(createCalibration('pelvic-tilt', [learnt]).recall(relaxed(0.8))).toBe(false);
    expect(createCalibration('bridge', [learnt]).recall(relaxed())).toBe(false);
    const forgetful = createCalibration('pelvic-tilt', [learnt]);
    forgetful.forget();
    expect(forgetful.recall(relaxed())).toBe(false);
    expect(createCalibration('pelvic-tilt', [learnt]).recall([])).toBe(false);
  });
});
