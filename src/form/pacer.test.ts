import { describe, expect, it } from 'vitest';
import { createPacer } from './pacer';

const exercise = {
  tempo: { fastestPhase: 1, pace: 2, speedLimit: 1, source: 'test' },
  hold: { seconds: 3, firstSeconds: 3, graceSeconds: 1, requires: [], source: 'test' },
};

/** One character a second: o out, h hold, b back, D done. */
function drawn(
  seconds: number,
  rounds: number,
  paced: Parameters<typeof createPacer>[0] = exercise,
) {
  const pacer = createPacer(paced, rounds);
  const letters = { out: 'o', hold: 'h', back: 'b' };
  return Array.from({ length: seconds }, (_, second) => {
    const events = pacer.next(5000 + second * 1000);
    expect(events.length).toBeLessThanOrEqual(1);
    const [event] = events;
    if (event?.kind === 'pace') return letters[event.step];
    return event?.kind === 'set-done' ? 'D' : ' ';
  }).join('');
}

describe('pacer', () => {
  it('leads out, holds, leads back and lets rest, round by round', () => {
    expect(drawn(24, 2)).toBe('o h  b   o h  b   D     ');
  });

  it('holds for a moment where the exercise has no hold', () => {
    expect(drawn(8, 1, { tempo: exercise.tempo })).toBe('o hb   D');
  });

  it('counts the rounds that were led to their end', () => {
    const pacer = createPacer(exercise, 2);
    const led = [0, 8.9, 9, 17.9, 18, 60].map((second) => {
      pacer.next(second * 1000);
      return pacer.led();
    });
    expect(led).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
