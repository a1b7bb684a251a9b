import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { RecordedEvent, SessionRecord } from '../record/records';
import { addSession, deleteAllSessions } from '../record/store';
import { sampleRep, sampleSession } from '../record/testing/sample-session';
import { findExercise } from '../session/catalogue';
import { exerciseVersion } from '../session/exercise-version';
import { historyBefore, usualRange } from './own-history';
import { database } from './stored-sessions';

const exercise = findExercise('bird-dog')!;

/** A stored session whose reps reached these ranges, lefts and rights in turn. */
function store(index: number, ranges: readonly number[], other: Partial<SessionRecord> = {}) {
  const events = ranges.map((range, i): RecordedEvent => {
    const side = i % 2 === 0 ? 'left' : 'right';
    const rep = sampleRep(i * 10_000, { number: i + 1, range, side });
    return { type: 'form', event: { kind: 'rep', timestampMs: rep.endMs, rep } };
  });
  const session = { ...sampleSession(index), exerciseVersion: exerciseVersion(exercise), ...other };
  return addSession(database, { session, events, frames: [] });
}

afterEach(() => deleteAllSessions(database));

describe('the usual range that a set begins with', () => {
  it('is what both sides reached in earlier sessions', async () => {
    await store(0, [70, 50, 71, 51, 72, 52]);
    await store(1, [74, 54, 75, 55, 76, 56]);
    expect(await usualRange(exercise)).toBe(53);
  });

  it('is undefined before there is enough of it', async () => {
    expect(await usualRange(exercise)).toBeUndefined();
    await store(0, [70, 50, 71, 51]);
    expect(await usualRange(exercise)).toBeUndefined();
  });

  it('is not that of the demo, of another exercise, or of other rules', async () => {
    const six = [70, 50, 71, 51, 72, 52];
    await store(0, six, { source: 'demo' });
    await store(1, six, { exerciseId: 'cat-arch' });
    await store(2, six, { exerciseVersion: 'of another version' });
    expect(await usualRange(exercise)).toBeUndefined();
  });
});

describe('the history of a session', () => {
  it('is what came before it, the newest first', async () => {
    for (const index of [0, 1, 2]) await store(index, [60 + index]);
    const now = { ...sampleSession(2), exerciseVersion: exerciseVersion(exercise) };
    const history = await historyBefore(now, exercise);
    expect(history.map((session) => session.reps[0]?.range)).toEqual([61, 60]);
  });

  it('is empty for the demo', async () => {
    await store(0, [60, 50]);
    const demo = { ...sampleSession(2), exerciseVersion: exerciseVersion(exercise) };
    expect(await historyBefore({ ...demo, source: 'demo' }, exercise)).toEqual([]);
  });
});
