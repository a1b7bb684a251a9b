import { describe, expect, it } from 'vitest';
import { exercises, findExercise } from './catalogue';
import {
  backStages,
  chooseExercises,
  doseFor,
  isSetAside,
  itemOf,
  todaysList,
  type DoneBefore,
} from './programme-choice';

const hourMs = 3600 * 1000;
const now = 1_700_000_000_000;

/** A set that ended some hours ago. */
const done = (
  exerciseId: string,
  hoursAgo: number,
  end: DoneBefore['end'] = 'finished',
  source: DoneBefore['source'] = 'camera',
): DoneBefore => ({ exerciseId, startedAt: now - hoursAgo * hourMs, end, source });

const choose = (history: readonly DoneBefore[] = [], wanted?: number) =>
  chooseExercises(exercises, history, 'settled', now, wanted).map(({ id }) => id);

describe('chooseExercises', () => {
  it('begins with the four that matter most, not all of them on all fours', () => {
    expect(choose()).toEqual(['cat-arch', 'bird-dog', 'pelvic-tilt']);
  });

  it('takes what was done longest ago next, and what was never done before that', () => {
    const history = [done('cat-arch', 24), done('bird-dog', 24), done('pelvic-tilt', 24)];
    const next = choose(history);
    expect(next).toHaveLength(3);
    for (const { exerciseId } of history) expect(next).not.toContain(exerciseId);

    const all = exercises.map(({ id }, i) => done(id, 100 + 10 * i));
    const beside = exercises.filter(({ camera }) => camera !== 'foot-end');
    // With everything done once, the three longest ago that can be done from one place.
    const oldest = [...beside].reverse().map(({ id }) => id);
    const chosen = choose(all);
    expect(chosen).toContain(oldest[0]);
    expect(chosen).not.toContain('cat-arch');
  });

  it('leaves out what hurt for two days, and not longer', () => {
    expect(choose([done('cat-arch', 47, 'hurt')])).not.toContain('cat-arch');
    const others = exercises.filter(({ id }) => id !== 'cat-arch').map(({ id }) => done(id, 24));
    expect(choose([done('cat-arch', 49, 'hurt'), ...others])).toContain('cat-arch');
  });

  it('does not take the demo for something that the person did', () => {
    const demo = ['cat-arch', 'bird-dog'].map((id) => done(id, 1, 'hurt', 'demo'));
    expect(choose(demo)).toEqual(choose());
  });

  it('lies down when the back is sore', () => {
    const acute = chooseExercises(exercises, [], 'acute', now);
    expect(acute.length).toBeGreaterThan(0);
    for (const { stages, figure } of acute) {
      expect(stages).toContain('acute');
      expect(figure.base).toBe('supine');
    }
  });

  it.each(backStages)('never has the laptop carried about, in the stage %s', (stage) => {
    for (let day = 0; day < 12; day += 1) {
      const history = exercises.map(({ id }, i) => done(id, 24 + ((i * 7 + day * 5) % 13) * 24));
      const chosen = chooseExercises(exercises, history, stage, now, 4);
      const places = new Set(chosen.map(({ camera }) => camera === 'foot-end'));
      expect(places.size).toBe(1);
    }
  });

  it('keeps exercises with the same start position together, two of each at most', () => {
    for (const wanted of [3, 4, 5]) {
      const bases = choose([], wanted).map((id) => findExercise(id)?.figure.base);
      const changes = bases.filter((base, i) => i > 0 && base !== bases[i - 1]).length;
      expect(changes).toBe(new Set(bases).size - 1);
      for (const base of bases) {
        expect(bases.filter((other) => other === base).length).toBeLessThanOrEqual(2);
      }
    }
  });

  it('takes more of one start position rather than fewer exercises', () => {
    const supine = exercises.filter(
      ({ figure, camera }) => figure.base === 'supine' && camera === 'side',
    );
    expect(chooseExercises(supine, [], 'prevention', now)).toHaveLength(3);
  });

  it('chooses nothing where everything hurt', () => {
    expect(choose(exercises.map(({ id }) => done(id, 3, 'hurt')))).toEqual([]);
  });
});

