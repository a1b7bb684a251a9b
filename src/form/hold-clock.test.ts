import { describe, expect, it } from 'vitest';
import { createHoldClock, type HoldChange } from './hold-clock';

const frameMs = 100;
const position = { '#': true, '.': false, '?': null };
const letter: Record<HoldChange, string> = {
  start: 'S',
  paused: 'P',
  resumed: 'R',
  reached: '!',
  end: 'E',
};

/**
 * Feeds one character each 100 ms: # in position, . out of it, ? unknown. Gives one character a
 * frame back: the change, or the state while nothing changes: - runs, = paused, space idle.
 * The target is 1 s, the grace 0.3 s.
 */
function drawn(input: string): string {
  const clock = createHoldClock(1000, 300);
  return [...input]
    .map((character, frame) => {
      const step = clock.next(frame * frameMs, position[character as keyof typeof position]);
      expect(step.changes.length).toBeLessThanOrEqual(1);
      const [change] = step.changes;
      if (change) return letter[change];
      return step.state === null ? ' ' : step.state.running ? '-' : '=';
    })
    .join('');
}

describe('hold clock', () => {
  it.each([
    ['starts after three tenths, and reaches its second', '..##############', '     S------!---'],
    ['does not start while somebody passes through', '..###..###......', '                '],
    ['pauses for a short wobble and goes on', '######..########', '   S--P=R----!--'],
    ['ends when the wobble outlasts the grace', '######.....#####', '   S--P===E   S-'],
    ['goes on at the last moment of the grace', '######....######', '   S--P===R----!'],
    [
      'stands while nothing is seen, which counts once it is over',
      '######??########',
      '   S--P=R--!----',
    ],
    ['stands out of position, seen or not in between', '######?.########', '   S--P=R----!--'],
    ['ends when nothing is seen for long', '######??????????', '   S--P===E     '],
    ['does not start unseen', '..##?###??????##', '                '],
    ['is reached once, also after a pause', '#############.##', '   S------!--PR-'],
  ])('%s', (_name, input, expected) => {
    expect(drawn(input)).toBe(expected);
  });

  it('counts the time from entering the position, without the pauses', () => {
    const clock = createHoldClock(5000, 500);
    let at = 0;
    const feed = (seconds: number, inPosition: boolean) => {
      let step = clock.next(at, inPosition);
      for (const end = at + seconds * 1000; at < end; at += frameMs) {
        step = clock.next(at, inPosition);
      }
      return step;
    };
    feed(1, false);
    expect(feed(2, true).state).toEqual({ heldMs: 1900, remainingMs: 3100, running: true });
    expect(feed(0.3, false).state).toEqual({ heldMs: 1900, remainingMs: 3100, running: false });
    expect(feed(1, true).state).toEqual({ heldMs: 2800, remainingMs: 2200, running: true });
    expect(clock.stop()).toMatchObject({ changes: ['end'], heldMs: 2800, state: null });
    expect(clock.stop()).toMatchObject({ changes: [], state: null });
  });

  it('does not credit a gap between frames', () => {
    const clock = createHoldClock(60_000, 500);
    for (let at = 0; at <= 1000; at += 100) clock.next(at, true);
    expect(clock.next(31_000, true).state?.heldMs).toBe(1500);
  });

  it('begins anew after an end', () => {
    const clock = createHoldClock(1000, 300);
    for (let at = 0; at <= 800; at += 100) clock.next(at, true);
    clock.stop();
    for (let at = 900; at <= 1100; at += 100) expect(clock.next(at, true).state).toBeNull();
    expect(clock.next(1200, true).state?.heldMs).toBe(300);
  });
});
