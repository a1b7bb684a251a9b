import { describe, expect, it } from 'vitest';
import { englishWords } from '../exercise/english-words';
import { exercises } from '../exercise/exercises';
import type { FaultNotice, FormEvent, Rep, SightProblem } from '../form/events';
import type { HoldState } from '../form/hold-clock';
import { createCoach } from './coach';
import { english } from './wording';

const wordsOf = (id: string) => ({ general: english, exercise: englishWords(id) });
const birdDog = wordsOf('bird-dog');

const rep: Rep = {
  number: 3,
  startMs: 0,
  endMs: 0,
  side: 'left',
  outMs: 3000,
  holdMs: 5000,
  returnMs: 3000,
  range: 70,
  rangeOfTarget: 1,
  partial: false,
  doubtful: false,
  tooFast: false,
  jerky: false,
  faults: [],
};

const fault = (timestampMs: number, id: string): FormEvent => {
  const notice: FaultNotice = { id, timestampMs, value: 1 };
  return { kind: 'fault', timestampMs, fault: notice };
};
const tooFast = (timestampMs: number): FormEvent => {
  return { kind: 'too-fast', timestampMs, speed: 2, limit: 1 };
};
const holding = (remainingMs: number, running = true): HoldState => {
  return { heldMs: 10_000 - remainingMs, remainingMs, running };
};

/** The texts that a coach gives for one event at a time. */
function texts(events: readonly FormEvent[], coach = createCoach(birdDog)) {
  return events.map((event) => coach.next(event.timestampMs, [event], null)?.text ?? null);
}

