import { describe, expect, it } from 'vitest';
import { liveAction } from './live-keys';

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

describe('liveAction', () => {
  it.each([
    [' ', 'pause'],
    ['Escape', 'finish'],
    ['PageDown', 'finish'],
    ['PageUp', 'hurts'],
    ['h', 'hurts'],
    ['H', 'hurts'],
    ['a', null],
    ['Tab', null],
  ])('%j asks for %s', (name, action) => {
    expect(liveAction(key(name))).toBe(action);
  });

  it('ignores a key that is held down and the shortcuts of the browser', () => {
    expect(liveAction(key(' ', { repeat: true }))).toBeNull();
    expect(liveAction(key('h', { ctrlKey: true }))).toBeNull();
    expect(liveAction(key('h', { metaKey: true }))).toBeNull();
  });

  it('leaves the space bar to a focused button, not the other keys', () => {
    const target = { closest: () => ({}) } as unknown as EventTarget;
    expect(liveAction(key(' ', { target }))).toBeNull();
    expect(liveAction(key('Escape', { target }))).toBe('finish');
  });
});
