import { describe, expect, it } from 'vitest';
import type { FormEvent, Phase } from '../form/events';
import { sampleRep } from '../record/testing/sample-session';
import { createCountIn } from './count-in';

const ready = (timestampMs: number): FormEvent => ({ kind: 'ready', timestampMs });
const still = { counting: true, phase: 'rest' as Phase };

/** What is counted, frame by frame at ten a second, and when the coach hears of `ready`. */
function counted(frames: number, stateAt: (frame: number) => typeof still, first = [ready(0)]) {
  const countIn = createCountIn();
  const steps = Array.from({ length: frames }, (_, frame) =>
    countIn.next(frame * 100, frame === 0 ? first : [], stateAt(frame)),
  );
  const begins = steps.flatMap(({ events }) => events.filter(({ kind }) => kind === 'ready'));
  return { left: steps.map(({ left }) => left), begins };
}

describe('count-in', () => {
  it('counts three, two, one, and then lets "begin" be said', () => {
    const { left, begins } = counted(35, () => still);
    expect(left.slice(0, 10)).toEqual(Array(10).fill(3));
    expect(left.slice(10, 20)).toEqual(Array(10).fill(2));
    expect(left.slice(20, 30)).toEqual(Array(10).fill(1));
    expect(left.slice(30)).toEqual(Array(5).fill(null));
    expect(begins).toEqual([ready(3000)]);
  });

  it('is over for somebody who starts at once, and does not say begin any more', () => {
    const { left, begins } = counted(40, (frame) => ({
      counting: true,
      phase: frame < 12 ? 'rest' : 'out',
    }));
    expect(left[11]).toBe(2);
    expect(left.slice(12).every((value) => value === null)).toBe(true);
    expect(begins).toEqual([]);
  });

  it('does not count in somebody whose first rounds are made up for', () => {
    const rep: FormEvent = { kind: 'rep', timestampMs: 0, rep: sampleRep(0) };
    const { left, begins } = counted(10, () => still, [ready(0), rep]);
    expect(left.every((value) => value === null)).toBe(true);
    expect(begins).toEqual([]);
  });

  it('stops when the position is left', () => {
    const { left } = counted(20, (frame) => ({ ...still, counting: frame < 5 }));
    expect(left.slice(5).every((value) => value === null)).toBe(true);
  });
});