describe('isSetAside', () => {
  it('looks at the exercise itself', () => {
    const history = [done('bridge', 3, 'hurt'), done('bridge', 1)];
    expect(isSetAside({ id: 'bridge' }, history, now)).toBe(true);
    expect(isSetAside({ id: 'house' }, history, now)).toBe(false);
  });
});

describe('doseFor', () => {
  const dose = (...history: readonly DoneBefore[]) => doseFor({ id: 'bridge' }, history);

  it('is the usual one after two occasions', () => {
    expect(dose()).toBe('first');
    expect(dose(done('bridge', 24))).toBe('first');
    expect(dose(done('bridge', 24), done('bridge', 48))).toBe('usual');
  });

  it('takes the sets of one session for one occasion', () => {
    expect(dose(done('bridge', 24), done('bridge', 24.1), done('bridge', 24.2))).toBe('first');
  });

  it('counts neither what was stopped nor what others did', () => {
    expect(
      dose(
        done('bridge', 24),
        done('bridge', 48, 'stopped'),
        done('bridge', 72, 'finished', 'demo'),
        done('house', 96),
      ),
    ).toBe('first');
  });

  it('is small again after it hurt, for one occasion', () => {
    const before = [done('bridge', 200), done('bridge', 224), done('bridge', 100, 'hurt')];
    expect(dose(...before)).toBe('first');
    expect(dose(...before, done('bridge', 24))).toBe('usual');
  });
});

describe('itemOf', () => {
  it('never leaves out a side', () => {
    const raise = findExercise('side-leg-raise')!;
    expect(itemOf(raise, 'first')).toMatchObject({ sets: 2, reps: raise.dose.firstReps });
  });

  it('takes sets, rounds and seconds from the content file', () => {
    const tilt = findExercise('pelvic-tilt')!;
    expect(itemOf(tilt, 'usual')).toEqual({
      exerciseId: 'pelvic-tilt',
      sets: tilt.dose.sets,
      reps: tilt.dose.reps,
      holdSeconds: tilt.hold?.seconds,
    });
    expect(itemOf(tilt, 'first').sets).toBe(1);
    expect(itemOf(findExercise('cat-arch')!, 'usual').holdSeconds).toBe(0);
  });
});

describe('todaysList', () => {
  const today = (own: Parameters<typeof todaysList>[3], history: readonly DoneBefore[] = []) =>
    todaysList(exercises, history, 'settled', own, now);

  it('is chosen where the person has none of their own', () => {
    expect(today(null).items.map(({ exerciseId }) => exerciseId)).toEqual(choose());
  });

  it('is the person’s own in their order and with their rounds, also in another stage', () => {
    const own = [
      { exerciseId: 'knee-rolls', reps: 4 },
      { exerciseId: 'cat-arch', reps: null },
      { exerciseId: 'no-longer-there', reps: 2 },
    ];
    const { items } = todaysList(exercises, [], 'acute', own, now);
    expect(items.map(({ exerciseId, reps }) => [exerciseId, reps])).toEqual([
      ['knee-rolls', 4],
      ['cat-arch', findExercise('cat-arch')?.dose.firstReps],
    ]);
  });

  it('says what is left out because it hurt', () => {
    const hurt = [done('cat-arch', 5, 'hurt'), done('knee-rolls', 5, 'hurt')];
    expect(today(null, hurt).setAside).toEqual(['cat-arch', 'knee-rolls']);
    const own = [
      { exerciseId: 'cat-arch', reps: 3 },
      { exerciseId: 'bridge', reps: 3 },
    ];
    expect(today(own, hurt).setAside).toEqual(['cat-arch']);
    expect(today(own, hurt).items.map(({ exerciseId }) => exerciseId)).toEqual(['bridge']);
  });
});
