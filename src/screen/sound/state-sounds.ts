import type { LiveState } from '../../session/live-state';
import type { SoundName } from './sound-notes';

/** Ticks accompany the last seconds of a hold. */
const tickSeconds = 3;

/** Whole seconds still to hold, as the screen writes them. */
function secondsLeft({ hold }: LiveState): number | null {
  return hold === null ? null : Math.ceil(Math.max(0, hold.remainingMs) / 1000);
}

/** The person is told just now that it goes too fast. */
function asksToSlowDown(before: LiveState, after: LiveState): boolean {
  const { cue } = after;
  if (cue === null || cue.priority !== 'tempo') return false;
  return before.cue?.id !== cue.id || before.cue.timestampMs !== cue.timestampMs;
}

/** The one sound that belongs to a change from one state to the next, or null. */
export function soundOf(before: LiveState | null, after: LiveState): SoundName | null {
  if (before === null) return null;
  if (before.stage !== 'finished' && after.stage === 'finished') return 'finished';
  if (before.stage === 'moving' && before.sight === null && after.sight !== null) return 'lost';
  // Who is out of sight has heard that already.
  if (before.pause === null && after.pause !== null) {
    return before.sight === null ? 'paused' : null;
  }
  if (after.pause !== null) return null;
  if (after.countIn !== null) return after.countIn === before.countIn ? null : 'count-in';
  const beginsNow = before.stage !== 'moving' || before.countIn !== null;
  if (beginsNow && after.stage === 'moving') return 'begin';
  if (asksToSlowDown(before, after)) return 'slower';

  const [was, is] = [secondsLeft(before), secondsLeft(after)];
  if (was !== null && was > 0 && is === 0) return 'held';
  if (was !== null && is !== null && is < was && is > 0 && is <= tickSeconds) return 'tick';
  return after.count > before.count ? 'rep' : null;
}
