import { describe, expect, it } from 'vitest';
import { commandFor, wishOf } from './command';

describe('commandFor', () => {
  it('turns one key into pause and go on', () => {
    expect(commandFor('pause-or-resume', false)).toBe('pause');
    expect(commandFor('pause-or-resume', true)).toBe('resume');
  });

  it('records no command that changes nothing', () => {
    expect(commandFor('pause', true)).toBeNull();
    expect(commandFor('resume', false)).toBeNull();
  });

  it('pauses and goes on for a wave, and stops for one that does not end', () => {
    expect(commandFor(wishOf.wave, false)).toBe('pause');
    expect(commandFor(wishOf.wave, true)).toBe('resume');
    expect(commandFor(wishOf['wave-on'], true)).toBe('hurts');
  });

  it.each(['hurts', 'finish', 'next', 'again'] as const)('lets %s through in a pause', (wish) => {
    expect(commandFor(wish, true)).toBe(wish);
    expect(commandFor(wish, false)).toBe(wish);
  });
});
