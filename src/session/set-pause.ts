import type { CheckerState } from '../form/set-state';
import type { FormEvent } from '../form/events';

/**
 * Why a set that had begun is waiting. `asked`: the person wanted it; `resumed`: they want to go on,
 * and the start position is awaited; `no-picture`: the camera gives nothing just now.
 */
export type PauseReason =
  | 'asked'
  | 'resumed'
  | 'left-position'
  | 'out-of-sight'
  | 'other-person'
  | 'view-moved'
  | 'no-picture';

type Watched = Pick<CheckerState, 'counting' | 'leading' | 'sight'>;

/**
 * Notices that a set has come to wait by itself, and why: once it has begun, every moment in which
 * neither is counted nor led is a pause, until the start position is held again.
 */
export function createSetPause() {
  let active = false;
  let done = false;
  let reason: PauseReason | null = null;

  return {
    /** @param events what the checker said to the newest body, in order */
    next(events: readonly FormEvent[], { counting, leading, sight }: Watched): PauseReason | null {
      const isActive = counting || leading;
      if (events.some((event) => event.kind === 'set-done')) done = true;
      if (isActive || done) reason = null;
      else if (active) {
        const left = events.some((event) => event.kind === 'left-position');
        if (left) reason = 'left-position';
        else if (sight === 'other-person' || sight === 'view-moved') reason = sight;
        else reason = 'out-of-sight';
      }
      active = isActive;
      return reason;
    },
    /** A pause was asked for: what follows once the person wants to go on. */
    asked(): void {
      if (active || reason !== null) reason = 'resumed';
      active = false;
    },
  };
}
