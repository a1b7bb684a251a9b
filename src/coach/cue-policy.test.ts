import { describe, expect, it } from 'vitest';
import { englishWords } from '../exercise/english-words';
import { exercises } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import type { FormEvent, Rep, SightProblem } from '../form/events';
import type { HoldState } from '../form/hold-clock';
import { seeded } from '../form/testing/random-numbers';
import { createCoach } from './coach';
import { cuePriorities, type Cue } from './cue';
import { repeatAfterMs } from './cue-gate';
import { praiseEveryReps } from './praise';
import { speakingMs } from './speaking-time';
import { english } from './wording';

const frameMs = 66;

interface Frame {
  readonly timestampMs: number;
  readonly events: readonly FormEvent[];
  readonly hold: HoldState | null;
}

/** Five minutes in which anything happens in any order, far more of it than in any set. */
function anything(exercise: Exercise, seed: number): Frame[] {
  const random = seeded(seed);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sights = Object.keys(english.sight) as SightProblem[];
  const ids = exercise.faults.map(({ id }) => id);
  let number = 0;
  let hold: HoldState | null = null;
  let faults: Rep['faults'] = [];
  let tooFast = false;

  function repAt(timestampMs: number): FormEvent {
    const partial = random() < 0.1;
    if (!partial) number += 1;
    const rep: Rep = {
      number: partial ? number + 1 : number,
      startMs: timestampMs - 6000,
      endMs: timestampMs,
      side: 'left',
      outMs: 2000 + 3000 * random(),
      holdMs: 1000,
      returnMs: 2000 + 3000 * random(),
      range: 60,
      rangeOfTarget: 1,
      partial,
      doubtful: random() < 0.1,
      tooFast,
      jerky: false,
      faults,
    };
    faults = [];
    tooFast = false;
    return { kind: 'rep', timestampMs, rep };
  }

  function eventAt(timestampMs: number): FormEvent {
    const id = oneOf(ids);
    const at = { timestampMs };
    const roll = random();
    if (id !== undefined && roll < 0.2) {
      const fault = { id, timestampMs, value: 1 };
      faults = [...faults, fault];
      return { kind: 'fault', ...at, fault };
    }
    if (roll < 0.3) {
      tooFast = true;
      return { kind: 'too-fast', ...at, speed: 2, limit: 1 };
    }
    if (roll < 0.35) return { kind: 'jerky', ...at };
    if (roll < 0.4) return { kind: 'sight-lost', ...at, problem: oneOf(sights) };
    if (roll < 0.43) return { kind: 'left-position', ...at };
    if (roll < 0.46) return { kind: 'ready', ...at };
    if (roll < 0.47) return { kind: 'form-hidden', ...at };
    if (roll < 0.56) {
      hold = { heldMs: 0, remainingMs: 5000, running: true };
      return { kind: 'hold-start', ...at, side: 'left' };
    }
    if (roll < 0.6) return { kind: 'hold-paused', ...at, remainingMs: 4000 * random() };
    if (roll < 0.65) return { kind: 'hold-reached', ...at };
    if (roll < 0.7) {
      const own = { startMs: 0, endMs: 1, side: 'left' as const, heldMs: 1, targetMs: 1 };
      return { kind: 'hold-end', ...at, hold: { ...own, complete: random() < 0.8 } };
    }
    return repAt(timestampMs);
  }

  return Array.from({ length: Math.floor(300_000 / frameMs) }, (_, frame) => {
    const timestampMs = frame * frameMs;
    const events = random() < 0.03 ? [eventAt(timestampMs)] : [];
    if (random() < 0.003) events.push(eventAt(timestampMs));
    if (hold) {
      const remainingMs = Math.max(0, hold.remainingMs - frameMs);
      hold = { heldMs: 5000 - remainingMs, remainingMs, running: remainingMs > 0 };
      if (remainingMs === 0 && random() < 0.1) hold = null;
    }
    return { timestampMs, events, hold };
  });
}

/** What is said in it. */
function saidIn(exercise: Exercise, frames: readonly Frame[]) {
  const words = { general: english, exercise: englishWords(exercise.id) };
  const coach = createCoach(words, exercise);
  const said: (Cue & { readonly givenMs: number })[] = [];
  for (const { timestampMs, events, hold } of frames) {
    const cue = coach.next(timestampMs, events, hold);
    if (cue) said.push({ ...cue, givenMs: timestampMs });
  }
  return said;
}

const rank = ({ priority }: Cue): number => cuePriorities.indexOf(priority);
const runs = exercises.flatMap((exercise, i) =>
  [1, 2, 3].map((seed) => {
    const frames = anything(exercise, 100 * i + seed);
    return { frames, said: saidIn(exercise, frames), exercise };
  }),
);
const pairs = runs.flatMap(({ said }) =>
  said.slice(1).map((cue, i) => [said[i] as (typeof said)[number], cue] as const),
);
/** When anything went wrong in each run. */
const wrongKinds: readonly string[] = ['fault', 'too-fast', 'jerky', 'sight-lost', 'left-position'];

