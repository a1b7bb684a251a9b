import { describe, expect, it } from 'vitest';
import type { FormEvent, SightProblem } from '../form/events';
import { createSetPause } from './set-pause';

const state = (counting: boolean, sight: SightProblem | null = null) => ({
  counting,
  leading: false,
  sight,
});
const at = (kind: 'left-position' | 'set-done'): FormEvent => ({ kind, timestampMs: 0 });

describe('set pause', () => {
  it('is no pause before the set has begun', () => {
    const pause = createSetPause();
    expect(pause.next([], state(false, 'nobody'))).toBeNull();
    expect(pause.next([], state(false))).toBeNull();
  });

  it.each([
    ['the position was left', [at('left-position')], null, 'left-position'],
    ['somebody else came in', [], 'other-person', 'other-person'],
    ['the laptop was moved', [], 'view-moved', 'view-moved'],
    ['nobody is seen', [], 'nobody', 'out-of-sight'],
    ['too little is seen', [], 'parts-hidden', 'out-of-sight'],
  ] as const)('says that %s, until the start position is held', (_, events, sight, reason) => {
    const pause = createSetPause();
    pause.next([], state(true));
    expect(pause.next(events, state(false, sight))).toBe(reason);
    expect(pause.next([], state(false))).toBe(reason);
    expect(pause.next([], state(true))).toBeNull();
  });

  it('waits for the start position after a pause that was asked for', () => {
    const pause = createSetPause();
    pause.next([], state(true));
    pause.asked();
    expect(pause.next([], state(false))).toBe('resumed');
    expect(pause.next([], state(true))).toBeNull();
  });

  it('a set that is done does not pause', () => {
    const pause = createSetPause();
    pause.next([], state(true));
    pause.next([at('set-done')], state(true));
    expect(pause.next([at('left-position')], state(false))).toBeNull();
  });
});
