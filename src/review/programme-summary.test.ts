import { describe, expect, it } from 'vitest';
import { highlightOf, type SetReview, type SummarisedExercise } from './programme-summary';
import type { HoldReview, RepReview } from './review';

const rep = (part: Partial<RepReview> = {}): RepReview =>
  ({ counts: true, doubtful: false, corrected: null, tooFast: false, ...part }) as RepReview;
const hold = (seconds: number, complete = true): HoldReview =>
  ({ heldMs: seconds * 1000, complete }) as HoldReview;

/** A set of so many rounds, some of them too fast. */
const set = (rounds: number, hasty = 0, holds: readonly HoldReview[] = []): SetReview => ({
  reps: Array.from({ length: rounds }, (_, i) => rep({ tooFast: i < hasty })),
  holds,
  countedReps: rounds,
});
const exercise = (
  exerciseId: string,
  sets: readonly SetReview[],
  before: readonly SetReview[] = [],
): SummarisedExercise => ({ exerciseId, sets, before });

describe('highlightOf', () => {
  it('names a hold that was longer than any before', () => {
    const before = [set(2, 0, [hold(5), hold(5.2)]), set(2, 0, [hold(6)])];
    expect(highlightOf([exercise('house', [set(2, 0, [hold(5), hold(8.7)])], before)])).toEqual({
      kind: 'longest-hold',
      exerciseId: 'house',
      seconds: 8,
    });
  });

  it('calls no hold longer that is so by a hair, was let go early, or has nothing before it', () => {
    const longest = (today: HoldReview, before: readonly SetReview[]) =>
      highlightOf([exercise('house', [set(1, 0, [today])], before)]);
    expect(longest(hold(6.9), [set(1, 0, [hold(6)])])).toBeNull();
    expect(longest(hold(9, false), [set(1, 0, [hold(6)])])).toBeNull();
    expect(longest(hold(9), [])).toBeNull();
    expect(longest(hold(9), [set(3)])).toBeNull();
  });

  it('says that it went calmer than last time', () => {
    const now = exercise('cat-arch', [set(2), set(3)], [set(4, 1), set(4)]);
    expect(highlightOf([now])).toEqual({ kind: 'calmer', exerciseId: 'cat-arch' });
    // Last time counts, not the time before it.
    const settled = exercise('cat-arch', [set(5)], [set(4), set(4, 4)]);
    expect(highlightOf([settled])).toEqual({ kind: 'calm', rounds: 5 });
  });

  it('says that all holds lasted, of at least three', () => {
    const all = (holds: readonly HoldReview[]) =>
      highlightOf([exercise('bird-dog', [set(2, 1, holds)])]);
    expect(all([hold(5), hold(5), hold(5)])).toEqual({
      kind: 'all-held',
      exerciseId: 'bird-dog',
      holds: 3,
    });
    expect(all([hold(5), hold(5)])).toBeNull();
    expect(all([hold(5), hold(5), hold(2, false)])).toBeNull();
  });

  it('says that nothing was too fast, over all exercises', () => {
    const both = [exercise('cat-arch', [set(3)]), exercise('bridge', [set(2)])];
    expect(highlightOf(both)).toEqual({ kind: 'calm', rounds: 5 });
    expect(highlightOf([...both, exercise('house', [set(3, 1)])])).toBeNull();
  });

  it('leaves unsaid what was not seen for sure, until the person has put it right', () => {
    const doubtful = { ...set(4), reps: [...set(3).reps, rep({ doubtful: true })] };
    expect(highlightOf([exercise('cat-arch', [doubtful])])).toBeNull();
    const corrected = {
      ...set(4),
      reps: [...set(3).reps, rep({ doubtful: true, corrected: true })],
    };
    expect(highlightOf([exercise('cat-arch', [corrected])])).toEqual({ kind: 'calm', rounds: 4 });
    const discarded = { ...set(4), reps: [...set(3).reps, rep({ counts: false })] };
    expect(highlightOf([exercise('cat-arch', [discarded])])).toBeNull();
  });

  it('has nothing to say of too little', () => {
    expect(highlightOf([])).toBeNull();
    expect(highlightOf([exercise('cat-arch', [set(3)])])).toBeNull();
  });
});