describe('coach', () => {
  it('is silent when nothing happens', () => {
    const coach = createCoach(birdDog);
    for (let at = 0; at < 20_000; at += 67) expect(coach.next(at, [], null)).toBeNull();
  });

  it('is silent about phases and holds that end by themselves', () => {
    const hold = {
      startMs: 0,
      endMs: 1,
      side: 'left' as const,
      heldMs: 1,
      targetMs: 1,
      complete: true,
    };
    const quiet: FormEvent[] = [
      { kind: 'phase', timestampMs: 0, phase: 'out', side: 'left' },
      { kind: 'hold-resumed', timestampMs: 2000, remainingMs: 3000 },
      { kind: 'hold-end', timestampMs: 4000, hold },
      { kind: 'sight-found', timestampMs: 6000 },
    ];
    expect(texts(quiet)).toEqual([null, null, null, null]);
  });

  it('says what each event means', () => {
    const events: FormEvent[] = [
      { kind: 'ready', timestampMs: 0 },
      { kind: 'jerky', timestampMs: 3000 },
      { kind: 'hold-start', timestampMs: 6000, side: 'left' },
      { kind: 'hold-paused', timestampMs: 9000, remainingMs: 3400 },
      { kind: 'hold-reached', timestampMs: 12_000 },
      { kind: 'rep', timestampMs: 15_000, rep },
      { kind: 'rep', timestampMs: 18_000, rep: { ...rep, partial: true } },
      { kind: 'left-position', timestampMs: 21_000 },
      { kind: 'set-done', timestampMs: 24_000 },
    ];
    expect(texts(events)).toEqual([
      english.begin,
      english.jerky[0],
      'Hold',
      'Hold on: 4 more',
      english.wellHeld,
      '3',
      english.partial,
      english.leftPosition,
      english.setDone,
    ]);
  });

  it('calls nobody back into a hold that is as good as over', () => {
    expect(texts([{ kind: 'hold-paused', timestampMs: 0, remainingMs: 999 }])).toEqual([null]);
    expect(texts([{ kind: 'hold-paused', timestampMs: 0, remainingMs: 1000 }])).toEqual([
      'Hold on: 1 more',
    ]);
  });

  it.each(Object.keys(english.sight) as SightProblem[])(
    'says what hinders the view: %s',
    (problem) => {
      expect(texts([{ kind: 'sight-lost', timestampMs: 0, problem }])).toEqual([
        english.sight[problem],
      ]);
    },
  );

  it('gives one cue for many events, the most urgent', () => {
    const coach = createCoach(birdDog);
    const events = [
      fault(0, 'knee-bent'),
      tooFast(0),
      { kind: 'rep', timestampMs: 0, rep } as const,
    ];
    expect(coach.next(0, events, null)?.id).toBe('slow-down');
  });

  it('uses the second wording the second time, and then the first again', () => {
    expect(texts([tooFast(0), tooFast(9000), tooFast(18_000)])).toEqual([
      english.slowDown[0],
      english.slowDown[1],
      english.slowDown[0],
    ]);
    const [first, second] = birdDog.exercise.cues['knee-bent'] ?? [];
    expect(texts([fault(0, 'knee-bent'), fault(9000, 'knee-bent')])).toEqual([first, second]);
    const only = birdDog.exercise.cues['same-side']?.[0];
    expect(texts([fault(0, 'same-side'), fault(9000, 'same-side')])).toEqual([only, only]);
  });

  it('keeps the first wording for a cue that was held back', () => {
    expect(texts([tooFast(0), tooFast(4000), tooFast(9000)])).toEqual([
      english.slowDown[0],
      null,
      english.slowDown[1],
    ]);
  });

  it('says later what could not be said at once, if it still matters', () => {
    const coach = createCoach(birdDog);
    expect(coach.next(0, [{ kind: 'hold-start', timestampMs: 0, side: 'left' }], null)?.id).toBe(
      'hold',
    );
    expect(coach.next(700, [fault(700, 'knee-bent')], null)).toBeNull();
    expect(coach.next(1600, [], null)?.id).toBe('knee-bent');
  });

  it('tells the end of a set even when the last movement was too fast', () => {
    const coach = createCoach(birdDog);
    coach.next(0, [tooFast(0)], null);
    const last: FormEvent[] = [
      { kind: 'rep', timestampMs: 400, rep },
      { kind: 'set-done', timestampMs: 400 },
    ];
    expect(coach.next(400, last, null)).toBeNull();
    expect(coach.next(1600, [], null)?.id).toBe('set-done');
  });

  describe('countdown', () => {
    /** Texts with their times while the clock runs down at 15 frames a second. */
    function countedDown(states: (remainingMs: number) => HoldState | null) {
      const coach = createCoach(birdDog);
      const said: string[] = [];
      for (let frame = 0; frame <= 90; frame++) {
        const remainingMs = 5000 - (frame * 1000) / 15;
        const cue = coach.next((frame * 1000) / 15, [], states(remainingMs));
        if (cue) said.push(cue.text);
      }
      return said;
    }

    it('speaks the last three seconds, once each', () => {
      expect(countedDown((remaining) => holding(Math.max(0, remaining)))).toEqual(['3', '2', '1']);
    });

    it('is silent without a hold and while the clock stands', () => {
      expect(countedDown(() => null)).toEqual([]);
      expect(countedDown((remaining) => holding(Math.max(0, remaining), false))).toEqual([]);
    });

    it('counts each second once although the clock paused in between', () => {
      const states = (remaining: number) =>
        holding(Math.max(0, remaining), remaining < 2400 || remaining > 2600);
      expect(countedDown(states)).toEqual(['3', '2', '1']);
    });

    it('counts again in the next hold', () => {
      const coach = createCoach(birdDog);
      expect(coach.next(0, [], holding(1000))?.text).toBe('1');
      expect(coach.next(500, [], null)).toBeNull();
      expect(coach.next(20_000, [], holding(1000))?.text).toBe('1');
    });
  });
});

describe('everything that can be said', () => {
  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s has a cue for every fault',
    (exerciseId, exercise) => {
      const words = wordsOf(exerciseId);
      for (const { id } of exercise.faults) {
        const said = createCoach(words).next(0, [fault(0, id)], null);
        expect(said?.text).toBe(words.exercise.cues[id]?.[0]);
      }
    },
  );

  it('gives no cue for what nobody has words for', () => {
    expect(createCoach(birdDog).next(0, [fault(0, 'no-such-fault')], null)).toBeNull();
  });
});
