import { describe, expect, it } from 'vitest';
import { findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import { createBodyTracker } from '../motion/body-tracker';
import { drawnBelly } from '../motion/testing/drawn-silhouette';
import { lying, stickPose } from '../motion/testing/stick-person';
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
function obedient(depth: number, { seconds = 70, unattended = false, presses = 3 } = {}) {
  const tracker = createBodyTracker();
  const checker = createChecker(pelvicTilt, { reps: 3, holdSeconds: 2, unattended });
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
  return { events, state: checker.state() };
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

  it('counts nothing while somebody only breathes', () => {
    const { events, state } = obedient(sinks, { presses: 0 });
    expect(state).toMatchObject({ visibility: 'clear', count: 0 });
    expect(kinds(events)).not.toContain('rep');
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
