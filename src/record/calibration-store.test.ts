import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LearntCalibration } from '../form/calibration';
import { forgetCalibrations, keepCalibration, loadCalibrations } from './calibration-store';
import { LentoDatabase } from './database';
import { sampleSession } from './testing/sample-session';

let db: LentoDatabase;

beforeEach(() => {
  db = new LentoDatabase(`calibrations-${crypto.randomUUID()}`);
});

afterEach(() => db.delete());

/** Learnt with the hips this far to the right, in picture heights. */
function learnt(x: number, exerciseId = 'pelvic-tilt'): LearntCalibration {
  return {
    exerciseId,
    placement: { trunkLength: 0.3, hip: { x, y: 0.6 }, head: 'right', turned: 4 },
    line: { direction: [1, 2], first: [0.2, 0.25], difference: [0.01, -0.03] },
  };
}

/** Keeps it in place of those with the hips less than a tenth away. */
const keep = (own: LearntCalibration, learntAt: number, database = db) =>
  keepCalibration(
    database,
    own,
    learntAt,
    (earlier) => Math.abs(earlier.placement.hip.x - own.placement.hip.x) < 0.1,
  );

describe('calibrations', () => {
  it('come back as they were, the newest first, of this exercise alone', async () => {
    await keep(learnt(0.4), 1000);
    await keep(learnt(0.9), 2000);
    await keep(learnt(0.4, 'other'), 3000);
    expect(await loadCalibrations(db, 'pelvic-tilt')).toEqual([
      { ...learnt(0.9), learntAt: 2000 },
      { ...learnt(0.4), learntAt: 1000 },
    ]);
    expect(await loadCalibrations(db, 'bird-dog')).toEqual([]);
  });

  it('take the place of what was learnt from the same spot', async () => {
    await keep(learnt(0.4), 1000);
    await keep(learnt(0.45), 2000);
    expect(await loadCalibrations(db, 'pelvic-tilt')).toEqual([
      { ...learnt(0.45), learntAt: 2000 },
    ]);
  });

  it('are forgotten of one exercise, and no other', async () => {
    await keep(learnt(0.4), 1000);
    await keep(learnt(0.9), 2000);
    await keep(learnt(0.4, 'other'), 3000);
    await forgetCalibrations(db, 'pelvic-tilt');
    expect(await loadCalibrations(db, 'pelvic-tilt')).toEqual([]);
    expect(await loadCalibrations(db, 'other')).toHaveLength(1);
  });

  it('are kept of the eight last spots', async () => {
    for (let spot = 0; spot < 10; spot++) await keep(learnt(spot), spot);
    const kept = await loadCalibrations(db, 'pelvic-tilt');
    expect(kept.map((own) => own.learntAt)).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
  });

  it.each<[string, object]>([
    ['a key that nobody knows', { mood: 'fine' }],
    ['a weight that is no number', { line: { direction: [NaN], first: [1], difference: [1] } }],
    ['a weight too few', { line: { direction: [1], first: [1, 2], difference: [1, 2] } }],
    ['no placement', { placement: null }],
  ])('are left out with %s', async (_name, part) => {
    await db.calibrations.add({ ...learnt(0.4), learntAt: 1, ...part } as never);
    await keep(learnt(5), 2);
    expect(await loadCalibrations(db, 'pelvic-tilt')).toEqual([{ ...learnt(5), learntAt: 2 }]);
  });

  it('find room in a database of the first version, whose sessions stay', async () => {
    const name = `old-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(1).stores({
      sessions: 'id, startedAt, end',
      events: '++key, sessionId',
      frames: '[sessionId+chunk]',
    });
    await old.table('sessions').add(sampleSession());
    old.close();
    const now = new LentoDatabase(name);
    await keep(learnt(0.4), 1, now);
    expect(await now.sessions.toArray()).toEqual([sampleSession()]);
    expect(await loadCalibrations(now, 'pelvic-tilt')).toHaveLength(1);
    await now.delete();
  });
});
