import type { Cue } from '../../coach/cue';
import type { LiveState } from '../../session/live-state';

/** A live state for tests: in the middle of a set, everything seen, nothing said. */
export function liveState(part: Partial<LiveState> = {}): LiveState {
  return {
    stage: 'moving',
    sight: null,
    sightWording: 0,
    wrongPosture: null,
    count: 2,
    targetCount: 10,
    side: 'left',
    phase: 'out',
    progress: 0.5,
    hold: null,
    visibility: null,
    cue: null,
    engineLacks: null,
    countIn: null,
    pause: null,
    timestampMs: 10_000,
    ...part,
  };
}

export function cue(part: Partial<Cue> = {}): Cue {
  return {
    timestampMs: 10_000,
    id: 'slow-down',
    priority: 'tempo',
    sign: 'slow',
    text: 'Slow down',
    showMs: 3000,
    ...part,
  };
}
