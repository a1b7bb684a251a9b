import { describe, expect, it } from 'vitest';
import { createMedianOfFive, type MovementSample, type SteadiedSample } from './movement-signal';
import { createRepMachine, type Movement } from './rep-machine';
import { gaussian, planned, sampleOf, seeded, type PlannedRep } from './testing/simulated-movement';

const movement = {
  measure: 'trunk-slope' as const,
  sides: 'both' as const,
  rest: 0,
  target: 60,
  fromOwnRest: false,
  restTolerance: 20,
  leastRange: 12,
  source: 'test',
};

function run(samples: readonly MovementSample[], target = movement.target): Movement[] {
  const own = { ...movement, target };
  const steady = createMedianOfFive(own);
  const machine = createRepMachine(own);
  machine.settle(0);
  const found: Movement[] = [];
  const feed = (sample: SteadiedSample) => {
    // A partial rep that is adopted later comes again under the same start.
    for (const rep of machine.next(sample).finished) {
      const before = found.findIndex((other) => other.startMs === rep.startMs);
      if (before >= 0) found[before] = rep;
      else found.push(rep);
    }
  };
  for (const sample of samples) {
    const steadied = steady.next(sample);
    if (steadied) feed(steadied);
  }
  for (const sample of steady.rest()) feed(sample);
  return found;
}

function filmed(
  reps: readonly PlannedRep[],
  { fps = 15, noise = 0, random = seeded(1), dropouts = 0, spikes = 0 } = {},
): MovementSample[] {
  const { excursion, durationS } = planned(reps);
  const samples: MovementSample[] = [];
  let hiddenUntil = -1;
  for (let frame = 0; frame < durationS * fps; frame++) {
    const second = frame / fps;
    if (random() < dropouts) hiddenUntil = second + 0.3 * random();
    const spike = random() < spikes ? 70 : 0;
    const value = excursion(second) + noise * gaussian(random) + spike;
    samples.push(sampleOf(second * 1000, second < hiddenUntil ? null : value));
  }
  return samples;
}

const slow: PlannedRep = { restS: 1, outS: 3, holdS: 2, backS: 3, top: 60 };

describe('counting', () => {
  it('counts slow reps and measures their phases', () => {
    const found = run(filmed([slow, slow, slow], { noise: 1 }));
    expect(found.map((rep) => rep.partial)).toEqual([false, false, false]);
    for (const rep of found) {
      expect(rep.outEndMs - rep.startMs).toBeGreaterThan(2600);
      expect(rep.outEndMs - rep.startMs).toBeLessThan(3400);
      expect(Math.abs(rep.backStartMs - rep.outEndMs - 2000)).toBeLessThan(500);
      expect(Math.abs(rep.range - 60)).toBeLessThan(4);
    }
  });

  it('reports a half rep between full ones as partial', () => {
    const found = run(filmed([slow, { ...slow, top: 30 }, slow]));
    expect(found.map((rep) => rep.partial)).toEqual([false, true, false]);
  });

  it('takes two equally short reps in a row as the reach of today', () => {
    const short = { ...slow, top: 36 };
    const found = run(filmed([short, short, short]));
    expect(found.map((rep) => rep.partial)).toEqual([false, false, false]);
    expect(found.map((rep) => rep.doubtful)).toEqual([true, true, false]);
  });

  it('does not ask for more than the exercise does of who went further once', () => {
    const found = run(filmed([{ ...slow, top: 95 }, { ...slow, top: 45 }, slow]));
    expect(found.map((rep) => rep.partial)).toEqual([false, false, false]);
  });

  it.each([15, 30])('counts who takes twelve seconds for each way, at %i fps', (fps) => {
    const slowest: PlannedRep = { restS: 2, outS: 12, holdS: 2, backS: 12, top: 60 };
    const found = run(filmed([slowest, slowest], { fps, noise: 0.5 }));
    expect(found.map((rep) => rep.partial)).toEqual([false, false]);
    for (const rep of found) expect(Math.abs(rep.range - 60)).toBeLessThan(6);
  });

  it('does not count noise or a twitch', () => {
    expect(run(filmed([{ ...slow, top: 8 }, slow], { noise: 2 }))).toHaveLength(1);
  });

  it('gives up a rep that is out of sight for longer than a moment', () => {
    const samples = filmed([slow]).map((sample) =>
      sample.timestampMs > 2500 && sample.timestampMs < 6500 ? { ...sample, value: null } : sample,
    );
    expect(run(samples)).toHaveLength(0);
  });

  it('gives up a rep across a pause in which no frames came', () => {
    const samples = filmed([slow]).filter(
      (sample) => sample.timestampMs < 3500 || sample.timestampMs > 7800,
    );
    expect(run(samples)).toHaveLength(0);
  });

  it('marks a rep with a gap as doubtful and counts it', () => {
    const samples = filmed([slow]).map((sample) =>
      sample.timestampMs > 4400 && sample.timestampMs < 5300 ? { ...sample, value: null } : sample,
    );
    expect(run(samples).map((rep) => [rep.partial, rep.doubtful])).toEqual([[false, true]]);
  });
});