describe('whatever happens', () => {
  it('there is much to say, and every priority of the coach comes up', () => {
    const heard = new Set(runs.flatMap(({ said }) => said.map(({ priority }) => priority)));
    expect([...heard].sort()).toEqual(['count', 'form', 'hold', 'praise', 'sight', 'tempo']);
    expect(pairs.length).toBeGreaterThan(1000);
  });

  it('only what is more urgent cuts into what is being said, and the count never', () => {
    const cutIns = pairs.filter(
      ([first, then]) =>
        then.givenMs - first.givenMs < Math.min(speakingMs(first.text), first.showMs),
    );
    expect(cutIns.length).toBeGreaterThan(10);
    for (const [first, then] of cutIns) {
      expect(rank(then)).toBeLessThan(rank(first));
      expect(then.priority).not.toBe('count');
    }
  });

  it('nothing but the count is said twice within eight seconds', () => {
    for (const { said } of runs) {
      const last = new Map<string, number>();
      for (const { id, priority, givenMs } of said) {
        if (priority === 'count') continue;
        expect(givenMs - (last.get(id) ?? -Infinity), id).toBeGreaterThanOrEqual(repeatAfterMs);
        last.set(id, givenMs);
      }
    }
  });

  it('a fast move is called in the frame in which it is noticed, or not at all', () => {
    for (const { frames, said } of runs) {
      const noticed = new Set(
        frames
          .filter(({ events }) => events.some(({ kind }) => kind === 'too-fast'))
          .map(({ timestampMs }) => timestampMs),
      );
      const called = said.filter(({ id }) => id === 'slow-down');
      for (const { givenMs } of called) expect(noticed.has(givenMs)).toBe(true);
    }
  });

  it('a count is the count of the screen, and no more than 0.4 s behind it', () => {
    for (const { frames, said } of runs) {
      const shown = new Map<number, number>();
      for (const { events } of frames)
        for (const event of events)
          if (event.kind === 'rep' && !event.rep.partial)
            shown.set(event.rep.number, event.timestampMs);
      for (const cue of said.filter(({ id }) => id === 'count')) {
        const behindMs = cue.givenMs - (shown.get(cue.figure ?? 0) ?? -Infinity);
        expect(behindMs).toBeGreaterThanOrEqual(0);
        expect(behindMs).toBeLessThanOrEqual(400);
      }
    }
  });

  it('praise is rare, and never follows anything wrong in the rep that it praises', () => {
    for (const { frames, said } of runs) {
      const all = frames.flatMap(({ events }) => events);
      let lastPraised = -Infinity;
      for (const { givenMs } of said.filter(({ priority }) => priority === 'praise')) {
        const before = all.filter(({ timestampMs }) => timestampMs <= givenMs);
        const reps = before.filter((event) => event.kind === 'rep');
        const praised = reps.at(-1);
        const since = reps.at(-2)?.timestampMs ?? -1;
        const { partial, doubtful } = praised?.rep ?? { partial: true, doubtful: true };
        expect({ partial, doubtful }).toEqual({ partial: false, doubtful: false });
        const wrong = before.filter(
          ({ kind, timestampMs }) => timestampMs > since && wrongKinds.includes(kind),
        );
        expect(wrong).toEqual([]);
        const number = praised?.rep.number ?? 0;
        expect(number - lastPraised).toBeGreaterThanOrEqual(praiseEveryReps);
        lastPraised = number;
      }
    }
  });

  it('every word stays on the screen for as long as it takes to say it', () => {
    for (const { said } of runs)
      for (const cue of said)
        if (cue.id !== 'countdown')
          expect(cue.showMs, cue.text).toBeGreaterThanOrEqual(speakingMs(cue.text));
  });

  it('the figure is shown when the same was said twice before, and not sooner', () => {
    let shown = 0;
    for (const { said } of runs) {
      for (const [i, cue] of said.entries()) {
        if (cue.showFigure !== true) continue;
        shown += 1;
        const before = said.slice(0, i).filter(({ id }) => id === cue.id);
        expect(before.length).toBeGreaterThanOrEqual(2);
        expect(cue.text === before.at(-1)?.text && cue.wording !== 0).toBe(false);
      }
    }
    expect(shown).toBeGreaterThan(5);
  });
});

describe('in a good set', () => {
  const rep = (number: number): Rep => ({
    number,
    startMs: 0,
    endMs: 0,
    side: 'both',
    outMs: 4000,
    holdMs: 0,
    returnMs: 4000,
    range: 60,
    rangeOfTarget: 1,
    partial: false,
    doubtful: false,
    tooFast: false,
    jerky: false,
    faults: [],
  });

  /** Ids of what is said while these events come, one rep every nine seconds. */
  function heard(eventsOf: (number: number) => readonly FormEvent[]) {
    const exercise = exercises.find(({ id }) => id === 'cat-arch') as Exercise;
    const frames: Frame[] = [];
    for (let timestampMs = 0; timestampMs < 90_000; timestampMs += 100) {
      const number = timestampMs / 9000;
      const events = Number.isInteger(number) && number > 0 ? eventsOf(number) : [];
      frames.push({
        timestampMs,
        events: events.map((event) => ({ ...event, timestampMs })),
        hold: null,
      });
    }
    return saidIn(exercise, frames).map(({ id }) => id);
  }

  it('the count is all there is to hear, and a word on every fourth rep', () => {
    const ids = heard((number) => [{ kind: 'rep', timestampMs: 0, rep: rep(number) }]);
    const count = ['count', 'count', 'count'];
    expect(ids).toEqual([
      ...count,
      'praise-slow',
      ...count,
      'count',
      'praise-slow',
      'count',
      'count',
    ]);
  });

  it('a pace that was put right is worth a word', () => {
    const ids = heard((number) => [
      ...(number === 2 ? [{ kind: 'too-fast' as const, timestampMs: 0, speed: 2, limit: 1 }] : []),
      { kind: 'rep', timestampMs: 0, rep: { ...rep(number), tooFast: number === 2 } },
    ]);
    expect(ids.slice(0, 4)).toEqual(['count', 'slow-down', 'count', 'praise-pace']);
  });
});
