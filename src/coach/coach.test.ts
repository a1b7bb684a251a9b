import { describe, expect, it } from 'vitest';
import { englishWords } from '../exercise/english-words';
import { exercises, findExercise } from '../exercise/exercises';
import type { Exercise } from '../exercise/schema';
import type { FaultNotice, FormEvent, Rep, SightProblem } from '../form/events';
import type { HoldState } from '../form/hold-clock';
import { createCoach } from './coach';
import { english } from './wording';

const wordsOf = (id: string) => ({ general: english, exercise: englishWords(id) });
const birdDog = wordsOf('bird-dog');
const birdDogExercise = findExercise('bird-dog') as Exercise;

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
function texts(events: readonly FormEvent[], coach = createCoach(birdDog, birdDogExercise)) {
  return events.map((event) => coach.next(event.timestampMs, [event], null)?.text ?? null);
}

describe('coach', () => {
  it('is silent when nothing happens', () => {
    const coach = createCoach(birdDog, birdDogExercise);
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
      { kind: 'set-done', timestampMs: 26_000 },
    ];
    expect(texts(events)).toEqual([
      english.begin,
      english.jerky[0],
      'Hold',
      'Hold on: 4 more',
      english.letGo,
      '3',
      english.partial,
      english.leftPosition,
      english.setDone,
    ]);
  });

  it('says to whoever got up that this is why the set waits, and nothing else', () => {
    const coach = createCoach(birdDog, birdDogExercise);
    const at = { timestampMs: 5000 };
    const events: FormEvent[] = [
      { kind: 'left-position', ...at },
      { kind: 'got-up', ...at },
    ];
    expect(coach.next(5000, events, null)?.text).toBe(english.gotUp);
    expect(coach.next(9000, [], null)).toBeNull();
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
        english.sight[problem][0],
      ]);
    },
  );

  it('gives one cue for many events, the most urgent', () => {
    const coach = createCoach(birdDog, birdDogExercise);
    const events = [
      fault(0, 'knee-bent'),
      tooFast(0),
      { kind: 'rep', timestampMs: 0, rep } as const,
    ];
    expect(coach.next(0, events, null)?.id).toBe('slow-down');
  });

  describe('what is not heeded', () => {
    const told = (events: readonly FormEvent[], coach = createCoach(birdDog, birdDogExercise)) =>
      events
        .map((event) => coach.next(event.timestampMs, [event], null))
        .filter((cue) => cue !== null && cue.priority !== 'count')
        .map((cue) => [cue?.text, cue?.showFigure ?? false]);

    it('is said in other words the second time, and shown from the third on', () => {
      const fast = [0, 9000, 18_000, 27_000].map(tooFast);
      expect(told(fast)).toEqual([
        [english.slowDown[0], false],
        [english.slowDown[1], false],
        [english.slowDown[0], true],
        [english.slowDown[1], true],
      ]);
      const [first, second] = birdDog.exercise.cues['knee-bent'] ?? [];
      const bent = [0, 9000, 18_000].map((at) => fault(at, 'knee-bent'));
      expect(told(bent)).toEqual([
        [first, false],
        [second, false],
        [first, true],
      ]);
    });

    it('is shown though there is only one wording', () => {
      const only = birdDog.exercise.cues['same-side']?.[0];
      const same = [0, 9000, 18_000].map((at) => fault(at, 'same-side'));
      expect(told(same)).toEqual([
        [only, false],
        [only, false],
        [only, true],
      ]);
    });

    const bentRep = { ...rep, faults: [{ id: 'knee-bent', timestampMs: 0, value: 130 }] };
    const afterReps = (...reps: Rep[]) => {
      const events = [
        fault(0, 'knee-bent'),
        ...reps.map((own, i): FormEvent => ({ kind: 'rep', timestampMs: 9000 + i, rep: own })),
        fault(18_000, 'knee-bent'),
      ];
      return told(events).at(-1)?.[0];
    };
    const [first, second] = birdDog.exercise.cues['knee-bent'] ?? [];

    it('begins anew after three good reps in a row', () => {
      expect(afterReps(rep, rep, rep)).toBe(first);
      expect(afterReps(rep, rep)).toBe(second);
      expect(afterReps(rep, rep, bentRep, rep)).toBe(second);
    });

    it('is not taken for heeded where reps were not seen well, or not done', () => {
      const unsure = { ...rep, doubtful: true };
      expect(afterReps(unsure, unsure, unsure)).toBe(second);
      const aside = { ...rep, formUnknown: true };
      expect(afterReps(aside, aside, aside)).toBe(second);
      const partial = { ...rep, partial: true };
      expect(afterReps(partial, partial, partial)).toBe(second);
    });

    it('is not counted while it is held back', () => {
      expect(told([0, 4000, 9000].map(tooFast))).toEqual([
        [english.slowDown[0], false],
        [english.slowDown[1], false],
      ]);
    });
  });

  it('says later what could not be said at once, if it still matters', () => {
    const coach = createCoach(birdDog, birdDogExercise);
    expect(coach.next(0, [{ kind: 'hold-start', timestampMs: 0, side: 'left' }], null)?.id).toBe(
      'hold',
    );
    expect(coach.next(300, [fault(300, 'knee-bent')], null)).toBeNull();
    expect(coach.next(700, [], null)?.id).toBe('knee-bent');
  });

  it('says that form cannot be seen once there is room for it, and not a third time with a drawing', () => {
    const coach = createCoach(birdDog, birdDogExercise);
    const hidden = (timestampMs: number): FormEvent => ({ kind: 'form-hidden', timestampMs });
    expect(coach.next(0, [tooFast(0), hidden(0)], null)?.id).toBe('slow-down');
    expect(coach.next(500, [], null)).toBeNull();
    expect(coach.next(4000, [], null)).toMatchObject({ text: english.formHidden, sign: 'turn' });
    // What is more urgent cuts in.
    const left = { kind: 'left-position', timestampMs: 4500 } as const;
    expect(coach.next(4500, [left], null)?.id).toBe('left-position');
    for (const at of [30_000, 60_000, 90_000]) {
      const cue = coach.next(at, [hidden(at)], null);
      expect(cue).toMatchObject({ text: english.formHidden });
      expect(cue).not.toHaveProperty('showFigure');
    }
  });

  it('tells the end of a set even when the last movement was too fast', () => {
    const coach = createCoach(birdDog, birdDogExercise);
    coach.next(0, [tooFast(0)], null);
    const last: FormEvent[] = [
      { kind: 'rep', timestampMs: 400, rep },
      { kind: 'set-done', timestampMs: 400 },
    ];
    expect(coach.next(400, last, null)).toBeNull();
    expect(coach.next(1600, [], null)?.id).toBe('set-done');
  });

  it('counts in step with the screen, before what there is to say about the rep', () => {
    const coach = createCoach(birdDog, birdDogExercise);
    const over: FormEvent[] = [fault(0, 'released-early'), { kind: 'rep', timestampMs: 0, rep }];
    expect(coach.next(0, over, null)?.text).toBe('3');
    expect(coach.next(600, [], null)?.id).toBe('released-early');
  });

  it('leaves a count out that would come late', () => {
    const coach = createCoach(birdDog, birdDogExercise);
    coach.next(0, [tooFast(0)], null);
    expect(coach.next(200, [{ kind: 'rep', timestampMs: 200, rep }], null)).toBeNull();
    for (let at = 267; at < 4000; at += 67) expect(coach.next(at, [], null)).toBeNull();
  });

  describe('countdown', () => {
    /** Texts with their times while the clock runs down at 15 frames a second. */
    function countedDown(states: (remainingMs: number) => HoldState | null) {
      const coach = createCoach(birdDog, birdDogExercise);
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
      const coach = createCoach(birdDog, birdDogExercise);
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
        const said = createCoach(words, exercise).next(0, [fault(0, id)], null);
        expect(said?.text).toBe(words.exercise.cues[id]?.[0]);
      }
    },
  );

  it('gives no cue for what nobody has words for', () => {
    expect(
      createCoach(birdDog, birdDogExercise).next(0, [fault(0, 'no-such-fault')], null),
    ).toBeNull();
  });
});
