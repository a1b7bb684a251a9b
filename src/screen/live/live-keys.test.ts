import { describe, expect, it } from 'vitest';
import { askedByKey } from './live-keys';

const key = (name: string, part: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    key: name,
    repeat: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    target: null,
    ...part,
  }) as KeyboardEvent;

describe('askedByKey', () => {
  it.each([
    [' ', 'pause-or-resume', 'key'],
    ['Escape', 'finish', 'key'],
    ['h', 'hurts', 'key'],
    ['H', 'hurts', 'key'],
    ['a', 'again', 'key'],
    ['PageDown', 'next', 'remote'],
    ['PageUp', 'hurts', 'remote'],
    ['.', 'pause-or-resume', 'remote'],
    ['MediaPlayPause', 'pause-or-resume', 'remote'],
    ['MediaTrackNext', 'next', 'remote'],
  ])('%j asks for %s, by %s', (name, wish, by) => {
    expect(askedByKey(key(name))).toEqual({ wish, by });
  });

  it.each(['Tab', 'x', 'Shift', 'constructor'])('leaves %j alone', (name) => {
    expect(askedByKey(key(name))).toBeNull();
  });

  it('ignores a key that is held down and the shortcuts of the browser', () => {
    expect(askedByKey(key(' ', { repeat: true }))).toBeNull();
    expect(askedByKey(key('h', { ctrlKey: true }))).toBeNull();
    expect(askedByKey(key('h', { metaKey: true }))).toBeNull();
  });

  it('leaves the space bar to a focused button, not the other keys', () => {
    const target = { closest: () => ({}) } as unknown as EventTarget;
    expect(askedByKey(key(' ', { target }))).toBeNull();
    expect(askedByKey(key('Escape', { target }))).toEqual({ wish: 'finish', by: 'key' });
  });
});
