import type { LiveState } from '../../session/live-state';
import type { SoundName } from '../sounds';

/** Ticks accompany the last seconds of a hold. */
const tickSeconds = 3;

/** Whole seconds still to hold, as the screen writes them. */
function secondsLeft({ hold }: LiveState): number | null {
  return hold === null ? null : Math.ceil(Math.max(0, hold.remainingMs) / 1000);
}

/** The one sound that belongs to a change from one state to the next, or null. */
export function soundOf(before: LiveState | null, after: LiveState): SoundName | null {
  if (before === null) return null;
  if (before.stage !== 'finished' && after.stage === 'finished') return 'finished';
  if (before.stage === 'moving' && before.sight === null && after.sight !== null) return 'lost';
  if (after.countIn !== null) return after.countIn === before.countIn ? null : 'tick';
  const beginsNow = before.stage !== 'moving' || before.countIn !== null;
  if (beginsNow && after.stage === 'moving') return 'ready';

  const [was, is] = [secondsLeft(before), secondsLeft(after)];
  if (was !== null && was > 0 && is === 0) return 'held';
  if (was !== null && is !== null && is < was && is > 0 && is <= tickSeconds) return 'tick';
  return after.count > before.count ? 'rep' : null;
}