it('the last rep of a recording counts by the same way as the others, though one went further', () => {
  const machine = createRepMachine(movement);
  const steady = createMedianOfFive(movement);
  machine.settle(0);
  // Half left again, the recording ends.
  const samples = filmed([
    { ...slow, top: 95 },
    { ...slow, top: 46 },
  ]).filter(({ timestampMs }) => timestampMs < 16_800);
  for (const sample of samples) {
    const steadied = steady.next(sample);
    if (steadied) machine.next(steadied);
  }
  expect(machine.end(0).map(({ partial, doubtful }) => [partial, doubtful])).toEqual([
    [false, true],
  ]);
});

it('the speed does not leap when it becomes known which side moves, and with it how far it reaches', () => {
  const machine = createRepMachine({ ...movement, sides: 'each' });
  machine.settle(0);
  const far = { ...slow, top: 100 };
  const { excursion, plan } = planned([far, far]);
  const secondFrom = plan[0]?.endS ?? NaN;
  const speeds: number[] = [];
  for (let second = 0; second < secondFrom + 4; second += 1 / 15) {
    // The right leg, then the left, of which it shows a moment after it has begun.
    const ahead = second < secondFrom ? 50 : excursion(second) > 25 ? -50 : 0;
    const step = machine.next(sampleOf(second * 1000, excursion(second), ahead));
    if (step.speed !== null) speeds.push(step.speed * machine.reach());
  }
  // The peak of a minimum-jerk movement of 100 in 3 s.
  expect(Math.max(...speeds)).toBeLessThan(1.05 * ((1.875 * 100) / 3));
});

it('the speed is judged by the wider side while it is not known which one moves', () => {
  const machine = createRepMachine({ ...movement, sides: 'each' });
  machine.settle(0);
  const { excursion, plan, durationS } = planned([
    { ...slow, top: 90 },
    { ...slow, top: 50 },
  ]);
  const secondFrom = plan[0]?.endS ?? NaN;
  for (let second = 0; second < durationS; second += 1 / 15) {
    machine.next(sampleOf(second * 1000, excursion(second), second < secondFrom ? 50 : -50));
  }
  machine.next(sampleOf(durationS * 1000 + 67, 0));
  // Nothing is shown for an unknown side: it may reach further than any.
  expect(machine.speedRange()).toBeGreaterThan(90);
});

it.each([
  [1, 60],
  [2, 45],
])('after %i short reps the speed is judged in a range of %i', (reps, expected) => {
  const machine = createRepMachine(movement);
  machine.settle(0);
  const { excursion, durationS } = planned(
    Array.from({ length: reps }, () => ({ ...slow, top: 45 })),
  );
  for (let second = 0; second < durationS; second += 1 / 15) {
    machine.next(sampleOf(second * 1000, excursion(second)));
  }
  expect(Math.round(machine.speedRange())).toBe(expected);
});

describe('counting on simulated sets', () => {
  const random = seeded(20);
  const between = (low: number, high: number) => low + (high - low) * random();
  const sets = Array.from({ length: 300 }, () => {
    const range = between(25, 90);
    const reps = Array.from({ length: 5 + Math.floor(6 * random()) }, (_, index) => ({
      restS: between(0.6, 2),
      outS: between(1.2, 4),
      holdS: random() < 0.4 ? between(0, 10) : 0,
      backS: between(1.2, 4),
      // The first rep is whole: it tells the person's reach.
      partial: index > 0 && random() < 0.15,
    })).map((rep) => ({
      ...rep,
      top: range * (rep.partial ? between(0.4, 0.6) : between(0.9, 1.1)),
    }));
    const fps = random() < 0.5 ? 15 : 30;
    const noise = between(0.5, 3);
    const samples = filmed(reps, { fps, noise, random, dropouts: 0.004, spikes: 0.01 });
    const counted = run(samples, range).filter((rep) => !rep.partial).length;
    return counted - reps.filter((rep) => !rep.partial).length;
  });

  it('is exact on nearly all sets and never far off', () => {
    const exact = sets.filter((error) => error === 0).length / sets.length;
    const offByOne = sets.filter((error) => Math.abs(error) <= 1).length / sets.length;
    expect(exact).toBeGreaterThanOrEqual(0.9);
    expect(offByOne).toBeGreaterThanOrEqual(0.99);
  });
});
